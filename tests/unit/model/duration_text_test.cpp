// SPDX-License-Identifier: MIT
#include "detente/model/duration_text.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Duration, ReadsWhatACaseSays) {
  EXPECT_EQ(duration_of("24 months")->months(), 24);
  EXPECT_EQ(duration_of("year")->months(), 12);
  EXPECT_EQ(duration_of("1.5 years")->months(), 18);
  for (const char* wrong : {"", "24", "24months", "0 months", "soon", "101 years", "2 fortnights"})
    EXPECT_FALSE(duration_of(wrong)) << wrong;
}

}  // namespace
}  // namespace detente
