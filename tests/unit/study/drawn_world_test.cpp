// SPDX-License-Identifier: MIT
#include "detente/study/drawn_world.hpp"

#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(DrawnWorld, OffersTheDrawnCaseWholeOnlyWhereThatIsAllowed) {
  std::vector<SmallAxis> axes(13, SmallAxis{0});
  Case dispute = small_case(1, axes);
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0;
  World world = world_of(dispute);
  const DrawnWorld shared = DrawnWorld::make(world).value();
  const ForecastInputs inputs = draws_of(world.dispute(), 1).front();
  const Budget budget;
  DrawView quick(shared, inputs, false, budget), thorough(shared, inputs, true, budget);
  EXPECT_EQ(quick.whole().value(), nullptr);
  EXPECT_EQ(quick.lasting(SolutionConcept::Gmr).value(), nullptr);
  World* whole = thorough.whole().value();
  ASSERT_NE(whole, nullptr);
  EXPECT_TRUE(whole->dispute().red_lines.empty());
  EXPECT_EQ(quick.acceptable(), whole->constraints().acceptable);
}

TEST(DrawnWorld, KnowsTheWorthsOfThoseWhoWereNeeded) {
  World world = world_of(small_case(2, {{0}, {1}}));
  DrawnWorld shared = DrawnWorld::make(world).value();
  ASSERT_TRUE(shared.need(ActorId(1U)));
  const ForecastInputs inputs = draws_of(world.dispute(), 1).front();
  const Budget budget;
  DrawView view(shared, inputs, false, budget);
  EXPECT_EQ(view.worths(ActorId(0U)), nullptr);
  EXPECT_NE(view.worths(ActorId(1U)), nullptr);
}

}  // namespace
}  // namespace detente
