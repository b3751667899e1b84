// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/expression/syntax.hpp"

namespace detente {

/// What an option's name stands for. A joint option has one axis per party and counts as its lowest level.
struct OptionSymbol {
  std::vector<AxisId> axes;          ///< one, or one per party
  std::vector<std::string> parties;  ///< party ids in the order of `axes`; empty for a plain option
  std::vector<std::string> levels;   ///< names, lowest first
  bool levels_known = true;   ///< false: the list itself was faulty, so no name in a condition is blamed
  bool parties_known = true;  ///< likewise of the parties
};

/// The names a condition may use.
struct Symbols {
  std::map<std::string, OptionSymbol> options;
  std::map<std::string, Syntax> outcomes;  ///< an outcome's name stands for its `when`
  std::map<std::string, std::string>
      others;  ///< every other id of the case and its kind ("a red line"): for messages
};

}  // namespace detente
