// SPDX-License-Identifier: MIT
#include "detente/study/advice_payments.hpp"

#include <algorithm>

#include "detente/study/lever_question.hpp"
#include "support/random_case.hpp"
#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(AdvicePayments, WhoLosesByItIsPaidWhatItLosesByIt) {
  // The toll costs South 1 and the bridge brings it nothing: it must be paid 1 to stay.
  const auto dispute =
      case_of(with(river, "when = \"bridge and toll\"\nworth = 3", "when = \"wall\"\nworth = 3"));
  World world = World::make(dispute, {}).value();
  const LeverAnswer answer = payments_for(world, dispute->wishes.front().when).value();
  ASSERT_EQ(answer.levers.size(), 1U);
  ASSERT_EQ(answer.levers.front().of.size(), 1U);
  EXPECT_EQ(answer.levers.front().of.front().kind, InterventionKind::Pay);
  EXPECT_EQ(answer.levers.front().of.front().index, 1U);
  EXPECT_EQ(answer.levers.front().of.front().amount, 1);
}

/// Whether the lever's scenario is a Nash equilibrium of the case with these payments.
bool holds_with(const World& world, const Condition& wish, const std::vector<Intervention>& of,
                const Levels& there) {
  World paid = world_with(world, of, wish, {}).value();
  return paid.equilibria(SolutionConcept::Nash).value()->test(paid.space().index_of(there));
}

TEST(AdvicePayments, TheyAreEnoughAndNoneCanBeLess) {
  std::size_t paid = 0;
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    const auto dispute = std::make_shared<const Case>(random_case(seed));
    auto made = World::make(dispute, {});
    if (!made) continue;
    for (const Wish& wish : dispute->wishes) {
      const LeverAnswer answer = payments_for(*made, wish.when).value();
      if (answer.levers.empty()) continue;
      const Lever& lever = answer.levers.front();
      EXPECT_TRUE(holds_with(*made, wish.when, lever.of, *lever.scenario)) << "seed " << seed;
      for (std::size_t k = 0; k < lever.of.size(); ++k) {
        std::vector<Intervention> less = lever.of;
        less[k].amount -= 1e-6;
        EXPECT_FALSE(holds_with(*made, wish.when, less, *lever.scenario)) << "seed " << seed;
        ++paid;
      }
    }
  }
  EXPECT_GT(paid, 20U);
}

}  // namespace
}  // namespace detente
