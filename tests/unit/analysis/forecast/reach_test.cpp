// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/reach.hpp"

#include <gtest/gtest.h>

#include "detente/scenario/space_box.hpp"
#include "support/small_case.hpp"

namespace detente::testing {
namespace {

TEST(Reach, TheMoverKeepsToTheFewestLines) {
  const Case dispute = small_case(1, {{0}, {0}});
  const SpaceBox box = whole_box(dispute);
  const Bitmap all(4, true);
  Bitmap first = scenarios_where(box, at(0, 0b10));
  ReachQuestion question{4, &all, {{&box.layout.blocks[0], {&first}, {}}}, {}, 0};
  EXPECT_EQ(scenarios_in_reach(question, {})->count(), 2U);
  // A line that may not hold keeps nobody away.
  question.movers = {{&box.layout.blocks[0], {}, {&first}}};
  EXPECT_EQ(scenarios_in_reach(question, {})->count(), 4U);
}

TEST(Reach, AShockLeadsWhereNobodyMoves) {
  const Case dispute = small_case(1, {{0}, {0, 2, Change::Fixed}});
  const SpaceBox box = whole_box(dispute);
  Bitmap feasible(4, true);
  const Jump jump{{{box.layout.strides[1], 2, 1}}};
  ReachQuestion question{4, &feasible, {}, {jump}, 0};
  EXPECT_EQ(jump.target(0), box.layout.strides[1]);
  EXPECT_EQ(jump.target(jump.target(0)), jump.target(0));
  EXPECT_EQ(scenarios_in_reach(question, {})->count(), 2U);
  feasible.set(jump.target(0), false);
  EXPECT_EQ(scenarios_in_reach(question, {})->count(), 1U);
}

TEST(Reach, AnInterruptStopsIt) {
  const std::atomic<bool> stop{true};
  Budget budget;
  budget.cancel = &stop;
  const Bitmap feasible(2, true);
  const auto reach = scenarios_in_reach({2, &feasible, {}, {}, 0}, budget);
  ASSERT_FALSE(reach);
  EXPECT_EQ(reach.error().front().code, Code::Interrupted);
}

}  // namespace
}  // namespace detente::testing
