// SPDX-License-Identifier: MIT
#include "detente/model/builder/problems.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Problems, ErrorsComeFirstEachKindByPlace) {
  Problems problems("f");
  problems.error(Code::BadValue, {7, 2}, "third");
  problems.warning(Code::NoSource, {7, 1}, "second");
  problems.error(Code::BadValue, {3, 9}, "first");
  EXPECT_EQ(problems.errors(), 2U);
  const Diagnostics found = problems.take();
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].message, "first");
  EXPECT_EQ(found[1].message, "third");
  EXPECT_EQ(found[2].severity, Severity::Warning);
  EXPECT_EQ(found[2].span.file, "f");
}

TEST(Problems, AreBounded) {
  Problems problems("f");
  for (int k = 0; k < 1000; ++k) problems.error(Code::BadValue, {1, 1}, "x");
  const Diagnostics found = problems.take();
  ASSERT_EQ(found.size(), Problems::max_reported + 1);
  EXPECT_EQ(found.back().code, Code::TooMany);
  EXPECT_EQ(found.back().message, "500 more errors are not shown");
}

TEST(Problems, SuggestionsStopBeforeTheyCost) {
  Problems problems("f");
  EXPECT_EQ(problems.suggestion("markt", {"market"}, "none"), "did you mean 'market'?");
  EXPECT_EQ(problems.suggestion("x", {"market"}, "none"), "none");
  EXPECT_EQ(problems.suggestion(std::string(1000, 'x'), {std::string(999, 'x')}, "none"), "none");
  for (std::size_t k = 0; k < Problems::max_searches; ++k) problems.suggestion("a", {});
  EXPECT_EQ(problems.suggestion("markt", {"market"}, "none"), "none");
}

}  // namespace
}  // namespace detente
