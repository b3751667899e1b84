// SPDX-License-Identifier: MIT
#include "detente/model/binding.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using testing::join;
using testing::small_case;

Formula top(std::size_t axis) { return testing::at(axis, 2); }
Formula lowest(std::size_t axis) { return testing::at(axis, 1); }

/// Three actors; axes 0 and 1 belong to actor 0, axis 2 to actor 1; actor 2 owns nothing.
Case three() { return small_case(3, {{0}, {0}, {1}}); }

RedLine line_of(std::vector<ActorId> holders, Formula never) {
  RedLine line;
  line.actors = std::move(holders);
  line.never.formula = std::move(never);
  return line;
}

/// By trying every scenario.
void expect_bars(const Case& c, const RedLine& line, const std::vector<Levels>& expected) {
  const Formula where = where_binding(c, line);
  std::vector<Levels> found;
  for (std::uint8_t n = 0; n < 8; ++n) {
    const Levels levels{static_cast<std::uint8_t>(n >> 2 & 1), static_cast<std::uint8_t>(n >> 1 & 1),
                        static_cast<std::uint8_t>(n & 1)};
    if (holds(where, levels)) found.push_back(levels);
  }
  EXPECT_EQ(found, expected);
}

const ActorId kA{0U}, kB{1U}, kC{2U};

TEST(Binding, WhereItsHolderCanKeepIt) {
  const Case c = three();
  expect_bars(c, line_of({kA}, top(0) && top(2)), {{1, 0, 1}, {1, 1, 1}});
  expect_bars(c, line_of({kB}, top(0) && top(2)), {{1, 0, 1}, {1, 1, 1}});
  expect_bars(c, line_of({kC}, top(0) && top(2)), {});
  expect_bars(c, line_of({kB}, top(0)), {});
}

TEST(Binding, OnlyWhereItsHolderCanKeepIt) {
  // With y at its lowest level nothing its holder does helps; with y on top, x alone decides.
  const Case c = three();
  expect_bars(c, line_of({kA}, !top(2) || top(0)), {{1, 0, 1}, {1, 1, 1}});
}

TEST(Binding, TwoAxesTogether) {
  const Case c = three();
  const Formula same = !(lowest(0) && top(1));
  expect_bars(c, line_of({kA}, same),
              {{0, 0, 0}, {0, 0, 1}, {1, 0, 0}, {1, 0, 1}, {1, 1, 0}, {1, 1, 1}});
}

TEST(Binding, SeveralHoldersKeepItBetweenThem) {
  // Neither alone: x and z must move together.
  const Formula apart = join(FormulaKind::Xor, {top(0), top(2)});
  expect_bars(three(), line_of({kA, kB}, apart), {{0, 0, 1}, {0, 1, 1}, {1, 0, 0}, {1, 1, 0}});
  expect_bars(three(), line_of({kC, kB}, top(2)), {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}});
}

TEST(Binding, DirectionsDoNotMatterButFixedAxesDo) {
  Case c = three();
  c.axes[2].change = Change::Up;
  expect_bars(c, line_of({kB}, top(2) && top(0)), {{1, 0, 1}, {1, 1, 1}});
  c.axes[2].change = Change::Fixed;
  expect_bars(c, line_of({kB}, top(2) && top(0)), {});
}

TEST(Binding, AVetoBindsWhoeverDecides) {
  RedLine line = line_of({kC}, top(0) && top(2));
  line.veto = true;
  expect_bars(three(), line, {{1, 0, 1}, {1, 1, 1}});
}

TEST(Binding, ACertainBluffBindsNowhere) {
  RedLine line = line_of({kA}, top(0));
  line.firmness = Quantity{.likely = 0};
  expect_bars(three(), line, {});
  line.veto = true;
  expect_bars(three(), line, {});
  line.firmness = Quantity{.likely = 0, .low = 0, .high = 0.2};
  expect_bars(three(), line, {{1, 0, 0}, {1, 0, 1}, {1, 1, 0}, {1, 1, 1}});
}

TEST(Binding, ThePublicOfAVoteHasASayInWhatItIsAskedAbout) {
  Case c = three();
  c.polls.resize(1);
  c.polls[0].of = kC;
  Ratification vote;
  vote.party = kA;
  vote.axis = AxisId(0U);
  vote.poll = PollId(0U);
  c.ratifications.push_back(vote);
  expect_bars(c, line_of({kC}, top(0) && top(2)), {{1, 0, 1}, {1, 1, 1}});
  expect_bars(c, line_of({kC}, top(2)), {});
  expect_bars(c, line_of({kC}, top(0) || top(2)), {{1, 0, 0}, {1, 1, 0}});
}

TEST(Binding, TooManyCombinationsToLookAtBindWhereverCrossed) {
  const Case c = small_case(1, std::vector<testing::SmallAxis>(14));
  std::vector<Formula> all;
  for (std::size_t a = 0; a < 14; ++a) all.push_back(top(a));
  const Formula odd = join(FormulaKind::Xor, all);
  EXPECT_TRUE(where_binding(c, line_of({kA}, odd)) == odd);
}

}  // namespace
}  // namespace detente
