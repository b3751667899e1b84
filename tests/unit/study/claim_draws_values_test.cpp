// SPDX-License-Identifier: MIT
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

Case of_two_values() {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.stakes[0].worth = ranging(-1, 0.5, 2);
  return dispute;
}

double worth_at_least(double least) {
  std::size_t count = 0;
  for (const ForecastInputs& inputs : draws_of(of_two_values(), 8))
    count += inputs.worths[0] > 0 && inputs.worths[0] >= least ? 1U : 0U;
  return static_cast<double>(count) / 8;
}

TEST(ClaimDrawsValues, GainsWhereTheDrawnWorthIsLargeEnough) {
  const ActorId actor(0U);
  EXPECT_EQ(claim_share(of_two_values(), ClaimGains{actor, {{AxisId(0U), 1}}, 0}),
            std::optional(worth_at_least(0)));
  EXPECT_EQ(claim_share(of_two_values(), ClaimGains{actor, {{AxisId(0U), 1}}, 0.6}),
            std::optional(worth_at_least(0.6)));
  EXPECT_EQ(claim_share(of_two_values(), ClaimLoses{actor, {{AxisId(0U), 1}}, 0}),
            std::optional(1 - worth_at_least(0)));
  EXPECT_EQ(claim_share(of_two_values(), ClaimGains{actor, {{AxisId(0U), 0}}, 0}), std::nullopt)
      << "no change";
}

TEST(ClaimDrawsValues, PrefersInEveryPair) {
  EXPECT_EQ(claim_share(of_two_values(), ClaimPrefers{ActorId(0U), when(at(0, 2)), when(at(0, 1))}),
            std::optional(worth_at_least(0)));
}

TEST(ClaimDrawsValues, AnOrdinalActorRises) {
  Case dispute = small_case(1, {{0}, {0}});
  Preference preference;
  preference.id = "wants";
  preference.actor = ActorId(0U);
  preference.order = {{when(at(0, 2))}};
  dispute.preferences = {preference};
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.75;
  EXPECT_EQ(claim_share(dispute, ClaimGains{ActorId(0U), {{AxisId(0U), 1}}, 0}), std::optional(0.25))
      << "where its line holds it crosses it";
}

}  // namespace
}  // namespace detente
