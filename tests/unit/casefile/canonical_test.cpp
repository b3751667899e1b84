// SPDX-License-Identifier: MIT
#include "detente/casefile/canonical.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/toml_draft.hpp"

namespace detente {
namespace {

std::string canonical(const std::string& toml) { return canonical_text(parse_toml(toml, "t").value()); }

TEST(Canonical, SortsKeysAndDropsWhatHasNoMeaning) {
  EXPECT_EQ(canonical("b = 1 # comment\n\n a   = 'x'\n"), R"({"a":"x","b":1})");
  EXPECT_EQ(canonical("t.y = 1\nt.x = 2"), canonical("t = { x = 2, y = 1 }"));
  EXPECT_EQ(canonical("a = \"\"\"\nx\"\"\""), canonical("a = 'x'"));
}

TEST(Canonical, NumbersInShortestForm) {
  EXPECT_EQ(canonical("a = [1.0, 1, 0.50, 1e2, 100000.0, -0.0, 0.1, 1e-7, 123456789.125, 1_000]"),
            R"({"a":[1,1,0.5,100,100000,0,0.1,1e-07,123456789.125,1000]})");
}

TEST(Canonical, DaysAreStrings) { EXPECT_EQ(canonical("a = 2013-10-01"), canonical("a = '2013-10-01'")); }

TEST(Canonical, BlocksBySortedIdUnlessTheirOrderMatters) {
  EXPECT_EQ(canonical("[[stake]]\nid = 'b'\n[[stake]]\nid = 'a'"), R"({"stake":[{"id":"a"},{"id":"b"}]})");
  EXPECT_EQ(canonical("[[option]]\nid = 'b'\n[[option]]\nid = 'a'"), R"({"option":[{"id":"b"},{"id":"a"}]})");
  EXPECT_EQ(canonical("[[outcome]]\nid = 'b'\n[[outcome]]\nid = 'a'"),
            R"({"outcome":[{"id":"b"},{"id":"a"}]})");
}

TEST(Canonical, SetsAreSorted) {
  EXPECT_EQ(canonical("cite = ['b', 'a']"), R"({"cite":["a","b"]})");
  EXPECT_EQ(canonical("levels = ['b', 'a']"), R"({"levels":["b","a"]})");
  EXPECT_EQ(canonical("order = ['z', ['b', 'a'], 'c']"), R"({"order":["z",["a","b"],"c"]})");
  EXPECT_EQ(canonical("ranking = [['NY', 'NN'], ['YY']]"), R"({"ranking":[["NN","NY"],["YY"]]})");
}

TEST(Canonical, EscapesLikeJson) {
  EXPECT_EQ(canonical(R"(a = "\"\\\n\té")"), R"({"a":"\"\\\u000a\u0009é"})");
}

}  // namespace
}  // namespace detente
