// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/likely_place.hpp"

#include <gtest/gtest.h>

#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LikelyPlace, GivesTheLikelyValueBack) {
  std::size_t numbers = 0, without = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Case dispute = uncertain_case(seed);
    for (const UncertainInput& input : uncertain_inputs(dispute)) {
      const Quantity* quantity = quantity_of(dispute, input);
      const std::optional<double> place = likely_place(dispute, input);
      if (quantity == nullptr) {
        EXPECT_EQ(place.has_value(), input.kind == InputKind::Poll);
        ++without;
        continue;
      }
      EXPECT_NEAR(value_of(dispute, input, *place).value(), quantity->likely, 1e-6);
      ++numbers;
    }
  }
  EXPECT_GT(numbers, 20U);
  EXPECT_GT(without, 20U);
}

}  // namespace
}  // namespace detente
