// SPDX-License-Identifier: MIT
#include "cadical_solver.hpp"

#ifdef DETENTE_SOLVER
#include <cadical.hpp>
#include <cstdlib>
#endif

namespace detente::app {

#ifdef DETENTE_SOLVER

namespace {

class Limit : public CaDiCaL::Terminator {
 public:
  explicit Limit(const Budget& budget) : budget_(budget) {}
  bool terminate() override { return budget_.exhausted(); }

 private:
  const Budget& budget_;
};

class CadicalSolver : public SatSolver {
 public:
  CadicalSolver() { solver_.set("quiet", 1); }

  void add(std::span<const int> clause) override {
    for (const int literal : clause) solver_.add(literal);
    solver_.add(0);
  }
  std::optional<bool> solve(std::span<const int> assumptions, const Budget& budget) override {
    if (budget.exhausted()) return std::nullopt;
    for (const int literal : assumptions) solver_.assume(literal);
    Limit limit(budget);
    solver_.connect_terminator(&limit);
    const int answer = solver_.solve();
    solver_.disconnect_terminator();
    if (answer == 0) return std::nullopt;
    return answer == 10;
  }
  bool holds(int literal) const override {
    // Versions differ in the sign they give for a negative literal, so only variables are asked.
    return (solver_.val(std::abs(literal)) > 0) == (literal > 0);
  }
  bool failed(int assumption) const override { return solver_.failed(assumption); }

 private:
  mutable CaDiCaL::Solver solver_;  ///< reading a value is not const there
};

}  // namespace

SatSolverFactory sat_solvers() {
  return [] { return std::unique_ptr<SatSolver>(std::make_unique<CadicalSolver>()); };
}

#else

SatSolverFactory sat_solvers() { return {}; }

#endif

}  // namespace detente::app
