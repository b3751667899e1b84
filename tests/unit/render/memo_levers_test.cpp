// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/levers.hpp"
#include "small_levers.hpp"

namespace detente::render {
namespace {

TEST(MemoLevers, SaysWhatWasFoundAndWhatItCosts) {
  const std::string text = to_text(levers_memo(testing::small_report(), testing::small_levers(), 20));
  EXPECT_NE(text.find("There is 1 way"), std::string::npos) << text;
  EXPECT_NE(text.find("3 interventions were looked at"), std::string::npos) << text;
  EXPECT_NE(text.find("firmness"), std::string::npos) << text;
  const std::string none = to_text(levers_memo(testing::small_report(), testing::small_levers(), 0));
  EXPECT_NE(none.find("1 more"), std::string::npos) << none;
}

}  // namespace
}  // namespace detente::render
