// SPDX-License-Identifier: MIT
#include "detente/study/told_path.hpp"

#include <gtest/gtest.h>

#include "support/joint_case.hpp"

namespace detente {
namespace {

using testing::at;

/// A pact of 0 and 1, worth 2 to both, and a gate of 2's own.
World pact() {
  Case dispute = testing::small_case(3, {{0}, {1}, {2}});
  testing::join_options(dispute, 0, 1);
  const Formula pact = testing::join(FormulaKind::And, {at(0, 2), at(1, 2)});
  testing::add_stake(dispute, 0, pact, 2);
  testing::add_stake(dispute, 1, pact, 2);
  return *World::make(std::make_shared<Case>(std::move(dispute)), {});
}

Path path_through(const std::vector<Levels>& scenarios, const std::vector<std::size_t>& movers) {
  Path path;
  path.found = true;
  path.steps = static_cast<std::uint32_t>(movers.size());
  for (std::size_t k = 0; k < scenarios.size(); ++k) {
    path.places.emplace_back();
    path.places.back().scenario = scenarios[k];
    if (k < movers.size()) path.places.back().movers = {ActorId(movers[k])};
  }
  path.must_go_first = {ActorId(movers.front())};
  return path;
}

TEST(ToldPath, AnOfferAndItsAcceptanceAreOneStepOfBoth) {
  const World world = pact();
  Path raw = path_through({{0, 0, 0}, {1, 0, 0}, {1, 1, 0}}, {0, 1});
  raw.places[0].unwilling = {ActorId(0U)};
  raw.sacrifices = 1;
  const Path told = told_path(world, raw);
  ASSERT_EQ(told.places.size(), 2U);
  EXPECT_EQ(told.steps, 1U);
  EXPECT_EQ(told.places[0].movers, (std::vector{ActorId(0U), ActorId(1U)}));
  EXPECT_TRUE(told.places[0].unwilling.empty()) << "both gain by what comes of it";
  EXPECT_EQ(told.sacrifices, 0U);
  EXPECT_TRUE(told.must_go_first.empty());
}

TEST(ToldPath, TheOfferIsToldWhereItTakesEffect) {
  const Path told = told_path(pact(), path_through({{0, 0, 0}, {1, 0, 0}, {1, 0, 1}, {1, 1, 1}}, {0, 2, 1}));
  ASSERT_EQ(told.places.size(), 3U);
  EXPECT_EQ(told.places[1].scenario, (Levels{0, 0, 1}));
  EXPECT_EQ(told.places[0].movers, std::vector{ActorId(2U)});
  EXPECT_EQ(told.places[1].movers, (std::vector{ActorId(0U), ActorId(1U)}));
}

TEST(ToldPath, APathWithoutOffersStaysAsItIs) {
  const Path raw = path_through({{0, 0, 0}, {0, 0, 1}}, {2});
  const Path told = told_path(pact(), raw);
  EXPECT_EQ(told.steps, 1U);
  EXPECT_EQ(told.must_go_first, raw.must_go_first);
}

TEST(ToldPath, AGoalThatIsAnOfferIsStillReached) {
  const Path told = told_path(pact(), path_through({{0, 0, 0}, {1, 0, 0}}, {0}));
  ASSERT_EQ(told.places.size(), 2U);
  EXPECT_EQ(told.places.back().scenario, (Levels{1, 0, 0}));
}

TEST(ToldPath, WhereToTurnIsNoOffer) {
  Path raw = path_through({{0, 0, 0}, {0, 0, 1}}, {2});
  raw.places[0].turn_offs = {{ActorId(0U), {1, 0, 0}, true}};
  EXPECT_TRUE(told_path(pact(), raw).places[0].turn_offs.empty());
}

}  // namespace
}  // namespace detente
