// SPDX-License-Identifier: MIT
// Internal to settlement: who gains and who loses by a scenario, each by its own stakes.
#pragma once

#include <vector>

#include "detente/base/fixed.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// Actors with stakes, constituencies included, ascending; who is in neither list is as well off.
struct Balance {
  std::vector<ActorId> worse_off;
  std::vector<ActorId> better_off;
};

/// In `levels` against today. `worths`: by stake.
Balance balance_against_today(const Case& dispute, const std::vector<Fixed>& worths, const Levels& levels);

}  // namespace detente
