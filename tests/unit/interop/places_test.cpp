// SPDX-License-Identifier: MIT
#include "detente/interop/places.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

TEST(Places, CountLinesAndColumns) {
  const SourceSpan second = place_of("ab\ncd", "f", 4);
  EXPECT_EQ(second.file, "f");
  EXPECT_EQ(second.line, 2U);
  EXPECT_EQ(second.column, 2U);
  EXPECT_EQ(place_of("ab", "f", 99).column, 3U) << "beyond the text is its end";
  EXPECT_EQ(place_of("", "f", 0).line, 1U);
}

TEST(Places, BaseNames) {
  EXPECT_EQ(base_name("a/b/buyer.old.xml", true), "buyer.old");
  EXPECT_EQ(base_name("a\\b\\buyer.xml", false), "buyer.xml");
  EXPECT_EQ(base_name(".hidden", true), ".hidden");
}

}  // namespace
}  // namespace detente::interop
