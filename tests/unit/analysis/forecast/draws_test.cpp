// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/draws.hpp"

#include <gtest/gtest.h>

#include "detente/model/alteration.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Draws, ALineHoldsInItsShareOfThem) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.75;
  std::size_t held = 0;
  for (const ForecastInputs& inputs : draws_of(dispute, 8)) held += inputs.line_holds[0];
  EXPECT_EQ(held, 6U);
}

TEST(Draws, AnyRangeOfThemIsTheSame) {
  const Case dispute = uncertain_case(3);
  const DrawPlan plan = draw_plan(dispute, 5);
  const auto all = draws_between(dispute, plan, 0, 7),
             some = draws_between(dispute, plan, 3, 7);
  ASSERT_EQ(some.size(), 4U);
  for (std::size_t k = 0; k < some.size(); ++k) {
    EXPECT_EQ(some[k].worths, all[k + 3].worths);
    EXPECT_EQ(some[k].line_holds, all[k + 3].line_holds);
    EXPECT_EQ(some[k].passes, all[k + 3].passes);
  }
}

TEST(Draws, AnAlteredCaseIsDrawnAlike) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(0, 2));
  add_line(dispute, 0, at(1, 2));
  for (RedLine& line : dispute.red_lines) line.firmness.likely = 0.5;
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.stakes[0].worth = ranging(0, 1, 3);
  Alteration without;
  without.without = {"line_0"};
  const Case changed = altered(dispute, without).value();
  const DrawPlan plan = draw_plan(dispute, 1);
  const auto first = draws_between(dispute, plan, 0, 16),
             second = draws_between(changed, plan, 0, 16);
  for (std::size_t n = 0; n < first.size(); ++n) {
    EXPECT_EQ(first[n].worths, second[n].worths);
    ASSERT_EQ(second[n].line_holds.size(), 1U);
    EXPECT_EQ(first[n].line_holds[1], second[n].line_holds[0]);
  }
}

}  // namespace
}  // namespace detente
