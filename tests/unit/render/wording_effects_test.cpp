// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

FindingChange turned(FindingKind kind, std::uint32_t index, std::vector<WishId> wishes = {}) {
  return {{kind, index, std::move(wishes)}, Verdict::Fails, Verdict::Holds};
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
