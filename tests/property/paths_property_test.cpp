// SPDX-License-Identifier: MIT
// Paths against the definitions: random conflicts (holes, one-way and fixed options, up to four levels, ties)
// and whole random case files. Each is named by a seed and a number:
//   DETENTE_PROPERTY_SEED, _FIRST, _COUNT   which ones (default: seed 1, 0, 200)
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "detente/analysis/paths/exploration.hpp"
#include "detente/analysis/paths/route.hpp"
#include "detente/base/random.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/expression/parse.hpp"
#include "detente/study/paths_study.hpp"
#include "detente/verify/path_witness.hpp"
#include "oracle/naive_case.hpp"
#include "oracle/naive_paths.hpp"
#include "oracle/naive_stability.hpp"
#include "property/random_case_file.hpp"
#include "property/random_conflict.hpp"
#include "property/settings.hpp"
#include "support/engine_adapter.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Way;

constexpr std::pair<PathKind, Way> kinds[] = {{PathKind::Any, Way::Any},
                                              {PathKind::Improving, Way::Improving},
                                              {PathKind::FewestSacrifices, Way::FewestSacrifices}};

std::size_t at(int n) { return static_cast<std::size_t>(n); }

/// One to three feasible scenarios; empty where none is.
std::set<int> some_scenarios(const BareConflict& c, CounterRandom& random) {
  std::set<int> some;
  for (std::uint64_t k = 1 + random.below(3); k > 0; --k) {
    const int s = static_cast<int>(random.below(static_cast<std::uint64_t>(c.scenarios())));
    if (c.feasible[at(s)]) some.insert(s);
  }
  return some;
}

Bitmap bits(const EngineConflict& engine, const std::set<int>& scenarios) {
  Bitmap set(engine.layout.total);
  for (const int s : scenarios) set.set(engine.index[at(s)]);
  return set;
}

/// The first disagreement about this conflict, in words; empty = none.
std::string wrong_layers(const BareConflict& c, std::uint32_t number, RankWidth width, int together) {
  CounterRandom random(settings().seed, stream_of("paths"), number);
  const std::set<int> starts = some_scenarios(c, random), goal = some_scenarios(c, random);
  if (starts.empty()) return {};
  const EngineConflict engine(c, width);
  std::vector<const RankArray*> ranks;
  for (const RankArray& array : engine.ranks) ranks.push_back(&array);
  const PathNet net = make_net(engine.feasible, engine.layout.blocks, ranks, at(together), 1);
  const Bitmap from = bits(engine, starts), to = bits(engine, goal);
  for (const auto& [kind, way] : kinds) {
    const std::string name(id_of(kind));
    const Exploration found = explore(net, kind, from, nullptr, {});
    const auto costs = oracle::costs_from(c, way, starts, together);
    std::uint32_t best = unreached;
    for (int s = 0; s < c.scenarios(); ++s) {
      const ScenarioIndex n = engine.index[at(s)];
      if (found.reached(n) != costs[at(s)].has_value()) return name + ": reach of " + std::to_string(s);
      if (!found.reached(n)) continue;
      const PathLayer& layer = found.layer(n);
      if (oracle::PathCost(layer.sacrifices, layer.steps) != *costs[at(s)])
        return name + ": cost of " + std::to_string(s);
      if (goal.count(s) > 0) best = std::min(best, found.layer_of[n]);
    }
    if (best == unreached) continue;
    const Exploration cut = explore(net, kind, from, &to, {});
    if (cut.layers.size() != best + 1) return name + ": the search does not end at the goal";
    const Bitmap on = on_cheapest_paths(net, cut, to, best);
    const std::set<int> expected = oracle::on_cheapest(c, way, costs, goal, together);
    for (int s = 0; s < c.scenarios(); ++s)
      if (on.test(engine.index[at(s)]) != (expected.count(s) > 0))
        return name + ": " + std::to_string(s) + " on a cheapest path";
  }
  return {};
}

TEST(PathsProperty, LayersAreThoseOfTheDefinition) {
  Coverage coverage;
  for (std::uint32_t k = 0; k < settings().count; ++k) {
    const std::uint32_t number = settings().first + k;
    const BareConflict c = random_conflict(settings().seed, number, k % 4 == 0 ? 96 : 32);
    coverage.add(c);
    const int together = 1 + static_cast<int>(k % 3);
    const std::string wrong = wrong_layers(c, number, static_cast<RankWidth>(k % 3), together);
    if (wrong.empty()) continue;
    const BareConflict small = shrink(c, [&](const BareConflict& less) {
      return !wrong_layers(less, number, RankWidth::Byte, together).empty();
    });
    FAIL() << "seed " << settings().seed << " number " << number << ", coalitions of " << together << ": "
           << wrong << "\nsmallest: " << oracle::to_text(small);
  }
  for (const char* what : {"holes", "one-way"}) EXPECT_GT(coverage[what], 0U) << coverage.to_text();
}

/// What a path shows at each place, against the definition.
void check_places(const Path& path, const BareConflict& bare, Way way, int together,
                  const std::set<int>& goal, const std::function<int(const Levels&)>& number) {
  const auto costs = oracle::costs_from(bare, way, {number(path.places.front().scenario)}, together);
  const std::set<int> on = oracle::on_cheapest(bare, way, costs, goal, together);
  const auto follows = [&](int s, int t) {
    const auto step = oracle::step_cost(bare, way, s, t, together);
    return on.count(t) > 0 && step && costs[at(s)] && costs[at(t)] &&
           oracle::PathCost(costs[at(s)]->first + step->first, costs[at(s)]->second + step->second) ==
               *costs[at(t)];
  };
  for (const PathPlace& place : path.places) {
    const int s = number(place.scenario);
    std::map<std::set<int>, std::uint64_t> groups;
    for (int t = 0; t < bare.scenarios(); ++t)
      if (follows(s, t)) ++groups[*oracle::movers(bare, s, t, together)];
    std::map<std::set<int>, std::uint64_t> told;
    for (const PathAlternative& other : place.alternatives) {
      std::set<int> who;
      for (const ActorId actor : other.actors) who.insert(static_cast<int>(actor.index()));
      told[who] = other.count;
    }
    ASSERT_EQ(told, groups);
    std::map<int, bool> turning, told_turning;
    for (int i = 0; i < bare.actors; ++i) {
      int best = 0, staying = bare.rank[at(i)][at(s)];
      for (int t = 0; t < bare.scenarios(); ++t) {
        if (oracle::movers(bare, s, t, 1) != std::optional(std::set<int>{i})) continue;
        const int rank = bare.rank[at(i)][at(t)];
        const bool stays = goal.count(s) > 0 ? goal.count(t) > 0 : follows(s, t);
        if (stays) staying = std::max(staying, rank);
        if (!stays && rank > bare.rank[at(i)][at(s)]) best = std::max(best, rank);
      }
      if (best > 0) turning[i] = best > staying;
    }
    for (const TurnOff& turn : place.turn_offs)
      told_turning[static_cast<int>(turn.actor.index())] = turn.rather;
    ASSERT_EQ(told_turning, turning);
  }
}

TEST(PathsProperty, WholeCasesAgreeWithTheNaiveReading) {
  std::uint64_t found = 0, not_found = 0, turns = 0;
  for (std::uint32_t k = 0; k < settings().count; ++k) {
    const std::uint32_t number = settings().first + k;
    const CaseFile file = random_case_file(settings().seed, number, 48);
    SCOPED_TRACE(file.text());
    const auto loaded = read_case(file.text(), "random.toml");
    ASSERT_TRUE(loaded);
    const Case& dispute = *loaded->dispute;
    const oracle::NaiveCase naive(dispute);
    const BareConflict bare = naive.bare();
    const auto numbered = [&](const Levels& levels) {
      return bare.scenario_of({levels.begin(), levels.end()});
    };
    const oracle::Verdicts verdicts = oracle::verdicts(bare);
    for (const std::string& text : file.goals) {
      PathsRequest request;
      request.goal = *make_condition(text, dispute.symbols, {});
      request.coalitions = 1 + k % 2;
      request.list = list_all;
      Expected<World> world = World::make(loaded->dispute, {});
      ASSERT_TRUE(world);
      const Expected<PathsResult> result = find_paths(*world, request);
      ASSERT_TRUE(result) << to_string(result.error().front());
      std::set<int> goal;
      for (const auto& levels : naive.scenarios())
        if (naive.feasible(levels) && naive.holds(request.goal.syntax, levels)) goal.insert(numbered(levels));
      ASSERT_EQ(result->goals, goal.size());
      const std::set<int> today = {numbered(dispute.today)};
      const int together = static_cast<int>(request.coalitions);
      for (std::size_t p = 0; p < result->paths.size(); ++p) {
        const Path& path = result->paths[p];
        const Way way = kinds[p].second;
        const auto costs = oracle::costs_from(bare, way, today, together);
        std::optional<oracle::PathCost> best;
        for (const int g : goal)
          if (costs[at(g)] && (!best || *costs[at(g)] < *best)) best = costs[at(g)];
        ASSERT_EQ(path.found, best.has_value());
        if (!path.found) {
          ++not_found;
          continue;
        }
        ++found;
        ASSERT_EQ(path.steps, static_cast<std::uint32_t>(best->second));
        if (way != Way::Any) {
          ASSERT_EQ(path.sacrifices, static_cast<std::uint32_t>(best->first));
        }
        const Verification second = verify_path(dispute, path, request.goal.formula, nullptr);
        ASSERT_TRUE(second.passed()) << to_string(second.faults.front());
        check_places(path, bare, way, together, goal, numbered);
        for (const PathPlace& place : path.places) {
          turns += place.turn_offs.size();
          ASSERT_EQ(place.equilibrium, verdicts.equilibrium[oracle::kSeq][at(numbered(place.scenario))] != 0);
        }
      }
      const auto any = oracle::costs_from(bare, Way::Any, today, together);
      const auto improving = oracle::costs_from(bare, Way::Improving, today, together);
      const auto steps = [](const std::optional<oracle::PathCost>& cost) {
        return cost ? std::optional(static_cast<std::uint32_t>(cost->second)) : std::nullopt;
      };
      ASSERT_EQ(result->equilibria->listed.size(), result->equilibria->count);
      for (const EquilibriumReach& one : result->equilibria->listed) {
        ASSERT_EQ(one.any, steps(any[at(numbered(one.scenario))]));
        ASSERT_EQ(one.improving, steps(improving[at(numbered(one.scenario))]));
      }
    }
  }
  EXPECT_GT(found, 0U);
  EXPECT_GT(not_found, 0U);
  EXPECT_GT(turns, 0U);
}

/// Every conflict of two actors with one two-level option each, all feasible or one scenario not, every
/// ranking with ties: each start to each goal.
TEST(PathsProperty, EverySmallConflict) {
  constexpr int all_ranks = 3 * 3 * 3 * 3;
  for (int hole = -1; hole < 4; ++hole) {
    for (int first = 0; first < all_ranks; ++first) {
      for (int second = 0; second < all_ranks; ++second) {
        BareConflict c =
            oracle::blank_conflict(2, {2, 2}, {0, 1}, {oracle::Direction::Free, oracle::Direction::Free});
        for (int s = 0, a = first, b = second; s < 4; ++s, a /= 3, b /= 3)
          c.rank[0][at(s)] = 1 + a % 3, c.rank[1][at(s)] = 1 + b % 3;
        if (hole >= 0) c.feasible[at(hole)] = 0;
        const auto number = static_cast<std::uint32_t>(first * all_ranks + second);
        const std::string wrong = wrong_layers(c, number, RankWidth::Byte, 1 + static_cast<int>(number % 2));
        ASSERT_EQ(wrong, "") << oracle::to_text(c);
      }
    }
  }
}

}  // namespace
}  // namespace detente::testing
