// SPDX-License-Identifier: MIT
#include "detente/interop/names_alike.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

TEST(NamesAlike, BlanksOfEveryKindGo) {
  EXPECT_EQ(trimmed("\t two  words \xC2\xA0\xE2\x80\x8B\n"), "two  words");
  EXPECT_EQ(trimmed("\xE3\x80\x80"), "");
  EXPECT_EQ(trimmed("é"), "é");
}

TEST(NamesAlike, FoldedNamesAreEqualWhereTheyLookAlike) {
  EXPECT_EQ(folded("  Full\xC2\xA0 Toll"), folded("full toll"));
  EXPECT_EQ(folded("ÉTÉ Ž Ł"), folded("été ž ł"));
  EXPECT_EQ(folded("ΑΩ ДЁ"), folded("αω дё"));
  EXPECT_EQ(folded("lo\xC2\xADw"), "low");
  EXPECT_NE(folded("2 x"), folded("2x"));
  EXPECT_EQ(folded("×÷"), "×÷") << "no letters";
}

}  // namespace
}  // namespace detente::interop
