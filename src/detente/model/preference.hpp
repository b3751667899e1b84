// SPDX-License-Identifier: MIT
// What actors want: stakes (cardinal), or an ordinal preference by statements or an explicit ranking.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/expression/condition.hpp"
#include "detente/model/block.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

/// `actor` gains `worth` while `when` holds; additive, on that actor's own scale.
struct Stake : Block {
  ActorId actor;
  Condition when;
  Quantity worth;
};

/// A named uncertain number.
struct Parameter : Block {
  Quantity value;
};

/// Statements most important first; an inner group counts how many of its statements hold. Or an explicit
/// ranking of scenario patterns, best first, ties together.
struct Preference : Block {
  ActorId actor;
  std::vector<std::vector<Condition>> order;      ///< empty when a ranking is given
  std::vector<std::vector<std::string>> ranking;  ///< one character per axis in file order, `-` any
  bool rest_last = false;                         ///< unmatched feasible scenarios tie at the bottom
};

/// Disagreement point of `actor` other than today.
struct Batna : Block {
  ActorId actor;
  std::optional<Condition> scenario;
  std::optional<Quantity> utility;
};

}  // namespace detente
