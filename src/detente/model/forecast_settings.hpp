// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "detente/model/quantity.hpp"

namespace detente {

enum class TimeUnit { Day, Week, Month, Year };

struct Duration {
  double count = 0;  ///< > 0
  TimeUnit unit = TimeUnit::Month;
  double months() const;
};

/// Settings of `[forecast]`, with their defaults.
struct ForecastSettings {
  Duration horizon{24, TimeUnit::Month};
  Duration step{1, TimeUnit::Month};
  Quantity rationality{.likely = 2, .low = 1, .high = 4};
  Quantity inertia{.likely = 6, .low = 4, .high = 8};
  std::uint32_t samples = 1000;
  std::uint64_t seed = 1;
};

}  // namespace detente
