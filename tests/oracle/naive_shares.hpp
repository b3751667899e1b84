// SPDX-License-Identifier: MIT
// One draw of a case as a case of its own: numbers plain, lines that do not hold gone, votes decided. What is
// so in a draw is then what is so in that case, by the ordinary definitions.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "oracle/naive_case.hpp"
#include "oracle/naive_stability.hpp"

namespace oracle {

struct NaiveDraw {
  std::vector<double> worths;               ///< by stake
  std::vector<bool> line_holds;             ///< by red line
  std::vector<bool> passes;                 ///< by ratification
  std::vector<detente::Preference> orders;  ///< of preferences whose inner lists were put in an order
};

detente::Case drawn(const detente::Case& dispute, const NaiveDraw& draw);

/// The case without these lines and failed ratifications, by id.
detente::Case waived(const detente::Case& dispute, const std::set<std::string>& ids);

/// Some acceptable scenario has the goal.
bool possible(const NaiveCase& naive, const detente::Syntax& goal);

/// By outcome, then "other": some acceptable scenario is in it; `only`: and is marked there, by scenario.
std::vector<bool> outcomes_met(const NaiveCase& naive, const detente::Case& dispute,
                               const std::vector<char>* only);

/// By scenario: an acceptable SEQ equilibrium has the goal.
bool lasts(const NaiveCase& naive, const Verdicts& verdicts, const detente::Syntax& goal);

}  // namespace oracle
