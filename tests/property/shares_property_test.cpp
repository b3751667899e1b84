// SPDX-License-Identifier: MIT
// Random whole cases with everything uncertain: each share against the same question asked of every drawn
// case, built anew and read by the naive definitions (claims: by the ordinary analysis of the drawn case).
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <map>

#include "detente/analysis/forecast/draws.hpp"
#include "detente/base/random.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/model/alteration.hpp"
#include "detente/result/draw_shares.hpp"
#include "detente/study/claims.hpp"
#include "detente/study/run.hpp"
#include "oracle/naive_shares.hpp"
#include "property/random_case_file.hpp"
#include "property/settings.hpp"
#include "support/random_claims.hpp"

namespace detente::testing {
namespace {

constexpr std::uint32_t draws = 6;

Quantity range(double low, double likely, double high) {
  Quantity quantity;
  quantity.low = low;
  quantity.likely = likely;
  quantity.high = high;
  return quantity;
}

/// The case with ranges, firmness and small polls of its own, and a claim of each kind; all from the number.
Case unsettled(const Case& read, std::uint64_t seed, std::uint32_t number) {
  CounterRandom random(seed, stream_of("shares property"), number);
  Case dispute = read;
  for (Stake& stake : dispute.stakes)
    if (!stake.worth.arithmetic && random.chance(0.6))
      stake.worth = range(stake.worth.likely - 2, stake.worth.likely, stake.worth.likely + 2);
  for (RedLine& line : dispute.red_lines) {
    line.firmness = Quantity{.likely = random.chance(0.3) ? 1.0 : random.unit()};
    if (random.chance(0.3)) line.firmness = range(0.1, 0.5, 0.9);
  }
  for (Poll& poll : dispute.polls) poll.n = 10;
  Dice dice(seed * 1000003 + number);
  if (dispute.outcomes.empty()) return dispute;
  dispute.claims.clear();
  for (std::size_t kind = 0; kind < query_kinds; ++kind) {
    Claim claim = random_claim(dice, dispute, kind);
    if (auto* stable = std::get_if<ClaimStable>(&claim.query))
      stable->concept_name = dice.chance(3) ? "gmr" : dice.chance(2) ? "nash" : "seq";
    dispute.claims.push_back(std::move(claim));
  }
  return dispute;
}

oracle::NaiveDraw naive(const ForecastInputs& inputs) {
  return {inputs.worths,
          {inputs.line_holds.begin(), inputs.line_holds.end()},
          {inputs.passes.begin(), inputs.passes.end()},
          inputs.drawn_orders};
}

struct Counter {
  std::uint32_t yes = 0, tested = 0;
  void add(bool so) { yes += so ? 1U : 0U, ++tested; }
  std::optional<double> share() const {
    return tested == 0 ? std::optional<double>() : static_cast<double>(yes) / tested;
  }
};

/// The share of draws in which the ordinary analysis says that the claim holds.
std::optional<double> claim_share(const Case& dispute, const DrawPlan& plan, const Claim& claim) {
  Alteration first = claim.altered;
  first.set.clear();
  const auto changed = altered(dispute, first);
  if (!changed) return std::nullopt;
  Counter counter;
  const auto all = draws_between(*changed, plan, 0, draws);
  for (const ForecastInputs& inputs : all) {
    Case one = oracle::drawn(*changed, naive(inputs));
    Claim asked = claim;
    asked.altered = {};
    asked.altered.set = claim.altered.set;
    one.claims = {asked};
    Expected<World> world = World::make(std::make_shared<const Case>(std::move(one)), {});
    const Expected<ClaimVerdict> verdict = judge_claim(world.value(), ClaimId(0U));
    if (verdict->verdict == Verdict::Untestable) continue;
    counter.add(verdict->verdict == Verdict::Holds);
  }
  return counter.share();
}

std::map<std::string, std::uint32_t> seen;  // how often each thing was compared, and was neither 0 nor 1

void same(const char* what, std::optional<double> met, std::optional<double> expected) {
  ++seen[what];
  if (expected && *expected > 0 && *expected < 1) ++seen[std::string(what) + " in some draws"];
  ASSERT_EQ(met.has_value(), expected.has_value()) << what;
  if (met.has_value()) {
    EXPECT_EQ(*met, *expected) << what;
  }
}

std::set<std::string> ids_of(const Case& dispute, const std::vector<ConstraintRef>& refs) {
  std::set<std::string> ids;
  for (const ConstraintRef& ref : refs) ids.insert(constraint_block(dispute, ref).id);
  return ids;
}

/// The drawn cases and what the oracle says of each.
struct Drawn {
  Case dispute;
  oracle::NaiveCase naive{dispute};
  oracle::Verdicts verdicts = oracle::verdicts(naive.bare());
};

void compare_goal(const std::vector<std::unique_ptr<Drawn>>& all, const Case& dispute,
                  const GoalSection& goal, const GoalShares& shares) {
  const Syntax& syntax = goal.result.goal.syntax;
  Counter possible, lasting;
  std::vector<Counter> collisions(goal.result.collisions.size()), concessions(goal.result.concessions.size());
  for (const auto& one : all) {
    possible.add(oracle::possible(one->naive, syntax));
    lasting.add(oracle::lasts(one->naive, one->verdicts, syntax));
    const std::vector<std::string> names = one->naive.constraint_ids();
    std::set<std::set<std::string>> there;
    for (const auto& set : oracle::settle(one->naive, syntax).collisions) {
      std::set<std::string> ids;
      for (const std::size_t k : set) ids.insert(names[k]);
      there.insert(ids);
    }
    for (std::size_t k = 0; k < collisions.size(); ++k)
      collisions[k].add(there.count(ids_of(dispute, goal.result.collisions[k].of)) > 0);
    for (std::size_t k = 0; k < concessions.size(); ++k) {
      const Case left = oracle::waived(one->dispute, ids_of(dispute, goal.result.concessions[k].of));
      concessions[k].add(oracle::possible(oracle::NaiveCase(left), syntax));
    }
  }
  same("goal lasts", shares.lasting, lasting.share());
  // What hangs on lines and votes alone is exact, not a share of draws; must_give_test has its definition.
  if (goal.result.chance_possible) return;
  same("goal", shares.possible, possible.share());
  for (std::size_t k = 0; k < collisions.size(); ++k)
    same("collision", shares.collisions.at(k), collisions[k].share());
  for (std::size_t k = 0; k < concessions.size(); ++k)
    same("concession", shares.concessions.at(k), concessions[k].share());
}

void compare_packages(const std::vector<std::unique_ptr<Drawn>>& all, const Report& report) {
  for (std::size_t k = 0; k < report.settlement->packages.size(); ++k) {
    Counter counter;
    for (const auto& one : all) {
      bool found = false;
      for (const Levels& levels : one->naive.scenarios()) {
        bool wishes = one->naive.acceptable(levels);
        for (const WishId wish : report.settlement->packages[k].wishes)
          wishes = wishes && one->naive.holds(report.dispute->wishes[wish.index()].when.syntax, levels);
        found = found || wishes;
      }
      counter.add(found);
    }
    same("package", report.shares->packages.at(k), counter.share());
  }
}

void compare_stability(const std::vector<std::unique_ptr<Drawn>>& all, const Report& report) {
  const std::size_t outcomes = report.dispute->outcomes.size() + 1;
  std::vector<Counter> acceptable(outcomes), lasting(outcomes), today(oracle::kConcepts);
  for (const auto& one : all) {
    const auto met = oracle::outcomes_met(one->naive, one->dispute, nullptr);
    const auto held =
        oracle::outcomes_met(one->naive, one->dispute, &one->verdicts.equilibrium[oracle::kSeq]);
    for (std::size_t k = 0; k < outcomes; ++k) acceptable[k].add(met[k]), lasting[k].add(held[k]);
    for (std::size_t s = 0; s < one->naive.scenarios().size(); ++s)
      if (one->naive.scenarios()[s] == one->dispute.today)
        for (std::size_t c = 0; c < oracle::kConcepts; ++c)
          today[c].add(one->verdicts.equilibrium[c][s] != 0);
  }
  for (std::size_t k = 0; k < outcomes; ++k) {
    same("outcome", report.shares->acceptable.at(k), acceptable[k].share());
    same("outcome lasts", report.shares->lasting.at(k), lasting[k].share());
  }
  ASSERT_EQ(report.shares->concepts.size(), today.size());
  for (std::size_t c = 0; c < today.size(); ++c)
    same("today", report.shares->concepts[c].today, today[c].share());
}

/// The report with its shares. The asking order of concepts is the oracle's.
Expected<Study> studied(const Case& dispute, unsigned threads) {
  StudyRequest request;
  request.claims = request.settlement = request.stability = true;
  request.concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr, SolutionConcept::Seq,
                      SolutionConcept::Sseq};
  request.share_draws = draws;
  Budget budget;
  budget.threads = threads;
  StudySubject subject;
  subject.dispute = std::make_shared<const Case>(dispute);
  return run_study(subject, request, budget);
}

void compare(const Case& dispute, std::uint32_t number) {
  const Expected<Study> study = studied(dispute, 1 + number % 3);
  ASSERT_TRUE(study) << to_string(study.error().front());
  const Report& report = study->report;
  ASSERT_TRUE(report.shares);
  EXPECT_EQ(report.shares->draws, draws);
  const DrawPlan plan = draw_plan(dispute, dispute.forecast.seed);
  std::vector<std::unique_ptr<Drawn>> all;
  const auto inputs_of_all = draws_between(dispute, plan, 0, draws);
  for (const ForecastInputs& inputs : inputs_of_all)
    all.push_back(std::unique_ptr<Drawn>(new Drawn{oracle::drawn(dispute, naive(inputs))}));
  compare_goal(all, dispute, report.settlement->goal, *report.shares->goal);
  for (std::size_t k = 0; k < report.settlement->wishes.size(); ++k)
    compare_goal(all, dispute, report.settlement->wishes[k], report.shares->wishes.at(k));
  compare_packages(all, report);
  compare_stability(all, report);
  for (const ClaimVerdict& verdict : *report.claims) {
    const Claim& claim = dispute.claims[verdict.claim.index()];
    const bool tested = verdict.verdict == Verdict::Holds || verdict.verdict == Verdict::Fails;
    same(claim.id.c_str(), verdict.share_of_draws,
         tested ? claim_share(dispute, plan, claim) : std::optional<double>());
  }
}

TEST(SharesProperty, AgreeWithEveryDrawnCaseByItself) {
  for (std::uint32_t k = 0; k < settings(60).count; ++k) {
    const std::uint32_t number = settings().first + k;
    const auto loaded = read_case(random_case_file(settings().seed, number, 48).text(), "random.toml");
    ASSERT_TRUE(loaded) << number;
    if (loaded->dispute->outcomes.empty()) continue;
    compare(unsettled(*loaded->dispute, settings().seed, number), number);
    if (!HasFailure()) continue;
    std::printf("seed %llu number %u\n%s\n", static_cast<unsigned long long>(settings().seed), number,
                random_case_file(settings().seed, number, 48).text().c_str());
    return;
  }
  std::string text;
  for (const auto& [what, n] : seen) text += " " + what + " " + std::to_string(n);
  std::printf("seed %llu:%s\n", static_cast<unsigned long long>(settings().seed), text.c_str());
  for (const char* what : {"outcome", "outcome lasts", "today"})
    EXPECT_GT(seen[std::string(what) + " in some draws"], 0U) << what;
}

}  // namespace
}  // namespace detente::testing
