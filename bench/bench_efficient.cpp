// SPDX-License-Identifier: MIT
// Efficient packages and the five bargaining solutions: bare utilities of up to ten million packages (two
// threads), and whole cases from their stakes on.
#include <benchmark/benchmark.h>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/analysis/settlement/efficient.hpp"
#include "detente/casefile/generate.hpp"
#include "detente/casefile/read_case.hpp"
#include "utility_rows.hpp"

namespace {

using namespace detente;

Budget two_threads() {
  Budget budget;
  budget.threads = 2;
  return budget;
}

void solve(benchmark::State& state, const bench::UtilityProblem& problem) {
  std::size_t distinct = 0;
  for (auto _ : state) {
    const Front front = *undominated(problem.table, problem.candidates, two_threads());
    benchmark::DoNotOptimize(bargain(problem.table, problem.candidates, front, problem.disagreement,
                                     Nearest(problem.dispute, problem.space)));
    distinct = front.size();
  }
  state.counters["packages"] = static_cast<double>(problem.candidates.count());
  state.counters["efficient"] = static_cast<double>(distinct);
}

/// Packages, parties: independent uniform utilities.
void uniform_utilities(benchmark::State& state) {
  solve(state, bench::random_problem(static_cast<std::uint64_t>(state.range(0)),
                                     static_cast<std::size_t>(state.range(1))));
}
BENCHMARK(uniform_utilities)
    ->Args({1'000'000, 3})
    ->Args({10'000'000, 2})
    ->Args({10'000'000, 3})
    ->Args({10'000'000, 5})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// What one party has the next lacks, nearly: much of it is efficient.
void opposed_utilities(benchmark::State& state) {
  solve(state, bench::random_problem(static_cast<std::uint64_t>(state.range(0)),
                                     static_cast<std::size_t>(state.range(1)), 0.9));
}
BENCHMARK(opposed_utilities)
    ->Args({1'000'000, 2})
    ->Args({1'000'000, 3})
    ->Args({200'000, 4})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// A case of 4 actors with `options` two-level options each and ten stakes per actor, from stakes to
/// solutions.
void whole_case(benchmark::State& state) {
  GenerateOptions shape;
  shape.options = static_cast<unsigned>(state.range(0));
  shape.statements = 0;
  shape.stakes = 10;
  shape.red_lines = 6;
  const Case dispute = *read_case(generate_case(shape).value(), "synthetic").value().dispute;
  const ScenarioSpace space = ScenarioSpace::build(dispute, {}).value();
  const Constraints constraints = find_constraints(dispute, space, {}).value();
  for (auto _ : state) {
    const BargainingTable table =
        bargaining_table(dispute, space, bargaining_parties(dispute), two_threads()).value();
    benchmark::DoNotOptimize(
        efficient_packages(dispute, space, constraints.acceptable, table, {}, two_threads()));
  }
  state.counters["scenarios"] = static_cast<double>(space.total());
}
BENCHMARK(whole_case)->Arg(5)->Arg(6)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
