// SPDX-License-Identifier: MIT
#include "detente/interop/json_places.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

using Names = std::vector<std::string>;

TEST(JsonPlaces, KeepOrderAndPlaces) {
  const JsonPlaces places(
      "{\"z\": {\"b\": [{\"in\": 1}, \"x:\"],\n \"a\": {\"k\": 2}},\n\"a\": \"b\", \"q\\u0041\": {}}", "f");
  EXPECT_EQ(places.names({}), (Names{"z", "a", "qA"}));
  EXPECT_EQ(places.names({"z"}), (Names{"b", "a"}));
  EXPECT_EQ(places.names({"z", "a"}), (Names{"k"}));
  EXPECT_EQ(places.names({"none"}), Names{});
  EXPECT_EQ(places.at({"z", "a"}).line, 2U);
  EXPECT_EQ(places.at({"z", "a"}).column, 2U);
  EXPECT_EQ(places.at({"a"}).line, 3U);
  EXPECT_EQ(places.at({"z", "gone", "deeper"}).column, 2U) << "the nearest name above";
  EXPECT_EQ(places.at({"gone"}).column, 1U);
}

TEST(JsonPlaces, NamesBelowTheDeepestAreLeftOut) {
  const JsonPlaces places("{\"1\":{\"2\":{\"3\":{\"4\":{\"5\":{\"6\":1}}, \"after\": 0}}}}", "f");
  EXPECT_EQ(places.names({"1", "2", "3", "4"}), (Names{"5"}));
  EXPECT_EQ(places.names({"1", "2", "3", "4", "5"}), Names{});
  EXPECT_EQ(places.names({"1", "2", "3"}), (Names{"4", "after"}));
}

TEST(JsonPlaces, FaultsHaveAPlace) {
  EXPECT_FALSE(json_fault("{\"a\": [1, {}]}"));
  EXPECT_EQ(json_fault("{\"a\": 1,}")->offset, 8U);
  EXPECT_GE(json_fault("{\"a\": [")->offset, 7U) << "the end of the text";
}

}  // namespace
}  // namespace detente::interop
