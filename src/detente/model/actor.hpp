// SPDX-License-Identifier: MIT
#pragma once

#include "detente/model/block.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

enum class ActorKind {
  Government,
  DeFactoAuthority,
  Party,
  Public,
  Business,
  Agency,
  Organisation,
  State,
  Person
};

/// With options a decision maker; without, a constituency (stakes, no moves).
struct Actor : Block {
  ActorKind kind = ActorKind::Government;
  Quantity activity{.likely = 1.0};  ///< chances to act per month, >= 0
  double unit = 1;                   ///< own stake units to a point, > 0
};

}  // namespace detente
