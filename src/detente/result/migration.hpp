// SPDX-License-Identifier: MIT
// What becomes of a format 1 file in format 2.
#pragma once

#include <optional>
#include <vector>

#include "detente/base/diagnostic.hpp"
#include "detente/base/ids.hpp"
#include "detente/result/comparison.hpp"

namespace detente {

enum class UnitReason {
  Scale,   ///< a tenth of the range that format 1 counted on
  Same,    ///< that range was 10: its units are points
  Given,   ///< the file has a unit
  Mute,    ///< it has stakes and moves nothing: no range was counted on
  Level,   ///< it moves, and all it can reach was worth the same: no range
  Unknown  ///< the scenarios are too many to find the range
};

/// How many of its own units are a point to one actor, and why.
struct ActorUnit {
  ActorId actor;
  double unit = 1;
  UnitReason reason{};
};

struct MigrationResult {
  std::vector<ActorUnit> units;              ///< one per actor with stakes
  bool rationality = false;                  ///< the default of format 1 was written down
  bool inertia = false;                      ///< likewise
  std::optional<CaseComparison> comparison;  ///< of the answers before and after; empty: not compared …
  Diagnostics why_not;                       ///< … and why
};

}  // namespace detente
