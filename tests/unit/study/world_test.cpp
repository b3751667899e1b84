// SPDX-License-Identifier: MIT
#include "detente/study/world.hpp"

#include "detente/study/lasting.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

Case two_actors() {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 1, at(1, 2));
  add_stake(dispute, 0, at(0, 2), 1);
  add_stake(dispute, 1, at(1, 2), -1);
  return dispute;
}

Alteration without(const std::string& id) {
  Alteration alteration;
  alteration.without = {id};
  return alteration;
}

TEST(World, TheSameAlterationGivesTheSameWorld) {
  World world = world_of(two_actors());
  EXPECT_EQ(world.altered({}).value(), &world);
  World* once = world.altered(without("line_0")).value();
  EXPECT_NE(once, &world);
  EXPECT_EQ(world.altered(without("line_0")).value(), once);
  EXPECT_NE(world.altered(without("stake_0")).value(), once);
}

TEST(World, AStakeLessTouchesOneRankingOnly) {
  World world = world_of(two_actors());
  const Ranking* first = world.ranking(ActorId(0U)).value();
  const Ranking* second = world.ranking(ActorId(1U)).value();
  World* altered = world.altered(without("stake_0")).value();
  EXPECT_EQ(&altered->space(), &world.space());
  EXPECT_EQ(&altered->constraints(), &world.constraints());
  EXPECT_NE(altered->ranking(ActorId(0U)).value(), first);
  EXPECT_EQ(altered->ranking(ActorId(1U)).value(), second);
}

TEST(World, ALineLessChangesWhatIsAcceptable) {
  World world = world_of(two_actors());
  World* altered = world.altered(without("line_0")).value();
  EXPECT_EQ(&altered->space(), &world.space());
  EXPECT_EQ(world.constraints().acceptable.count(), 2U);
  EXPECT_EQ(altered->constraints().acceptable.count(), 4U);
}

TEST(World, ALineThatBindsNobodyStillMovesThePositionsOfTheOthers) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2), false);
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].actors.clear();
  World world = world_of(dispute);
  World* altered = world.altered(without("line_0")).value();
  EXPECT_EQ(world.constraints().refs.at(0).index, 1U);
  EXPECT_EQ(altered->constraints().refs.at(0).index, 0U);
}

TEST(World, ALevelSetMakesASpaceOfItsOwn) {
  World world = world_of(two_actors());
  Alteration set;
  set.set = {{AxisId(0U), 1}};
  World* altered = world.altered(set).value();
  EXPECT_NE(&altered->space(), &world.space());
  EXPECT_EQ(altered->space().levels_of(altered->space().today()), Levels({1, 0}));
}

TEST(World, EquilibriaAreKeptWhileTheRankingsAreTheSame) {
  World world = world_of(two_actors());
  const Bitmap* seq = world.equilibria(SolutionConcept::Seq).value();
  EXPECT_EQ(world.equilibria(SolutionConcept::Seq).value(), seq);
  Case same = world.dispute();
  same.stakes[0].worth.likely = 7;  // larger, but no scenario changes places
  Expected<World> derived = world.derive(std::make_shared<const Case>(same));
  ASSERT_TRUE(derived);
  EXPECT_EQ(derived->equilibria(SolutionConcept::Seq).value(), seq);
  same.stakes[0].worth.likely = -7;
  derived = world.derive(std::make_shared<const Case>(same));
  ASSERT_TRUE(derived);
  EXPECT_NE(derived->equilibria(SolutionConcept::Seq).value(), seq);
  EXPECT_NE(*derived->equilibria(SolutionConcept::Seq).value(), *seq);
}

TEST(World, EquilibriaFoundElsewhereAreTakenOver) {
  World world = world_of(two_actors());
  Bitmap told(world.space().total());
  told.set(2);
  ASSERT_TRUE(world.remember_equilibria(SolutionConcept::Nash, told));
  EXPECT_EQ(*world.equilibria(SolutionConcept::Nash).value(), told);
}

TEST(World, RankingsFoundElsewhereAreTakenOverWhereNoneIsKnown) {
  World world = world_of(two_actors());
  const Ranking known = *world.ranking(world.space().blocks()[0].actor).value();
  std::vector<Ranking> told = rank_for_decision_makers(world.dispute(), world.space(), {}).value();
  told[0].ranks = std::vector<std::uint8_t>(world.space().total(), 1);
  told[1].ranks = std::vector<std::uint8_t>(world.space().total(), 1);
  const ActorId first = told[0].actor;
  const ActorId second = told[1].actor;
  const RankArray flat = told[1].ranks;
  world.remember_rankings(std::move(told));
  EXPECT_EQ(world.ranking(first).value()->ranks, known.ranks);
  EXPECT_EQ(world.ranking(second).value()->ranks, flat);
}

TEST(World, ADerivedWorldIsTheWorldMadeAnew) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Case dispute = random_case(seed);
    World world = world_of(dispute);
    ASSERT_TRUE(world.equilibria(SolutionConcept::Seq));
    Case changed = dispute;
    Dice dice(seed);
    for (Stake& stake : changed.stakes)
      if (dice.chance(2)) stake.worth.likely = -stake.worth.likely;
    if (!changed.red_lines.empty()) changed.red_lines.erase(changed.red_lines.begin());
    Expected<World> derived = world.derive(std::make_shared<const Case>(changed));
    ASSERT_TRUE(derived);
    World fresh = world_of(changed);
    EXPECT_EQ(*derived->equilibria(SolutionConcept::Seq).value(),
              *fresh.equilibria(SolutionConcept::Seq).value());
    EXPECT_EQ(derived->constraints().acceptable, fresh.constraints().acceptable);
    EXPECT_EQ(derived->constraints().refs, fresh.constraints().refs);
  }
}

TEST(World, WhatLastsAmongTheAcceptableIsReadOffASmallerConflict) {
  std::size_t smaller = 0;
  RandomShape shape;
  shape.axes = 8;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    World world = world_of(random_case(seed, shape));
    Bitmap asked = world.constraints().acceptable;
    asked.set(world.space().today());
    std::vector<std::shared_ptr<const Ranking>> rankings;
    for (const OwnerBlock& block : world.space().blocks())
      rankings.push_back(std::make_shared<const Ranking>(*world.ranking(block.actor).value()));
    for (const SolutionConcept concept_ :
         {SolutionConcept::Nash, SolutionConcept::Seq, SolutionConcept::Smr}) {
      const Bitmap lasting = *world.lasting(concept_).value();
      Bitmap expected = asked;
      expected &= *world.equilibria(concept_).value();
      ASSERT_EQ(lasting, expected);
      if (concept_ == SolutionConcept::Smr) continue;
      smaller +=
          lasting_among(world.dispute(), world.space(), rankings, asked, concept_, {}).value().has_value();
    }
  }
  EXPECT_GT(smaller, 50U) << "the short way must be taken to be tested";
}

}  // namespace
}  // namespace detente
