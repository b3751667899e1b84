// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/model/block.hpp"

namespace detente {

/// Directions in which an owner may move an axis.
enum class Change { Free, Up, Down, Fixed };

/// One thing that can be chosen. A joint option takes effect at the lowest level any party holds.
struct Option : Block {
  std::vector<ActorId> owners;  ///< one, or the parties of a joint option in file order
  bool joint = false;
  std::string group;                ///< basket; may be empty
  std::vector<std::string> levels;  ///< names, lowest first; 2 to 16
  Change change = Change::Free;
  std::vector<AxisId> axes;  ///< one per owner, in the order of `owners`
};

/// One coordinate of a scenario.
struct Axis {
  OptionId option;
  ActorId owner;
  bool joint = false;       ///< then `owner` is the party
  std::uint8_t levels = 2;  ///< how many, 2 to 16
  Change change = Change::Free;
  std::uint8_t now = 0;  ///< level today
};

}  // namespace detente
