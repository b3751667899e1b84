// SPDX-License-Identifier: MIT
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(SharesStability, OfOutcomesTodayAndCounts) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.stakes[0].worth = ranging(-1, 0.5, 2);
  Outcome outcome;
  outcome.id = "outcome_0";
  outcome.when = when(at(0, 2));
  dispute.outcomes = {outcome};
  std::size_t liked = 0;
  for (const ForecastInputs& inputs : draws_of(dispute, 8)) liked += inputs.worths[0] > 0 ? 1U : 0U;
  const double share = static_cast<double>(liked) / 8;
  const Report report = shared_report(dispute, 8);
  EXPECT_EQ(report.shares->acceptable, (std::vector{1.0, 1.0}));
  EXPECT_EQ(report.shares->lasting, (std::vector<std::optional<double>>{share, 1 - share}));
  EXPECT_EQ(report.shares->lasting_at_least, (std::vector{share, 1 - share}));
  ASSERT_EQ(report.shares->concepts.size(), 5U);
  for (const ConceptShares& found : report.shares->concepts) {
    EXPECT_EQ(found.today, std::optional(1 - share));
    EXPECT_EQ(found.outcomes, (std::vector{share, 1 - share}));
    EXPECT_EQ(found.count, (std::optional(std::array{1.0, 1.0, 1.0})));
  }
}

}  // namespace
}  // namespace detente
