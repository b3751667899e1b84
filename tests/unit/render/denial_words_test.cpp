// SPDX-License-Identifier: MIT
#include "detente/render/denial_words.hpp"

#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

std::string denied(ClaimQuery query) {
  Claim claim;
  claim.query = std::move(query);
  claim.expect = false;
  return denial_words(testing::titled_case(), claim);
}

TEST(DenialWords, SayTheOppositeOfWhatIsAsked) {
  const Condition rail = testing::condition(testing::titled_case(), "railway");
  EXPECT_EQ(denied(ClaimBlocks{ActorId(1), rail}), "it is not blocked by Russia");
  EXPECT_EQ(denied(ClaimNoOwnMove{ActorId(0), rail}), "the Government of Georgia can bring it about alone");
  EXPECT_EQ(denied(ClaimGains{ActorId(1), {}, 0}), "it brings Russia nothing");
  EXPECT_EQ(denied(ClaimLoses{ActorId(1), {}, 1.5}), "it costs Russia less than 1.5");
  EXPECT_EQ(denied(ClaimStable{rail, false, "seq"}), "it would hold in no form");
  EXPECT_EQ(denied(ClaimStable{rail, true, "seq"}), "it would not always hold");
  EXPECT_EQ(denied(ClaimUnstable{rail, false, "seq"}), "it would hold in some form");
  EXPECT_EQ(denied(ClaimLikely{rail, "12 months", 0.55}), "it has less than 55 %");
  EXPECT_EQ(denied(ClaimUnlikely{rail, "12 months", 0.05}), "it has more than 5 %");
}

TEST(DenialWords, NothingIsDeniedWhereTheSourceSaysWhatIsAsked) {
  Claim claim;
  claim.query = ClaimGains{ActorId(1), {}, 0};
  EXPECT_EQ(denial_words(testing::titled_case(), claim), "");
}

TEST(DenialWords, StandUnderTheVerdict) {
  Case dispute = testing::titled_case();
  Claim claim;
  claim.query = ClaimGains{ActorId(1), {}, 0};
  claim.expect = false;
  dispute.claims = {claim};
  ClaimVerdict verdict;
  verdict.verdict = Verdict::Holds;
  verdict.amount = -1;
  EXPECT_EQ(claim_evidence(dispute, verdict),
            "a change of −1 in the stakes of Russia; the source: it brings Russia nothing");
}

}  // namespace
}  // namespace detente::render
