// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "detente/model/forecast_settings.hpp"

namespace detente {

/// `24 months`, `2 weeks`, `year`; empty for anything else, for nothing, and for more than 100 years.
std::optional<Duration> duration_of(std::string_view text);

}  // namespace detente
