// SPDX-License-Identifier: MIT
#include "detente/render/changes.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::titled_case;

TEST(Changes, NamePartiesOnlyWhereTheyDiffer) {
  const Case dispute = titled_case();  // axes: market, railway of Tbilisi, railway of Moscow, visas
  EXPECT_EQ(changes_words(dispute, {0, 0, 0, 0}), "nothing changes");
  EXPECT_EQ(changes_words(dispute, {2, 0, 1, 0}),
            "Open the Russian market: open; Reopen the railway (Russia): yes");
  EXPECT_EQ(changes_words(dispute, {0, 1, 1, 0}), "Reopen the railway: yes");
}

TEST(Changes, PatternsSplitByWhetherTodayHasThem) {
  Case dispute = titled_case();
  dispute.today[0] = 2;
  const Pattern pattern = {2, {}, 1, {}};
  EXPECT_EQ(pattern_words(dispute, pattern, true), "Reopen the railway (Russia): yes");
  EXPECT_EQ(pattern_words(dispute, pattern, false), "Open the Russian market: open");
}

}  // namespace
}  // namespace detente::render
