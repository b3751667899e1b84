// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/few_feasible.hpp"

#include "detente/analysis/settlement/symbolic_case.hpp"

namespace detente {

std::optional<bool> few_feasible(const Case& dispute, const SatSolverFactory& factory, std::uint64_t most,
                                 const Budget& budget) {
  const std::unique_ptr<SatSolver> solver = factory();
  SymbolicCase symbolic(dispute, *solver);
  for (std::size_t rule = 0; rule < symbolic.rules(); ++rule) solver->add({{symbolic.kept()[rule]}});
  for (std::uint64_t found = 0;; ++found) {
    const std::optional<bool> another = solver->solve({}, budget);
    if (!another) return std::nullopt;
    if (!*another) return true;
    if (found == most) return false;
    const Levels levels = symbolic.found();
    std::vector<int> other;
    for (std::size_t a = 0; a < levels.size(); ++a) other.push_back(-symbolic.clauses().at(AxisId(a), levels[a]));
    solver->add(other);
  }
}

}  // namespace detente
