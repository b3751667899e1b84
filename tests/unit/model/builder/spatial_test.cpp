// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

const std::string issue =
    "[[issue]]\nid = 'i'\nlow = 'none'\nhigh = 'all'\nanchors = { 30 = 'some', '12.5' = 'little' }\n";

std::string position(const std::string& rest) {
  return issue + "[[position]]\nid = 'p'\nissue = 'i'\nactor = 'moscow'\n" + rest;
}

TEST(Spatial, IssuesAndPositions) {
  const auto c =
      testing::load(position("position = 30\nsalience = { low = 0.2, high = 0.6 }\ninfluence = 80")).dispute;
  EXPECT_EQ(c->issues[0].low, "none");
  EXPECT_EQ(c->issues[0].anchors,
            (std::vector<std::pair<double, std::string>>{{12.5, "little"}, {30, "some"}}));
  EXPECT_EQ(c->positions[0].actor, ActorId(1));
  EXPECT_EQ(c->positions[0].salience.likely, 0.4);
}

TEST(Spatial, Faults) {
  expect_faults({
      {position("position = @101\nsalience = 0.5\ninfluence = 1"), Code::BadValue, "not between 0 and 100"},
      {position("position = 1\nsalience = @1.5\ninfluence = 1"), Code::BadValue, "not between 0 and 1"},
      {position("position = 1\nsalience = 1\ninfluence = @-1"), Code::BadValue, "`influence`"},
      {issue + "@[[position]]\nid = 'p'\nissue = 'i'\nactor = 'moscow'\nposition = 1\nsalience = 1",
       Code::MissingKey, "has no `influence`"},
      {position("position = 1\nsalience = 1\ninfluence = 1\n@[[position]]\nid = 'q'\nissue = 'i'\nactor = "
                "'moscow'\nposition = 1\nsalience = 1\ninfluence = 1"),
       Code::ConflictingKeys, "second position of 'moscow' on 'i'"},
      {"[[issue]]\nid = 'i'\nanchors = { @101 = 'x' }", Code::BadValue, "no point '101'", "0 to 100"},
      {"[[issue]]\nid = 'i'\nanchors = { @mid = 'x' }", Code::BadValue, "no point 'mid'"},
      {"[[issue]]\nid = 'i'\nanchors = { 30 = @3 }", Code::WrongType, "not a label in quotes"},
      {"[[issue]]\nid = 'i'\nanchors = @['x']", Code::WrongType, "a list, not a table"},
  });
}

}  // namespace
}  // namespace detente
