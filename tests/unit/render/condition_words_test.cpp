// SPDX-License-Identifier: MIT
#include "detente/render/condition_words.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::condition;
using testing::titled_case;

std::string words(const std::string& text) {
  const Case dispute = titled_case();
  return condition_words(dispute, condition(dispute, text).syntax);
}

TEST(ConditionWords, OptionsByTitleLevelsByName) {
  EXPECT_EQ(words("railway"), "“Reopen the railway”");
  EXPECT_EQ(words("not railway"), "not “Reopen the railway”");
  EXPECT_EQ(words("railway = 'no'"), "not “Reopen the railway”");
  EXPECT_EQ(words("railway >= 'yes'"), "“Reopen the railway”");
  EXPECT_EQ(words("market"), "“Open the Russian market” at “open”");
  EXPECT_EQ(words("market > 'closed'"), "“Open the Russian market” above “closed”");
  EXPECT_EQ(words("market != 'open'"), "“Open the Russian market” anywhere but at “open”");
  EXPECT_EQ(words("thaw"), "“Uneasy thaw”") << "an outcome is named, not spelt out";
}

TEST(ConditionWords, PartiesOfAJointOptionAgree) {
  EXPECT_EQ(words("railway.moscow = 'yes'"), "Russia agreeing to “Reopen the railway”");
  EXPECT_EQ(words("not railway.tbilisi"), "not the Government of Georgia agreeing to “Reopen the railway”");
}

TEST(ConditionWords, ChainsReadAsLists) {
  EXPECT_EQ(words("railway and visas and market"),
            "“Reopen the railway”, “Abolish visas” and “Open the Russian market” at “open”");
  EXPECT_EQ(words("railway and (visas or market)"),
            "“Reopen the railway” and (“Abolish visas” or “Open the Russian market” at “open”)");
  EXPECT_EQ(words("at_least(2, railway, visas, market)"),
            "at least 2 of “Reopen the railway”, “Abolish visas” and “Open the Russian market” at “open”");
  EXPECT_EQ(words("railway -> visas"), "“Reopen the railway” only with “Abolish visas”");
  EXPECT_EQ(words("railway xor visas"), "either “Reopen the railway” or “Abolish visas” but not both");
}

}  // namespace
}  // namespace detente::render
