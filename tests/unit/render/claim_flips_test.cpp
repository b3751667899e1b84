// SPDX-License-Identifier: MIT
#include "detente/render/claim_flips.hpp"

#include <gtest/gtest.h>

#include "detente/render/memo.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(ClaimFlipsWords, TheSentenceCountsClaimsNotInputs) {
  ClaimFlips found{{{ClaimId(0), "inertia", 3}, {ClaimId(0), "rationality", 1}}, 2, 5, false};
  EXPECT_EQ(flips_sentence(found),
            "Of 2 claims that can be tested, 1 comes out otherwise at some value of one of 5 uncertain "
            "inputs alone, "
            "anywhere between its 1 and 99 % points.");
  found.flips.clear();
  EXPECT_NE(flips_sentence(found).find("none comes out otherwise"), std::string::npos);
}

TEST(ClaimFlipsWords, AClaimIsNamedOnceHoweverManyInputsTurnIt) {
  const Report report = testing::small_report();
  const ClaimFlips found{{{ClaimId(0), "inertia", 3}, {ClaimId(0), "rationality", 1}}, 2, 5, false};
  Document memo;
  add_flips(memo, *report.dispute, found);
  const std::string text = to_text(memo), says = report.dispute->claims[0].says.substr(0, 12);
  const std::size_t first = text.find(says);
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(text.find(says, first + 1), std::string::npos);
  EXPECT_NE(text.find("at 3"), std::string::npos);
}

TEST(ClaimFlipsWords, JsonHasIds) {
  const Report report = testing::small_report();
  const Json found = flips_json(*report.dispute, {{{ClaimId(1), "inertia", 3}}, 2, 5, false});
  EXPECT_EQ(found["list"][0]["claim"], "likely");
  EXPECT_EQ(found["list"][0]["flips_at"], 3);
  EXPECT_EQ(found["inputs"], 5);
}

}  // namespace
}  // namespace detente::render
