// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/level_sums.hpp"

#include <gtest/gtest.h>

#include "point_of.hpp"

namespace detente::testing {
namespace {

TEST(LevelSums, ReadsEveryAxisOfABox) {
  // Owners out of order, a fixed axis, three levels: the box's own order differs from the case's.
  const Case dispute = small_case(2, {{1, 3}, {0}, {0, 2, Change::Fixed, 1}, {1}});
  const SpaceBox box = make_box(
      dispute, {LevelSet::bits(0b101), LevelSet::bits(0b11), LevelSet::bits(0b10), LevelSet::bits(0b01)});
  ASSERT_EQ(box.total(), 4U);
  std::vector<double> distribution(4);
  for (const int three : {0, 2})
    for (const int two : {0, 1}) {
      const std::vector<std::uint8_t> levels{static_cast<std::uint8_t>(three), static_cast<std::uint8_t>(two),
                                             1, 0};
      distribution[index_in(box, levels)] = 0.1 * three + 0.3 * two + 0.05;
    }
  const LevelSums sums(dispute, box);
  ASSERT_EQ(sums.count(), 9U);
  const std::vector<double> met = sums.of(distribution);
  const double wanted[] = {0.4, 0, 0.8, 0.3, 0.9, 0, 1.2, 1.2, 0};
  for (int k = 0; k < 9; ++k) EXPECT_NEAR(met[static_cast<std::size_t>(k)], wanted[k], 1e-15) << k;
}

TEST(LevelSums, AgreeWithConditionsAboutTheSame) {
  Case dispute = small_case(2, {{0, 3}, {1}, {1, 2, Change::Up}});
  add_stake(dispute, 0, at(0, 0b100), 2);
  add_stake(dispute, 1, join(FormulaKind::And, {at(0, 0b110), at(1, 0b10)}), 3);
  add_stake(dispute, 1, at(2, 0b10), 0.5);
  add_outcome(dispute, join(FormulaKind::And, {at(0, 0b100), at(1, 0b10), at(2, 0b10)}));
  const PointOf point(dispute);
  CourseQuestion question{{0, 1, 7}, {}, {}, true};
  for (std::size_t a = 0; a < 3; ++a)
    for (int level = 0; level < dispute.axes[a].levels; ++level)
      question.conditions.push_back(at(a, std::uint64_t{1} << level));
  const Course course = follow(point.point->chain, *point.dispute, question, {}).value();
  ASSERT_EQ(course.levels.size(), 3U);
  for (std::size_t t = 0; t < 3; ++t) {
    ASSERT_EQ(course.levels[t].size(), 7U);
    for (std::size_t k = 0; k < 7; ++k) EXPECT_NEAR(course.levels[t][k], course.conditions[t][k], 1e-13);
  }
}

}  // namespace
}  // namespace detente::testing
