// SPDX-License-Identifier: MIT
#include "detente/study/share_run.hpp"

#include "judged.hpp"
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(ShareRun, AsksEachAlteredCaseOnce) {
  World world = world_of(doubtful_line());
  ShareRun run(world, {draw_plan(world.dispute(), 1), 8, false});
  Alteration without;
  without.without = {"line_0"};
  World& other = *world.altered(without).value();
  DrawnWorld* here = run.drawn(world).value();
  DrawnWorld* there = run.drawn(other).value();
  EXPECT_NE(here, there);
  EXPECT_EQ(run.drawn(world).value(), here);
  std::vector<double> shares;
  for (DrawnWorld* drawn : {there, here})
    run.ask(*drawn, question([](DrawView& view) -> Expected<InDraw> {
      return in_draw(view.acceptable().count() == view.world().space().total());
    }),
            [&shares](const Tally& tally) { shares.push_back(tally.share().value()); });
  DrawShares found;
  ASSERT_TRUE(run.run(found));
  EXPECT_EQ(shares, (std::vector{0.25, 1.0})) << "the case first asked about first";
  EXPECT_EQ(found.draws, 8U);
  EXPECT_FALSE(found.partial);
}

TEST(ShareRun, ClaimsOfAlteredCasesAreDrawnLikeTheCaseItself) {
  Case dispute = doubtful_line();
  add_line(dispute, 0, at(1, 2));
  dispute.red_lines[1].firmness.likely = 0.5;
  Claim claim;
  claim.id = "claim";
  claim.query = ClaimPossible{when(at(1, 2))};
  dispute.claims = {claim, claim};
  dispute.claims[1].altered.without = {"line_0"};
  const Report report = shared_report(dispute, 8);
  EXPECT_EQ((*report.claims)[0].share_of_draws, std::optional(0.5));
  EXPECT_EQ((*report.claims)[1].share_of_draws, std::optional(0.5));
}

}  // namespace
}  // namespace detente
