// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

TEST(RestsOnSentence, WhatALimitLeftOutIsNotSaidToChangeNothing) {
  const Case dispute = testing::titled_case();
  RestsOn rests;
  EXPECT_EQ(rests_on_sentence(dispute, rests),
            "No single red line or large stake turns any of these answers round by itself.");
  rests.partial = true;
  EXPECT_EQ(rests_on_sentence(dispute, rests), "A limit was reached before any change was examined.");
  rests.dependences.resize(2);
  EXPECT_EQ(
      rests_on_sentence(dispute, rests),
      "A limit was reached: of the 2 changes examined, none turns any of these answers round by itself.");
  rests.findings = 5;
  rests.dependences[1].changes.resize(3);
  EXPECT_EQ(rests_on_sentence(dispute, rests).find("Of what was examined before a limit, most hangs on"), 0U)
      << rests_on_sentence(dispute, rests);
}

FindingChange turned(FindingKind kind, std::uint32_t index, std::vector<WishId> wishes = {}) {
  return {{kind, index, std::move(wishes)}, Verdict::Fails, Verdict::Holds};
}

TEST(RestsOnSentence, CountsEachAnswerOnce) {
  const Case dispute = testing::titled_case();
  RestsOn rests;
  rests.findings = 4;
  rests.dependences.resize(1);
  rests.dependences[0].changes = {turned(FindingKind::Claim, 1), turned(FindingKind::GoalPossible, 1),
                                  turned(FindingKind::Package, 0, {WishId(0)}),
                                  turned(FindingKind::Package, 0, {WishId(1)})};
  const std::string sentence = rests_on_sentence(dispute, rests);
  EXPECT_NE(sentence.find("2 of 4 answers"), std::string::npos) << sentence;
}

TEST(EffectsWords, WhatLiesOutsideTheNamedOutcomesIsNoNamedOutcome) {
  Case dispute = testing::titled_case();
  const auto other = static_cast<std::uint32_t>(dispute.outcomes.size());
  EXPECT_EQ(effects_words(dispute, {turned(FindingKind::OutcomeLasts, other)}),
            "What lies outside the named outcomes would hold in some form.");
  EXPECT_EQ(effects_words(dispute, {turned(FindingKind::OutcomeLasts, 0)}),
            "“Uneasy thaw” would hold in some form.");
  dispute.outcomes.clear();
  EXPECT_EQ(effects_words(dispute, {turned(FindingKind::OutcomeLasts, 0)}),
            "What is acceptable would hold in some form.");
}

}  // namespace
}  // namespace detente::render
