// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/model/constraint.hpp"
#include "detente/model/preference.hpp"

namespace detente {

/// What `holder` thinks `about`'s preferences are (one layer of a hypergame).
struct Belief : Block {
  ActorId holder;
  ActorId about;
  std::vector<OptionId> unaware_of;           ///< options the holder does not see
  std::vector<Stake> stakes;                  ///< replace those of the same id, or are added
  std::vector<RedLine> red_lines;             ///< likewise
  std::vector<std::vector<Condition>> order;  ///< replaces the preference; empty = none given
};

}  // namespace detente
