// SPDX-License-Identifier: MIT
#include "detente/scenario/space.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(ScenarioSpace, KeepsAnOwnersAxesTogetherAndFixedOnesOutermost) {
  // File order interleaves the owners; axis 2 is fixed.
  const Case dispute = small_case(2, {{0}, {1, 3}, {0, 2, Change::Fixed}, {0, 4}, {1}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  ASSERT_TRUE(space);
  EXPECT_EQ(space->total(), 2U * 3 * 2 * 4 * 2);
  EXPECT_FALSE(space->has_holes());
  ASSERT_EQ(space->blocks().size(), 2U);
  EXPECT_EQ(space->blocks()[0].size, 8U);
  EXPECT_EQ(space->blocks()[0].stride, 1U);
  EXPECT_EQ(space->blocks()[1].size, 6U);
  EXPECT_EQ(space->blocks()[1].stride, 8U);
  EXPECT_EQ(space->stride(AxisId(2)), 48U);
  std::set<Levels> seen;
  for (ScenarioIndex n = 0; n < space->total(); ++n) {
    const Levels levels = space->levels_of(n);
    EXPECT_EQ(space->index_of(levels), n);
    for (std::size_t x = 0; x < levels.size(); ++x) EXPECT_EQ(levels[x], space->level(n, AxisId(x)));
    seen.insert(levels);
  }
  EXPECT_EQ(seen.size(), space->total());
}

TEST(ScenarioSpace, ListsAnOwnerWhoCannotMove) {
  const Case dispute = small_case(2, {{0, 2, Change::Fixed}, {1}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  ASSERT_TRUE(space);
  ASSERT_EQ(space->blocks().size(), 2U);
  EXPECT_TRUE(space->blocks()[0].axes.empty());
  EXPECT_EQ(space->blocks()[0].size, 1U);
}

TEST(ScenarioSpace, MasksWhatARuleForbids) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  const auto space = ScenarioSpace::build(dispute, Budget{.threads = 2});
  ASSERT_TRUE(space);
  EXPECT_TRUE(space->has_holes());
  EXPECT_EQ(space->feasible_count(), 6U);
  EXPECT_FALSE(space->feasible().test(space->index_of({1, 1, 0})));
  EXPECT_TRUE(space->feasible().test(space->index_of({1, 0, 1})));
}

TEST(ScenarioSpace, RefusesATodayThatBreaksARule) {
  Case dispute = small_case(1, {{0, 2, Change::Free, 1}});
  add_rule(dispute, at(0, 2));
  const auto space = ScenarioSpace::build(dispute, Budget{});
  ASSERT_FALSE(space);
  EXPECT_EQ(space.error().front().code, Code::PresentInfeasible);
  EXPECT_NE(space.error().front().message.find("rule_0"), std::string::npos);
}

TEST(ScenarioSpace, CountsExactlyHoweverMany) {
  EXPECT_EQ(scenario_count_text(small_case(1, {})), "1");
  EXPECT_EQ(scenario_count_text(small_case(1, std::vector<SmallAxis>(64, {0}))), "18446744073709551616");
  const std::string many = scenario_count_text(small_case(1, std::vector<SmallAxis>(512, {0, 16})));
  EXPECT_EQ(many.size(), 617U);  // 2^2048
  EXPECT_EQ(many.substr(0, 10), "3231700607");
  EXPECT_EQ(many.substr(607), "9596230656");
}

TEST(ScenarioSpace, RefusesBeforeAllocatingWithFigureAndRemedy) {
  const Case wide = small_case(1, std::vector<SmallAxis>(512, {0, 16}));
  const auto space = ScenarioSpace::build(wide, Budget{});
  ASSERT_FALSE(space);
  EXPECT_EQ(space.error().front().code, Code::MemoryLimit);
  EXPECT_NE(space.error().front().message.find("10^616"), std::string::npos);

  const Case large = small_case(1, std::vector<SmallAxis>(34, {0}));
  const auto limited = ScenarioSpace::build(large, Budget{.max_memory_bytes = 1'000'000'000});
  ASSERT_FALSE(limited);
  EXPECT_NE(limited.error().front().message.find("4.3 GB"), std::string::npos)
      << limited.error().front().message;
  EXPECT_NE(limited.error().front().message.find("1.0 GB"), std::string::npos)
      << limited.error().front().message;
  EXPECT_NE(limited.error().front().hint.find("--max-memory"), std::string::npos);
}

}  // namespace
}  // namespace detente
