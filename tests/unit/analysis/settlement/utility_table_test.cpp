// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/utility_table.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::at;

UtilityTable table_of(const Case& dispute, const ScenarioSpace& space, unsigned threads = 1) {
  std::vector<ActorId> actors;
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) actors.emplace_back(a);
  Budget budget;
  budget.threads = threads;
  return *utility_table(dispute, space, actors, Bitmap(space.total(), true), budget);
}

TEST(UtilityTable, TheExampleOfTheHeader) {
  Case dispute = testing::small_case(1, {{0}, {0}});
  testing::add_stake(dispute, 0, at(0, 2), 1.5);
  testing::add_stake(dispute, 0, at(1, 2), -0.5);
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const UtilityTable table = table_of(dispute, space);
  EXPECT_EQ(table.units, std::vector<std::int64_t>{500'000'000});
  EXPECT_EQ(table.columns.index(), 0U) << "two bytes are enough";
  EXPECT_EQ(table.step(0, space.index_of({0, 0})), 0);
  EXPECT_EQ(table.step(0, space.index_of({0, 1})), -1);
  EXPECT_EQ(table.step(0, space.index_of({1, 0})), 3);
  EXPECT_EQ(table.step(0, space.index_of({1, 1})), 2);
}

TEST(UtilityTable, AgreesWithTheSumOfStakesOnRandomCases) {
  testing::RandomShape shape;
  shape.stakes = 60;  // several passes of twelve
  shape.axes = 8;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Case dispute = testing::random_case(seed, shape);
    const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    const UtilityTable table = table_of(dispute, space, static_cast<unsigned>(1 + seed % 3));
    const std::vector<Fixed> worths = point_worths(dispute);
    for (ScenarioIndex n = 0; n < space.total(); ++n)
      for (std::size_t a = 0; a < dispute.actors.size(); ++a)
        ASSERT_EQ(table.utility(a, n), utility_of(dispute, worths, ActorId(a), space.levels_of(n)))
            << "seed " << seed;
  }
}

TEST(UtilityTable, TakesTheNarrowestNumbersThatHoldEverySum) {
  const auto width = [](double large) {
    Case dispute = testing::small_case(1, {{0}});
    testing::add_stake(dispute, 0, at(0, 2), large);
    testing::add_stake(dispute, 0, at(0, 1), 0.000000001);
    const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    const UtilityTable table = table_of(dispute, space);
    EXPECT_EQ(table.utility(0, space.index_of({1})), Fixed::from_double(large));
    return table.columns.index();
  };
  EXPECT_EQ(width(0.00003), 0U);
  EXPECT_EQ(width(1), 1U);
  EXPECT_EQ(width(-1000), 2U);
}

TEST(UtilityTable, RefusesMoreMemoryThanAllowed) {
  Case dispute = testing::small_case(1, {{0}, {0}, {0}, {0}});
  testing::add_stake(dispute, 0, at(0, 2), 1);
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  Budget budget;
  budget.max_memory_bytes = 31;
  const auto table = utility_table(dispute, space, {ActorId(0U)}, Bitmap(16, true), budget);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().front().code, Code::MemoryLimit);
}

}  // namespace
}  // namespace detente
