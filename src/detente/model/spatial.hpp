// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/model/block.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

/// One contested scale from 0 to 100.
struct Issue : Block {
  std::string low;   ///< label at 0
  std::string high;  ///< label at 100
  std::vector<std::pair<double, std::string>> anchors;
};

struct Position : Block {
  IssueId issue;
  ActorId actor;
  Quantity position;   ///< in [0,100]
  Quantity salience;   ///< in [0,1]
  Quantity influence;  ///< >= 0
};

}  // namespace detente
