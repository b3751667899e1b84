// SPDX-License-Identifier: MIT
#include "detente/study/drawn_lasting.hpp"

#include "detente/analysis/stability/stability.hpp"
#include "detente/study/drawn_case.hpp"
#include "detente/study/drawn_world.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(DrawnLasting, AgreesWithTheWholeOfEveryDrawnCase) {
  std::size_t lasting = 0, passing = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    World world = world_of(uncertain_case(seed, {.actors = 3, .axes = 7}));
    DrawnWorld shared = DrawnWorld::make(world).value();
    ASSERT_TRUE(shared.need_deciders());
    for (const ForecastInputs& inputs : draws_of(world.dispute(), 3)) {
      const Budget budget;
      DrawView view(shared, inputs, false, budget);
      World drawn = world_of(drawn_case(world.dispute(), inputs));
      for (const SolutionConcept concept_ : {SolutionConcept::Nash, SolutionConcept::Seq}) {
        const Bitmap* found = view.lasting(concept_).value();
        const Bitmap* all = drawn.equilibria(concept_).value();
        ASSERT_NE(found, nullptr);
        for (ScenarioIndex n = 0; n < world.space().total(); ++n) {
          const bool asked = view.acceptable().test(n) || n == world.space().today();
          ASSERT_EQ(found->test(n), asked && all->test(n)) << "seed " << seed << " scenario " << n;
          lasting += found->test(n) ? 1U : 0U;
          passing += asked && !found->test(n) ? 1U : 0U;
        }
      }
    }
  }
  EXPECT_GT(lasting, 100U);
  EXPECT_GT(passing, 100U);
}

TEST(DrawnLasting, GivesUpWhereImprovementsLeadNearlyEverywhere) {
  // Thirteen actors who each want a step more than they have: from one corner everything is reached.
  std::vector<SmallAxis> axes;
  for (std::size_t a = 0; a < 13; ++a) axes.push_back({a});
  Case dispute = small_case(13, axes);
  for (std::size_t a = 0; a < 13; ++a) add_stake(dispute, a, at(a, 2), 1);
  World world = world_of(dispute);
  DrawnWorld shared = DrawnWorld::make(world).value();
  ASSERT_TRUE(shared.need_deciders());
  const ForecastInputs inputs = draws_of(world.dispute(), 1).front();
  const Budget budget;
  DrawView quick(shared, inputs, false, budget), thorough(shared, inputs, true, budget);
  EXPECT_EQ(quick.lasting(SolutionConcept::Seq).value(), nullptr);
  const Bitmap* found = thorough.lasting(SolutionConcept::Seq).value();
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->count(), 1U);
}

}  // namespace
}  // namespace detente
