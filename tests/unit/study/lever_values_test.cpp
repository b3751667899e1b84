// SPDX-License-Identifier: MIT
#include "detente/study/lever_values.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverValues, ScenariosCompareAsTheirRanksDo) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    World world = world_of(random_case(seed));
    const auto terms = ValueTerms::make(world, at(0, 1)).value();
    ASSERT_TRUE(terms);
    const TermWeights weights = *terms->weights(setting_of(world.dispute()));
    for (std::size_t b = 0; b < world.space().blocks().size(); ++b) {
      const ValueReader value(terms->keys()[b], weights[b]);
      const Ranking& ranking = **world.ranking(world.space().blocks()[b].actor);
      world.space().feasible().for_each([&](ScenarioIndex n) {
        const ScenarioIndex m = world.space().today();
        EXPECT_EQ(value(n) < value(m), ranking.rank(n) < ranking.rank(m));
        EXPECT_EQ(value(n) == value(m), ranking.rank(n) == ranking.rank(m));
        return true;
      });
    }
  }
}

TEST(LeverValues, StatementsCountLexicographically) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  Preference order;
  order.id = "order";
  order.actor = ActorId(0U);
  order.order = {{when(at(0, 2))}, {when(at(1, 2)), when(at(2, 2))}};
  dispute.preferences = {order};
  World world = world_of(dispute);
  const auto terms = ValueTerms::make(world, at(0, 1)).value();
  const ValueReader value(terms->keys()[0], terms->weights(setting_of(dispute))->front());
  const auto of = [&](const Levels& levels) { return value(world.space().index_of(levels)); };
  EXPECT_GT(of({1, 0, 0}), of({0, 1, 1}));
  EXPECT_EQ(of({0, 1, 0}), of({0, 0, 1}));
  EXPECT_GT(of({0, 1, 1}), of({0, 1, 0}));
}

TEST(LeverValues, NumbersThatReachALineAreRefused) {
  World world = world_of([] {
    Case dispute = small_case(1, {{0}});
    add_stake(dispute, 0, at(0, 2), 5e6);
    return dispute;
  }());
  const auto terms = ValueTerms::make(world, at(0, 1)).value();
  EXPECT_FALSE(terms->weights(setting_of(world.dispute())));
}

}  // namespace
}  // namespace detente
