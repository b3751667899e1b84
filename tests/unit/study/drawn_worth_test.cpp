// SPDX-License-Identifier: MIT
#include "detente/study/drawn_worth.hpp"

#include "detente/scenario/rankings.hpp"
#include "detente/study/drawn_case.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(DrawnWorth, OrdersScenariosAsTheRankingOfTheDrawnCase) {
  std::size_t ordinal = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const Case dispute = uncertain_case(seed);
    World world = world_of(dispute);
    const ScenarioSpace& space = world.space();
    for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
      const auto known = ActorConditions::make(world, ActorId(a)).value();
      ASSERT_TRUE(known);
      for (const ForecastInputs& inputs : draws_of(world.dispute(), 3)) {
        const Case drawn = drawn_case(world.dispute(), inputs);
        ordinal += inputs.drawn_orders.empty() ? 0U : 1U;
        const Ranking ranking = rank_scenarios(drawn, space, ActorId(a), {}).value();
        const WorthTable worths = known->table(inputs);
        for (ScenarioIndex n = 0; n < space.total(); ++n)
          for (ScenarioIndex m = n % 3; m < space.total(); m += 3) {
            const bool both = space.feasible().test(n) && space.feasible().test(m);
            if (!both) continue;
            ASSERT_TRUE((worths.at(n) <=> worths.at(m)) == (ranking.rank(n) <=> ranking.rank(m))) << seed;
          }
      }
    }
  }
  EXPECT_GT(ordinal, 0U);
}

TEST(DrawnWorth, AnExplicitRankingStaysAsItIs) {
  Case dispute = small_case(1, {{0}, {0}});
  Preference preference;
  preference.id = "wants";
  preference.actor = ActorId(0U);
  preference.ranking = {{"YY"}, {"YN", "NY"}, {"NN"}};
  dispute.preferences = {preference};
  World world = world_of(dispute);
  const auto known = ActorConditions::make(world, ActorId(0U)).value();
  const WorthTable worths = known->table(draws_of(world.dispute(), 1).front());
  const ScenarioSpace& space = world.space();
  EXPECT_GT(worths.at(space.index_of({1, 1})), worths.at(space.index_of({0, 1})));
  EXPECT_EQ(worths.at(space.index_of({1, 0})), worths.at(space.index_of({0, 1})));
}

TEST(DrawnWorth, MoreStatementsThanANumberHoldsAreLeftToOthers) {
  Case dispute = small_case(1, {{0}});
  Preference preference;
  preference.id = "wants";
  preference.actor = ActorId(0U);
  preference.order.assign(63, {when(at(0, 2))});
  dispute.preferences = {preference};
  World world = world_of(dispute);
  EXPECT_FALSE(ActorConditions::make(world, ActorId(0U)).value());
}

}  // namespace
}  // namespace detente
