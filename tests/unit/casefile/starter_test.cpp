// SPDX-License-Identifier: MIT
#include "detente/casefile/starter.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/read_case.hpp"
#include "detente/model/point.hpp"

namespace detente {
namespace {

TEST(Starter, LoadsWithoutAWord) {
  const auto loaded = read_case(starter_case("my_dispute"), "my_dispute.toml");
  ASSERT_TRUE(loaded) << to_string(loaded.error()[0]);
  EXPECT_TRUE(loaded->warnings.empty()) << to_string(loaded->warnings[0]);
  EXPECT_EQ(loaded->dispute->info.id, "my_dispute");
}

// It must be worth looking at: a deal exists, is better than today for both, and takes both lines seriously.
TEST(Starter, HasAnAgreementToFind) {
  const Case c = *read_case(starter_case("x"), "x").value().dispute;
  const auto worths = point_worths(c);
  // Axes: fee (full, half, none), fishing, ferry of norholm, ferry of sudholm.
  const Levels today = {0, 0, 1, 0}, deal = {1, 1, 1, 1}, no_fish = {1, 0, 1, 1}, full_fee = {0, 1, 1, 1};
  EXPECT_EQ(c.today, today);
  EXPECT_TRUE(acceptable(c, deal));
  EXPECT_FALSE(acceptable(c, no_fish));
  EXPECT_FALSE(acceptable(c, full_fee));
  for (const ActorId actor : {ActorId(0), ActorId(1), ActorId(2)})
    EXPECT_GT(utility_of(c, worths, actor, deal), utility_of(c, worths, actor, today)) << c.actor(actor).id;
}

}  // namespace
}  // namespace detente
