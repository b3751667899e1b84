// SPDX-License-Identifier: MIT
// A report's advice on random case files against the definitions: ways by costs lowered pair by pair, wishes
// and lines tried scenario by scenario, pictures as games of their own.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "detente/casefile/read_case.hpp"
#include "detente/model/point.hpp"
#include "detente/result/advice.hpp"
#include "detente/study/advice_beliefs.hpp"
#include "detente/study/run.hpp"
#include "oracle/naive_shares.hpp"
#include "oracle/naive_beliefs.hpp"
#include "oracle/naive_case.hpp"
#include "oracle/naive_paths.hpp"
#include "property/random_case_file.hpp"

namespace detente::testing {
namespace {

constexpr std::uint32_t cases = 250;

/// One random case with everything the definitions need.
struct Naive {
  std::shared_ptr<const Case> dispute;
  oracle::NaiveCase naive;
  oracle::BareConflict bare;
  std::vector<char> equilibrium;  ///< under SEQ, by scenario

  explicit Naive(std::shared_ptr<const Case> given)
      : dispute(std::move(given)),
        naive(*dispute),
        bare(naive.bare()),
        equilibrium(oracle::verdicts(bare).equilibrium[oracle::kSeq]) {}

  int number(const Levels& levels) const { return bare.scenario_of({levels.begin(), levels.end()}); }
  const oracle::Levels& levels(int s) const { return naive.scenarios()[static_cast<std::size_t>(s)]; }
  bool lasts(int s) const { return equilibrium[static_cast<std::size_t>(s)] != 0; }

  /// Where a way to the condition is to end: acceptable and lasting, else acceptable.
  std::pair<std::set<int>, PathEnding> goal(const std::function<bool(const oracle::Levels&)>& has) const {
    std::set<int> acceptable, lasting;
    for (int s = 0; s < bare.scenarios(); ++s) {
      if (!naive.acceptable(levels(s)) || !has(levels(s))) continue;
      acceptable.insert(s);
      if (lasts(s)) lasting.insert(s);
    }
    return lasting.empty() ? std::pair(acceptable, PathEnding::Acceptable)
                           : std::pair(lasting, PathEnding::Lasting);
  }
};

std::shared_ptr<const Case> read(const std::string& text) {
  const auto loaded = read_case(text, "random.toml");
  EXPECT_TRUE(loaded) << (loaded ? "" : to_string(loaded.error().front()));
  return loaded->dispute;
}

const AdviceWay* way_to(const Advice& advice, std::optional<WishId> wish, std::optional<OutcomeId> outcome) {
  for (const AdviceWay& way : advice.ways)
    if ((wish && std::count(way.wishes.begin(), way.wishes.end(), *wish) > 0) ||
        (outcome && std::count(way.outcomes.begin(), way.outcomes.end(), *outcome) > 0))
      return &way;
  return nullptr;
}

/// The way is there iff it is wanted, and costs what the definition says. Returns whether there is one.
bool check_way(const Naive& asked, const AdviceWay* way, const std::set<int>& goal, PathEnding ending) {
  EXPECT_EQ(way != nullptr, !goal.empty());
  if (way == nullptr || goal.empty()) return false;
  EXPECT_EQ(way->paths.ending, ending);
  const auto costs =
      oracle::costs_from(asked.bare, oracle::Way::FewestSacrifices, {asked.number(asked.dispute->today)}, 1);
  std::optional<oracle::PathCost> best;
  for (const int s : goal)
    if (const auto& cost = costs[static_cast<std::size_t>(s)]; cost && (!best || *cost < *best)) best = cost;
  const Path& path = way->paths.paths.front();
  EXPECT_EQ(path.found, best.has_value());
  if (!path.found || !best) return false;
  EXPECT_EQ(path.sacrifices, static_cast<std::uint32_t>(best->first));
  EXPECT_EQ(path.steps, static_cast<std::uint32_t>(best->second));
  EXPECT_EQ(goal.count(asked.number(path.places.back().scenario)), 1U);
  return true;
}

TEST(AdviceDefinition, WaysCostWhatTheDefinitionSays) {
  std::size_t wished = 0, futures = 0;
  for (std::uint32_t k = 0; k < cases; ++k) {
    const Naive asked(read(random_case_file(11, k, 48).text()));
    StudyRequest request;
    request.settlement = request.stability = request.advice = true;
    const auto study = run_study({asked.dispute, {}, {}}, request, {});
    ASSERT_TRUE(study) << k;
    const Advice& advice = *study->report.advice;
    if (advice.ways_left_out > 0) continue;
    for (std::size_t w = 0; w < asked.dispute->wishes.size(); ++w) {
      const Syntax& syntax = asked.dispute->wishes[w].when.syntax;
      if (asked.naive.holds(syntax, asked.dispute->today)) continue;
      const auto [goal, ending] =
          asked.goal([&](const oracle::Levels& levels) { return asked.naive.holds(syntax, levels); });
      wished += check_way(asked, way_to(advice, WishId(w), {}), goal, ending) ? 1 : 0;
    }
    for (std::size_t o = 0; o < asked.dispute->outcomes.size(); ++o) {
      if (asked.naive.outcome(asked.dispute->today) == o) continue;
      auto [goal, ending] =
          asked.goal([&](const oracle::Levels& levels) { return asked.naive.outcome(levels) == o; });
      if (ending != PathEnding::Lasting) goal.clear();
      futures += check_way(asked, way_to(advice, {}, OutcomeId(o)), goal, ending) ? 1 : 0;
    }
    ASSERT_FALSE(HasFailure()) << "case " << k;
  }
  EXPECT_GT(wished, 10U);
  EXPECT_GT(futures, 10U);
}

TEST(AdviceDefinition, LinesThatWouldHaveToGiveAreAllThatWould) {
  std::size_t sets = 0;
  for (std::uint32_t k = 0; k < cases; ++k) {
    const Naive asked(read(random_case_file(12, k, 48).text()));
    const std::vector<std::string> ids = asked.naive.constraint_ids();
    StudyRequest request;
    request.settlement = request.stability = request.advice = true;
    const auto study = run_study({asked.dispute, {}, {}}, request, {});
    ASSERT_TRUE(study) << k;
    for (const AdviceLevers& one : study->report.advice->levers) {
      const Syntax& syntax = asked.dispute->wishes[one.wish.index()].when.syntax;
      std::set<std::set<std::string>> expected, found;
      for (const std::set<std::size_t>& set : oracle::settle(asked.naive, syntax).concessions) {
        std::set<std::string> named;
        for (const std::size_t c : set) named.insert(ids[c]);
        expected.insert(named);
      }
      for (const Lever& lever : one.answer.levers) {
        std::set<std::string> named;
        for (const Intervention& part : lever.of)
          named.insert(part.kind == InterventionKind::WinRatification
                           ? asked.dispute->ratifications[part.index].id
                           : asked.dispute->red_lines[part.index].id);
        found.insert(named);
        const Case given = oracle::waived(*asked.dispute, named);
        const oracle::NaiveCase after(given);
        for (std::size_t a = 0; a < asked.dispute->actors.size(); ++a)
          EXPECT_EQ(std::count(lever.worse_off.begin(), lever.worse_off.end(), ActorId(a)) > 0,
                    after.compare(static_cast<int>(a), *lever.scenario, asked.dispute->today) < 0);
      }
      EXPECT_EQ(found, expected) << "case " << k;
      sets += found.size();
    }
  }
  EXPECT_GT(sets, 10U);
}

/// Two actors that may be wrong about each other's stakes and lines.
std::string with_beliefs(const Case& dispute, const std::string& text, std::uint32_t k) {
  std::string whole = text;
  for (std::size_t holder = 0; holder < dispute.actors.size(); ++holder) {
    const std::size_t about = (holder + 1 + k) % dispute.actors.size();
    const bool ordinal = std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                                     [&](const Preference& p) { return p.actor == ActorId(about); });
    if (about == holder || ordinal) continue;
    const std::string option = dispute.options[(k + holder) % dispute.options.size()].id;
    whole += fmt::format(
        "\n[[belief]]\nid = \"belief_{0}\"\nholder = \"{1}\"\nabout = \"{2}\"\n[[belief.stake]]\nid = "
        "\"seen_{0}\"\nwhen = \"{3}\"\nworth = {4}\n",
        holder, dispute.actors[holder].id, dispute.actors[about].id, option, k % 2 == 0 ? 9 : -9);
    if (k % 3 == 0)
      whole += fmt::format("[[belief.redline]]\nid = \"line_{}\"\nnever = \"{}\"\n", holder, option);
  }
  return whole;
}

std::set<std::string> texts(const Case& dispute, const ScenarioSet& set) {
  std::set<std::string> all;
  for (const Levels& levels : set.listed) all.insert(scenario_string(dispute, levels));
  return all;
}

TEST(AdviceDefinition, OfTheAcceptableHoldsWhatHoldsInEveryPicture) {
  std::size_t compared = 0, mistaken = 0;
  for (std::uint32_t k = 0; k < cases; ++k) {
    const std::string text = random_case_file(13, k, 48).text();
    const Naive asked(read(with_beliefs(*read(text), text, k)));
    if (asked.dispute->beliefs.empty()) continue;
    World world = World::make(asked.dispute, {}).value();
    Advice advice;
    ASSERT_TRUE(add_beliefs(world, list_all, 0, advice));
    ASSERT_TRUE(advice.beliefs);
    const auto of_acceptable = [&](const std::vector<char>& set) {
      std::set<std::string> all;
      for (int s = 0; s < asked.bare.scenarios(); ++s)
        if (set[static_cast<std::size_t>(s)] != 0 &&
            (asked.naive.acceptable(asked.levels(s)) || s == asked.number(asked.dispute->today)))
          all.insert(asked.naive.text(asked.levels(s)));
      return all;
    };
    const HypergameConcept& found = advice.beliefs->hypergame.front();
    const std::set<std::string> perceived =
        of_acceptable(oracle::hypergame_equilibria(*asked.dispute, {})[oracle::kSeq]);
    EXPECT_EQ(texts(*asked.dispute, found.perceived), perceived) << "case " << k;
    EXPECT_EQ(texts(*asked.dispute, found.truth), of_acceptable(asked.equilibrium)) << "case " << k;
    for (const Correction& correction : advice.beliefs->corrections) {
      const std::set<std::string> then =
          of_acceptable(oracle::hypergame_equilibria(*asked.dispute, correction.belief)[oracle::kSeq]);
      std::set<std::string> appears;
      std::set_difference(then.begin(), then.end(), perceived.begin(), perceived.end(),
                          std::inserter(appears, appears.end()));
      EXPECT_EQ(texts(*asked.dispute, correction.concepts.front().appears), appears) << "case " << k;
    }
    ++compared;
    mistaken += found.lost.summary.count + found.by_misperception.summary.count > 0 ? 1 : 0;
  }
  EXPECT_GT(compared, 50U);
  EXPECT_GT(mistaken, 0U);
}

}  // namespace
}  // namespace detente::testing
