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

}  // namespace
}  // namespace detente::render
