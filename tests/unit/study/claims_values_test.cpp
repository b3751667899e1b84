// SPDX-License-Identifier: MIT
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

const ActorId kValuer(0U);

TEST(ClaimsValues, PrefersComparesPairsThatDifferOnlyThere) {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 2), 1);
  add_stake(dispute, 0, at(1, 2), 5);
  const ClaimVerdict verdict = judged(dispute, ClaimPrefers{kValuer, when(at(0, 2)), when(at(0, 1))});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_EQ(verdict.count, 2U);
  EXPECT_EQ(verdict.of, 2U);
  EXPECT_EQ(both_ways(dispute, ClaimPrefers{kValuer, when(at(0, 1)), when(at(0, 2))}), Verdict::Fails);
}

TEST(ClaimsValues, PrefersFailsAtOnePairAndAtATie) {
  Case dispute = small_case(1, {{0}, {0}});
  EXPECT_EQ(both_ways(dispute, ClaimPrefers{kValuer, when(at(0, 2)), when(at(0, 1))}), Verdict::Fails)
      << "a tie";
  add_stake(dispute, 0, all_of({at(0, 2), at(1, 1)}), 1);
  const ClaimVerdict verdict = judged(dispute, ClaimPrefers{kValuer, when(at(0, 2)), when(at(0, 1))});
  EXPECT_EQ(verdict.verdict, Verdict::Fails);
  EXPECT_EQ(verdict.count, 1U);
  EXPECT_EQ(verdict.counterexample, Levels({1, 1}));
}

TEST(ClaimsValues, PrefersTakesConjunctionsOverSeveralAxesAndLevels) {
  Case dispute = small_case(1, {{0, 3}, {0}, {0}});
  add_stake(dispute, 0, at(0, 4), 4);
  add_stake(dispute, 0, at(1, 2), 1);
  const ClaimVerdict verdict = judged(
      dispute, ClaimPrefers{kValuer, when(all_of({at(0, 4), at(1, 1)})), when(all_of({at(0, 3), at(1, 2)}))});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_EQ(verdict.of, 4U) << "two worse levels, two levels of the third option";
}

TEST(ClaimsValues, PrefersWithoutAcceptablePairsTestsNothing) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(0, 2));
  EXPECT_EQ(both_ways(dispute, ClaimPrefers{kValuer, when(at(0, 1)), when(at(0, 2))}), Verdict::Untestable);
}

TEST(ClaimsValues, GainsComparesTodayWithTodayChanged) {
  Case dispute = small_case(1, {{0, 3}, {0}});
  add_stake(dispute, 0, at(0, 4), 2.5);
  add_stake(dispute, 0, at(1, 2), 100);
  const auto gains = [&](std::uint8_t level, double at_least) {
    return judged(dispute, ClaimGains{kValuer, {{AxisId(0U), level}}, at_least});
  };
  EXPECT_EQ(gains(2, 0).verdict, Verdict::Holds);
  EXPECT_EQ(gains(2, 0).amount, std::optional(2.5));
  EXPECT_EQ(gains(2, 0).example, Levels({2, 0}));
  EXPECT_EQ(gains(2, 2.5).verdict, Verdict::Holds) << "at least as much";
  EXPECT_EQ(gains(2, 2.6).verdict, Verdict::Fails);
  EXPECT_EQ(gains(1, 0).verdict, Verdict::Fails);
  EXPECT_EQ(gains(0, 0).verdict, Verdict::Untestable) << "so it is today";
  EXPECT_EQ(both_ways(dispute, ClaimLoses{kValuer, {{AxisId(0U), 2}}, 0}), Verdict::Fails);
}

TEST(ClaimsValues, LosesIsGainsTurnedRound) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), -2);
  const ClaimVerdict verdict = judged(dispute, ClaimLoses{kValuer, {{AxisId(0U), 1}}, 1.5});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_EQ(verdict.amount, std::optional(-2.0)) << "signed: after minus before";
  EXPECT_EQ(both_ways(dispute, ClaimLoses{kValuer, {{AxisId(0U), 1}}, 2}), Verdict::Holds);
  EXPECT_EQ(both_ways(dispute, ClaimLoses{kValuer, {{AxisId(0U), 1}}, 2.1}), Verdict::Fails);
  EXPECT_EQ(both_ways(dispute, ClaimGains{kValuer, {{AxisId(0U), 1}}, 0}), Verdict::Fails);
}

TEST(ClaimsValues, GivenIsSetOnBothSides) {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, all_of({at(0, 2), at(1, 2)}), 1);
  Claim claim = claim_that(ClaimGains{kValuer, {{AxisId(0U), 1}}, 0});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Fails);
  claim.given = when(at(1, 2));
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds);
  EXPECT_EQ(judged(dispute, claim).example, Levels({1, 1}));
  claim.given = when(at(0, 1));
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Untestable) << "`from` breaks what is given";
}

TEST(ClaimsValues, WhatARuleForbidsIsWorthNothing) {
  Case dispute = small_case(1, {{0}, {0}});
  add_rule(dispute, at(0, 2));
  add_stake(dispute, 0, at(0, 2), 1);
  EXPECT_EQ(both_ways(dispute, ClaimGains{kValuer, {{AxisId(0U), 1}}, 0}), Verdict::Untestable);
}

TEST(ClaimsValues, OrdinalActorsHaveDirectionsButNoUnits) {
  Case dispute = small_case(1, {{0}});
  EXPECT_EQ(both_ways(dispute, ClaimGains{kValuer, {{AxisId(0U), 1}}, 0}), Verdict::Untestable)
      << "no preference";
  Preference preference;
  preference.id = "order";
  preference.actor = kValuer;
  preference.order = {{when(at(0, 2))}};
  dispute.preferences = {preference};
  EXPECT_EQ(both_ways(dispute, ClaimGains{kValuer, {{AxisId(0U), 1}}, 0}), Verdict::Holds);
  EXPECT_EQ(both_ways(dispute, ClaimLoses{kValuer, {{AxisId(0U), 1}}, 0}), Verdict::Fails);
  EXPECT_EQ(both_ways(dispute, ClaimGains{kValuer, {{AxisId(0U), 1}}, 1}), Verdict::Untestable);
  EXPECT_FALSE(judged(dispute, ClaimGains{kValuer, {{AxisId(0U), 1}}, 0}).amount);
}

}  // namespace
}  // namespace detente
