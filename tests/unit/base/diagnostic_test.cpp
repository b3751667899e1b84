// SPDX-License-Identifier: MIT
#include "detente/base/diagnostic.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Diagnostic, ReadsLikeACompilerMessage) {
  const Diagnostic d{Code::UnknownName,
                     Severity::Error,
                     {"case.toml", 41, 9},
                     "red line 'x' names actor 'tbilsi'",
                     "did you mean 'tbilisi'?"};
  EXPECT_EQ(to_string(d),
            "case.toml:41:9: error[E203]: red line 'x' names actor 'tbilsi'; did you mean 'tbilisi'?");
}

TEST(Diagnostic, SuggestsTheNearestName) {
  EXPECT_EQ(nearest_name("tbilsi", {"moscow", "tbilisi"}), "tbilisi");
  EXPECT_EQ(nearest_name("west", {"moscow", "tbilisi"}), "");
  EXPECT_EQ(nearest_name("titel", {"cite", "title"}), "title") << "two letters swapped are one slip";
  EXPECT_EQ(nearest_name("ac0", {"a"}), "") << "half of the letters must agree";
  EXPECT_EQ(nearest_name("ab", {"xy"}), "") << "a name with nothing in common is no suggestion";
}

}  // namespace
}  // namespace detente
