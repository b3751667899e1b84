// SPDX-License-Identifier: MIT
#include "detente/scenario/translate.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

TEST(Translate, FollowsTheLevelsAcrossNumberings) {
  Case dispute = small_case(2, {{0, 2}, {0, 3}, {1, 2}});
  const auto free = ScenarioSpace::build(dispute, {});
  dispute.axes[0].change = Change::Fixed;
  const auto fixed = ScenarioSpace::build(dispute, {});
  ASSERT_TRUE(free && fixed);
  EXPECT_FALSE(same_numbering(*free, *fixed));
  EXPECT_TRUE(same_numbering(*free, *free));
  Bitmap some(free->total());
  for (ScenarioIndex n = 0; n < free->total(); n += 2) some.set(n);
  const Bitmap moved = translated(some, *free, *fixed);
  EXPECT_EQ(moved.count(), some.count());
  for (ScenarioIndex n = 0; n < free->total(); ++n) {
    EXPECT_EQ(translated(n, *free, *fixed), fixed->index_of(free->levels_of(n)));
    EXPECT_EQ(moved.test(fixed->index_of(free->levels_of(n))), some.test(n));
  }
}

}  // namespace
}  // namespace detente::testing
