// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/signatories.hpp"

#include <gtest/gtest.h>

#include "support/joint_case.hpp"

namespace detente {
namespace {

/// A treaty of 0 and 1, which 0 offers already; a road of 2's own.
Case standing_offer() {
  Case dispute = testing::small_case(3, {{0, 2, Change::Free, 1}, {1}, {2}});
  testing::join_options(dispute, 0, 1);
  return dispute;
}

TEST(Signatories, AStandingOfferMakesNobodyABystander) {
  const Case dispute = standing_offer();
  EXPECT_EQ(signatories_of(dispute, {1, 1, 0}), (std::vector{ActorId(0U), ActorId(1U)}));
  EXPECT_EQ(signatories_of(dispute, {1, 0, 1}), std::vector{ActorId(2U)});
  EXPECT_EQ(signatories_of(dispute, {0, 0, 0}), std::vector{ActorId(0U)})
      << "who takes its offer back acts alone";
  EXPECT_TRUE(signatories_of(dispute, dispute.today).empty());
}

TEST(Signatories, APublicThatVotesIsAConditionAndNoParty) {
  Case dispute = standing_offer();
  testing::add_constituency(dispute);
  testing::add_failing_vote(dispute, 0);
  dispute.ratifications[0].poll = PollId(0U);
  EXPECT_EQ(conditions_of(dispute, {1, 1, 0}), std::vector{ActorId(3U)})
      << "its government's consent takes effect";
  EXPECT_TRUE(conditions_of(dispute, {1, 0, 1}).empty()) << "what it consented to before is no new question";
  EXPECT_TRUE(conditions_of(dispute, {0, 0, 0}).empty());
  EXPECT_EQ(signatories_of(dispute, {1, 1, 0}), (std::vector{ActorId(0U), ActorId(1U)}));
}

TEST(Signatories, WhoFindsEverythingAlikeHoldsOptionsForOthers) {
  Case dispute = standing_offer();
  Preference alike;
  alike.actor = ActorId(2U);
  alike.order = {{testing::when(Formula::constant(true))}};
  dispute.preferences = {alike};
  EXPECT_TRUE(signatories_of(dispute, {1, 0, 1}).empty());
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  EXPECT_EQ(signed_by(dispute, space, 1)[2].size(), 0U);
  dispute.preferences[0].order.push_back({testing::when(testing::at(2, 2))});
  EXPECT_EQ(signatories_of(dispute, {1, 0, 1}), std::vector{ActorId(2U)}) << "this one minds";
}

TEST(Signatories, AllScenariosAtOnceAgreeWithOneByOne) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Case dispute = testing::random_case(seed);
    testing::Dice dice(seed);
    testing::join_some(dice, dispute);
    const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    const std::vector<Bitmap> by_actor = signed_by(dispute, space, 2);
    for (ScenarioIndex n = 0; n < space.total(); ++n) {
      std::vector<ActorId> met;
      for (std::size_t a = 0; a < by_actor.size(); ++a)
        if (by_actor[a].size() > 0 && by_actor[a].test(n)) met.emplace_back(a);
      ASSERT_EQ(met, signatories_of(dispute, space.levels_of(n))) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace detente
