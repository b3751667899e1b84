// SPDX-License-Identifier: MIT
// What can be agreed: one goal out of reach, its reasons included, and the packages, on a synthetic case of
// the flagship's size and on larger ones.
#include <benchmark/benchmark.h>

#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/settle.hpp"
#include "detente/casefile/generate.hpp"
#include "detente/casefile/read_case.hpp"

namespace {

using namespace detente;

/// 4 actors with `options` two-level options each, 24 red lines and 3 rules.
Case synthetic(unsigned options) {
  GenerateOptions shape;
  shape.options = options;
  shape.statements = 0;
  shape.stakes = 8;
  shape.red_lines = 24;
  shape.rules = 3;
  shape.wishes = 10;
  return *read_case(generate_case(shape).value(), "synthetic").value().dispute;
}

/// Every option at its top level: with so many lines, never acceptable.
Condition everything_at_once(const Case& dispute) {
  Condition goal;
  goal.formula = Formula::constant(true);
  for (std::size_t k = 0; k < dispute.wishes.size(); ++k)
    goal.formula = goal.formula && dispute.wishes[k].when.formula;
  return goal;
}

void find_constraints_of_case(benchmark::State& state) {
  const Case dispute = synthetic(static_cast<unsigned>(state.range(0)));
  const ScenarioSpace space = ScenarioSpace::build(dispute, {}).value();
  for (auto _ : state) benchmark::DoNotOptimize(find_constraints(dispute, space, {}));
  state.counters["scenarios"] = static_cast<double>(space.total());
}
BENCHMARK(find_constraints_of_case)->Arg(5)->Arg(6)->Unit(benchmark::kMillisecond);

void settle_a_goal(benchmark::State& state) {
  const Case dispute = synthetic(static_cast<unsigned>(state.range(0)));
  const ScenarioSpace space = ScenarioSpace::build(dispute, {}).value();
  const Constraints constraints = find_constraints(dispute, space, {}).value();
  const Condition goal = everything_at_once(dispute);
  SettlementOptions options;
  options.packages = false;
  for (auto _ : state) benchmark::DoNotOptimize(settle(dispute, space, constraints, goal, options, {}));
  state.counters["scenarios"] = static_cast<double>(space.total());
}
BENCHMARK(settle_a_goal)->Arg(5)->Arg(6)->Unit(benchmark::kMillisecond);

void largest_packages(benchmark::State& state) {
  const Case dispute = synthetic(static_cast<unsigned>(state.range(0)));
  const ScenarioSpace space = ScenarioSpace::build(dispute, {}).value();
  const Constraints constraints = find_constraints(dispute, space, {}).value();
  for (auto _ : state) benchmark::DoNotOptimize(wish_packages(dispute, space, constraints, {}, {}));
  state.counters["scenarios"] = static_cast<double>(space.total());
}
BENCHMARK(largest_packages)->Arg(5)->Arg(6)->Unit(benchmark::kMillisecond);

}  // namespace
