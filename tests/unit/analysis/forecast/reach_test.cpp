// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/reach.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

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

TEST(Reach, PassesOverTheSpaceFindWhatSingleStepsFind) {
  std::mt19937 random(20131024);
  const auto some = [&](std::uint64_t total, unsigned of_ten) {
    Bitmap set(total);
    for (std::uint64_t s = 0; s < total; ++s) set.set(s, random() % 10 < of_ten);
    return set;
  };
  constexpr std::array changes = {Change::Free, Change::Free, Change::Up, Change::Down, Change::Fixed};
  std::size_t partial = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<SmallAxis> axes;
    for (std::uint32_t a = 0; a < 5; ++a)
      axes.push_back({a == 0 ? std::size_t{0} : std::size_t{random() % 3},
                      static_cast<std::uint8_t>(2 + random() % 2), changes[random() % changes.size()]});
    const Case dispute = small_case(3, axes);
    const SpaceBox box = whole_box(dispute);
    Bitmap feasible = some(box.total(), 8);
    const ScenarioIndex from = random() % box.total();
    feasible.set(from);
    std::vector<Bitmap> lines;
    for (int k = 0; k < 6; ++k) lines.push_back(some(box.total(), 3));
    ReachQuestion question{box.total(), &feasible, {}, {}, from};
    for (const OwnerBlock& block : box.layout.blocks) {
      ReachMover mover{&block, {}, {}};
      for (const Bitmap& line : lines)
        if (const auto part = random() % 5; part < 2)
          (part == 0 ? mover.certain : mover.doubtful).push_back(&line);
      question.movers.push_back(std::move(mover));
    }
    if (round % 3 == 0)
      question.jumps = {{{{box.layout.strides[1], box.layout.radices[1], 1},
                          {box.layout.strides[3], box.layout.radices[3], 0}}}};
    const auto singly = scenarios_in_reach(question, {}, box.total());
    ASSERT_TRUE(singly);
    EXPECT_EQ(*singly, *scenarios_in_reach(question, {}, 0)) << round;
    EXPECT_EQ(*singly, *scenarios_in_reach(question, {}, box.total() / 4)) << round;
    partial += singly->count() > 1 && singly->count() < feasible.count() ? 1 : 0;
  }
  EXPECT_GT(partial, 100U);
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
