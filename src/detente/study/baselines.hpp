// SPDX-License-Identifier: MIT
// The naive forecasts that stand beside every other. Internal to study/.
#pragma once

#include "detente/result/forecast.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Today stays as it is; every acceptable scenario that would last is as likely as any other. errors: those
/// of World::lasting.
Expected<void> add_baselines(World& world, Forecast& forecast);

}  // namespace detente
