// SPDX-License-Identifier: MIT
#include "detente/model/forecast_settings.hpp"

namespace detente {

double Duration::months() const {
  // A mean Gregorian year: 365.2425 days in 12 months.
  constexpr double days_per_month = 365.2425 / 12;
  switch (unit) {
    case TimeUnit::Day:
      return count / days_per_month;
    case TimeUnit::Week:
      return count * 7 / days_per_month;
    case TimeUnit::Month:
      return count;
    case TimeUnit::Year:
      return count * 12;
  }
  return count;
}

ForecastSettings default_settings(int format) {
  ForecastSettings settings;
  if (format < 2) return settings;
  settings.rationality = {.likely = 1, .low = 0.6, .high = 1.6};
  settings.inertia = {.likely = 4, .low = 3, .high = 5.5};
  return settings;
}

}  // namespace detente
