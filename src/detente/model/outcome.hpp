// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "detente/expression/condition.hpp"
#include "detente/model/block.hpp"

namespace detente {

/// A named future. A scenario belongs to the first outcome, in file order, whose `when` holds; to none =
/// "other".
struct Outcome : Block {
  Condition when;
  std::string precedent;  ///< may be empty
};

/// What someone would like on the table; `settle` looks for the largest packages of wishes.
struct Wish : Block {
  Condition when;
};

}  // namespace detente
