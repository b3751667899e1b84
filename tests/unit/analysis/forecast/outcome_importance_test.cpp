// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/outcome_importance.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/forecast/draws.hpp"
#include "point_of.hpp"

namespace detente::testing {
namespace {

struct Asked {
  Expected<QuestionImportance> answer;
  Asked(const Case& dispute, std::uint32_t draws, const OutcomeImportanceOptions& options = {})
      : answer(QuestionImportance{}) {
    const auto space = ScenarioSpace::build(dispute, {});
    const auto ground = roomiest_ground(dispute, *space, {});
    const auto ensemble = narrow_ensemble(*ground, outcome_formulas(dispute), {});
    const auto inputs = draws_between(dispute, draw_plan(dispute, 1), 0, draws);
    answer = outcome_importance(*ensemble, inputs, options, {});
  }
};

/// One actor that takes its one option up for the stake's sake.
Case for_a_stake() {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 0b10), 3);
  add_outcome(dispute, at(0, 0b10));
  dispute.forecast.inertia = Quantity{.likely = 2};
  return dispute;
}

TEST(OutcomeImportance, TheStakeAllHangsOnDecidesInEveryDraw) {
  const Asked asked(for_a_stake(), 16);
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked.answer->outcome, 0U);
  EXPECT_EQ(asked.answer->draws, 16U);
  ASSERT_EQ(asked.answer->entries.size(), 1U);
  EXPECT_EQ(asked.answer->entries[0].entry, (EntryRef{EntryKind::Stake, 0, 0, 0}));
  EXPECT_EQ(asked.answer->entries[0].decisive, 1);
  EXPECT_GT(asked.answer->entries[0].error, 0) << "sixteen draws do not make it certain";
  ASSERT_EQ(asked.answer->sets.size(), 1U);
  EXPECT_EQ(asked.answer->sets[0].of.size(), 1U);
}

TEST(OutcomeImportance, TwoStakesEitherOfWhichSufficesTurnItTogether) {
  Case dispute = for_a_stake();
  add_stake(dispute, 0, at(0, 0b10), 3);
  dispute.forecast.inertia = Quantity{.likely = 1};
  const Asked asked(dispute, 8);
  ASSERT_TRUE(asked.answer);
  EXPECT_TRUE(asked.answer->entries.empty()) << "neither decides by itself";
  EXPECT_EQ(asked.answer->tested, 2U);
  ASSERT_EQ(asked.answer->sets.size(), 1U);
  EXPECT_EQ(asked.answer->sets[0].of.size(), 2U);
}

TEST(OutcomeImportance, AStatementDropped) {
  Case dispute = small_case(1, {{0}});
  Preference preference;
  preference.id = "order";
  preference.actor = ActorId(0U);
  preference.order = {{when(at(0, 0b10))}};
  dispute.preferences.push_back(preference);
  add_outcome(dispute, at(0, 0b10));
  dispute.forecast.inertia = Quantity{.likely = 2};
  const Asked asked(dispute, 8);
  ASSERT_TRUE(asked.answer);
  ASSERT_EQ(asked.answer->entries.size(), 1U);
  EXPECT_EQ(asked.answer->entries[0].entry.kind, EntryKind::Statement);
}

TEST(OutcomeImportance, WhatIsNotAffordableIsNotTested) {
  OutcomeImportanceOptions little;
  little.work = 0.1;
  const Asked asked(for_a_stake(), 8, little);
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked.answer->untested, Untested::TooLarge);
  EXPECT_TRUE(asked.answer->entries.empty());
}

TEST(OutcomeImportance, OnlySoManyAreTested) {
  Case dispute = for_a_stake();
  for (int k = 0; k < 4; ++k) add_stake(dispute, 0, at(0, 0b01), 0.1);
  OutcomeImportanceOptions two;
  two.entries = 2;
  const Asked asked(dispute, 8, two);
  ASSERT_TRUE(asked.answer);
  EXPECT_EQ(asked.answer->tested, 2U);
  EXPECT_EQ(asked.answer->left_out, 3U);
}

TEST(OutcomeImportance, TheErrorOfAShareIsNeverNothing) {
  EXPECT_NEAR(error_of_share(8, 16), 0.125, 1e-12);
  EXPECT_GT(error_of_share(0, 16), 0.05);
}

}  // namespace
}  // namespace detente::testing
