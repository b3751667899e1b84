// SPDX-License-Identifier: MIT
#include "detente/render/claim_words.hpp"

#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::condition;
using testing::titled_case;

struct Asked {
  Case dispute = titled_case();
  Claim claim;
  ClaimVerdict verdict;

  explicit Asked(ClaimQuery query, std::uint64_t count = 0, std::uint64_t of = 0) {
    claim.query = std::move(query);
    verdict.verdict = Verdict::Holds;
    verdict.count = count;
    verdict.of = of;
  }
  std::string reason() const { return claim_reason_words(dispute, claim, verdict); }
};

Condition rail() { return condition(titled_case(), "railway"); }

TEST(ClaimReason, SaysWhatDecidedIt) {
  EXPECT_EQ(Asked(ClaimPossible{rail()}, 1, 5).reason(), "so in some of what is acceptable to everybody");
  EXPECT_EQ(Asked(ClaimPossible{rail()}, 0, 0).reason(), "nothing at all is acceptable to everybody here");
  EXPECT_EQ(Asked(ClaimStable{rail(), false, "seq"}, 2, 3).reason(),
            "some but not every acceptable form of it would hold under SEQ");
  EXPECT_EQ(Asked(ClaimBlocks{ActorId(1), rail()}, 3, 3).reason(),
            "in every acceptable form of it Russia can gain by a move of its own that ends it");
  Asked stuck(ClaimBlocks{ActorId(1), rail()}, 0, 3);
  stuck.verdict.counterexample = stuck.dispute.today;
  EXPECT_EQ(stuck.reason(),
            "in no acceptable form can Russia gain by a move of its own that ends it; for example not from "
            "this one: "
            "nothing changes");
  EXPECT_EQ(Asked(ClaimNoOwnMove{ActorId(0), rail()}, 0, 1).reason(),
            "no move open to the Government of Georgia today would bring it about");
  EXPECT_EQ(Asked(ClaimPrefers{ActorId(1), rail(), rail()}, 4, 4).reason(),
            "so for Russia in every acceptable case, all else being equal");
  EXPECT_EQ(
      Asked(ClaimBest{ActorId(0), OutcomeId(0)}, 0, 2).reason(),
      "nothing acceptable that would hold would suit the Government of Georgia better than the best of that "
      "outcome");
}

TEST(ClaimReason, AmountsAreInTheActorsOwnUnits) {
  Asked gains(ClaimGains{ActorId(1), {}, 0});
  gains.verdict.amount = 1.5;
  EXPECT_EQ(gains.reason(), "a change of +1.5 in the stakes of Russia");
  gains.verdict.amount = -0.25;
  EXPECT_EQ(gains.reason(), "a change of −0.25 in the stakes of Russia");
}

TEST(ClaimReason, CollisionsAreNamed) {
  Asked collision(ClaimCollision{rail(), {}, true}, 1, 1);
  collision.verdict.collisions = {{{testing::line(0), testing::line(1)}, true, {}}};
  EXPECT_EQ(collision.reason(),
            "the only collision: the line of the Government of Georgia on trains before trade and the joint "
            "line of Russia "
            "and the Government of Georgia “Nobody travels without a visa” together");
}

TEST(ClaimContext, SaysWhatWasAltered) {
  Asked asked(ClaimPossible{rail()});
  EXPECT_EQ(claim_context_words(asked.dispute, asked.claim), "");
  asked.claim.given = condition(asked.dispute, "market");
  asked.dispute.parameters[1].title = "Share regained";
  asked.claim.altered.parameters = {{ParameterId(1), 0}};
  asked.claim.altered.set = {{AxisId(3), 1}};
  asked.claim.altered.without = {"no_rail_without_market"};
  EXPECT_EQ(claim_context_words(asked.dispute, asked.claim),
            "given “Open the Russian market” at “open”, with “Share regained” at 0, with today at “Abolish "
            "visas: yes” and "
            "without the line of the Government of Georgia on trains before trade");
}

}  // namespace
}  // namespace detente::render
