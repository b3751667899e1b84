// SPDX-License-Identifier: MIT
// Stability from a parsed case: the rankings, then each concept. The argument is the number of threads.
#include <benchmark/benchmark.h>

#include "detente/analysis/stability/stability.hpp"
#include "synthetic.hpp"

namespace detente::bench {
namespace {

constexpr std::uint64_t seed = 7;

/// Shapes measured: options by actor, as in the flagship, with scattered holes and one-way options, or
/// without.
const Shape four_by_five{.options = {5, 5, 5, 5}};
const Shape four_by_six{.options = {6, 6, 6, 6}};
const Shape with_holes{.options = {6, 6, 6, 6}, .holes = true};
const Shape with_holes_one_way{.options = {6, 6, 6, 6}, .one_way = 2, .holes = true};
const Shape flagship{.options = {8, 6, 1, 3, 2}, .three_level = {2}};

struct World {
  Case dispute;
  ScenarioSpace space;
};

/// A synthetic case with a today its rule allows.
World make_world(const Shape& shape, const Budget& budget) {
  Case dispute = synthetic_case(shape, seed);
  auto space = ScenarioSpace::build(dispute, budget);
  for (std::size_t x = 0; !space && x < dispute.today.size(); ++x) {
    dispute.today[x] = 1;
    space = ScenarioSpace::build(dispute, budget);
  }
  return {std::move(dispute), std::move(*space)};
}

void rankings(benchmark::State& state, const Shape& shape) {
  const Budget budget{.threads = static_cast<unsigned>(state.range(0))};
  const World world = make_world(shape, budget);
  for (auto _ : state) benchmark::DoNotOptimize(rank_for_decision_makers(world.dispute, world.space, budget));
  state.counters["scenarios"] = static_cast<double>(world.space.total());
}

void stability(benchmark::State& state, const Shape& shape, std::vector<SolutionConcept> concepts) {
  const Budget budget{.threads = static_cast<unsigned>(state.range(0))};
  const World world = make_world(shape, budget);
  const auto ranks = rank_for_decision_makers(world.dispute, world.space, budget);
  const StabilityOptions options{std::move(concepts)};
  for (auto _ : state) {
    const auto result = analyse_stability(world.dispute, world.space, *ranks, options, budget);
    state.counters["equilibria"] = static_cast<double>(result->concepts.back().equilibria.count());
  }
  state.counters["scenarios"] = static_cast<double>(world.space.total());
}

/// Two actors of B levels each whose improvements form one staircase, and a third that watches: B + 1 sweeps.
void staircase(benchmark::State& state) {
  const auto steps = static_cast<std::uint32_t>(state.range(1));
  const std::vector<AxisShape> axes{{ActorId(0), steps}, {ActorId(1), steps}, {ActorId(2), 4}};
  const SpaceLayout layout = lay_out(axes, 3);
  std::vector<std::uint8_t> first(layout.total, 1), second(layout.total, 1), third(layout.total, 2);
  const std::uint64_t plane = std::uint64_t{steps} * steps;
  for (std::uint64_t c = 0; c < 4; ++c) {
    for (std::uint32_t k = 0; k + 1 < steps; ++k) {
      first[c * plane + (k + 1) + steps * k] = 2;
      second[c * plane + (k + 1) + steps * (k + 1)] = 2;
    }
    third[c * plane + plane - 1] = 1;
  }
  const std::vector<RankArray> ranks{first, second, third};
  const Bitmap feasible(layout.total, true);
  const StabilityInput input{layout.total, layout.blocks, feasible, {&ranks[0], &ranks[1], &ranks[2]}};
  const Budget budget{.threads = static_cast<unsigned>(state.range(0))};
  for (auto _ : state)
    benchmark::DoNotOptimize(stability_of(input, StabilityOptions{{SolutionConcept::Seq}}, budget));
  state.counters["scenarios"] = static_cast<double>(layout.total);
}

const std::vector<SolutionConcept> four{SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                                        SolutionConcept::Seq};
const std::vector<SolutionConcept> seq{SolutionConcept::Seq};

BENCHMARK_CAPTURE(rankings, 2_20, four_by_five)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rankings, 2_24, four_by_six)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stability, four_2_20, four_by_five, four)
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stability, four_2_24, four_by_six, four)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stability, four_2_24_holes, with_holes, four)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stability, four_2_24_holes_one_way, with_holes_one_way, four)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stability, seq_flagship_size, flagship, seq)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(staircase)->Args({2, 16})->Args({2, 500})->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace detente::bench
