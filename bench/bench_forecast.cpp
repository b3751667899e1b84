// SPDX-License-Identifier: MIT
// What will happen: a case where every option matters to everybody, of growing size, and draws of one.
#include <benchmark/benchmark.h>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/casefile/generate.hpp"
#include "detente/casefile/read_case.hpp"

namespace {

using namespace detente;

/// 4 actors with `options` two-level options each, 16 stakes an actor; the outcome reads every option, so
/// that none can be left out.
Case synthetic(unsigned options) {
  GenerateOptions shape;
  shape.options = options;
  shape.statements = 0;
  shape.stakes = 16;
  Case dispute = *read_case(generate_case(shape).value(), "synthetic").value().dispute;
  Outcome many;
  many.id = "many";
  FormulaNode count;
  count.kind = FormulaKind::AtLeast;
  count.count = static_cast<std::uint32_t>(dispute.axes.size() / 2);
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    FormulaNode literal;
    literal.kind = FormulaKind::Literal;
    literal.axis = AxisId(a);
    literal.levels = LevelSet::of(1);
    many.when.formula.nodes.push_back(literal);
    count.children.push_back(static_cast<std::uint32_t>(a));
  }
  many.when.formula.nodes.push_back(count);
  dispute.outcomes = {many};
  dispute.forecast.horizon = {12, TimeUnit::Month};
  return dispute;
}

/// Arguments: options per actor (5: 2^20 scenarios), threads. Twelve months, monthly.
void twelve_months_exactly(benchmark::State& state) {
  const Case dispute = synthetic(static_cast<unsigned>(state.range(0)));
  Budget budget;
  budget.threads = static_cast<unsigned>(state.range(1));
  const ScenarioSpace space = ScenarioSpace::build(dispute, budget).value();
  for (auto _ : state) {
    const PointForecast point = prepare_point(dispute, space, false, budget).value();
    CourseQuestion question;
    for (int month = 0; month <= 12; ++month) question.months.push_back(month);
    benchmark::DoNotOptimize(follow(point.chain, dispute, question, budget).value());
    state.counters["reached"] = static_cast<double>(point.chain.reached());
  }
}
BENCHMARK(twelve_months_exactly)
    ->Args({3, 1})
    ->Args({4, 1})
    ->Args({5, 1})
    ->Args({5, 2})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// Argument: threads. 64 draws of 2^12 scenarios.
void draws(benchmark::State& state) {
  const Case dispute = synthetic(3);
  Budget budget;
  budget.threads = static_cast<unsigned>(state.range(0));
  const ScenarioSpace space = ScenarioSpace::build(dispute, budget).value();
  const ForecastGround ground = widest_ground(dispute, space, budget).value();
  const Ensemble ensemble = narrow_ensemble(ground, outcome_formulas(dispute), budget).value();
  DrawPlan plan;
  for (const UncertainInput& input : ensemble.inputs) plan.names.push_back(input.id);
  const CourseQuestion question{{0, 6, 12}, {}, {}};
  for (auto _ : state)
    benchmark::DoNotOptimize(follow_draws(ensemble, plan, question, 0, 64, budget).value());
}
BENCHMARK(draws)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
