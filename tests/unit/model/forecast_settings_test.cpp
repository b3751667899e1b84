// SPDX-License-Identifier: MIT
#include "detente/model/forecast_settings.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Duration, ConvertsToMonths) {
  EXPECT_DOUBLE_EQ((Duration{2, TimeUnit::Year}.months()), 24.0);
  EXPECT_DOUBLE_EQ((Duration{18, TimeUnit::Month}.months()), 18.0);
  EXPECT_NEAR((Duration{365.2425, TimeUnit::Day}.months()), 12.0, 1e-12);
  EXPECT_NEAR((Duration{365.2425 / 7, TimeUnit::Week}.months()), 12.0, 1e-12);
}

}  // namespace
}  // namespace detente
