// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "detente/model/block.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

enum class TimeUnit { Day, Week, Month, Year };

struct Duration {
  double count = 0;  ///< > 0
  TimeUnit unit = TimeUnit::Month;
  double months() const;
};

/// Settings of `[forecast]`, with the defaults of format 1.
struct ForecastSettings {
  Duration horizon{24, TimeUnit::Month};
  Duration step{1, TimeUnit::Month};
  Quantity rationality{.likely = 2, .low = 1, .high = 4};
  Quantity inertia{.likely = 6, .low = 4, .high = 8};
  std::uint32_t samples = 1000;
  std::uint64_t seed = 1;
  Block grounds;  ///< cite, because, basis and size of the block; its id is empty where the file has none
};

/// The settings that stand where the file says nothing. From format 2 on a stake is in points, and these are
/// the log-odds a point is worth and the log-odds against a change as such.
ForecastSettings default_settings(int format);

}  // namespace detente
