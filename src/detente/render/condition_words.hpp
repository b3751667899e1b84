// SPDX-License-Identifier: MIT
// Conditions, patterns and differences from today, by the titles of the options and the names of their
// levels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/result/stability.hpp"

namespace detente::render {

/// `“Reopen the railway” and not “Wire along the line”`; `“Open the market” above “closed”`.
std::string condition_words(const Case& dispute, const Syntax& syntax);

/// What a red line or a rule says, without a `not` in front: something it demands or something it forbids.
struct Stance {
  bool demands;
  std::string words;  ///< of what it demands, or of what it forbids
};

/// `written`: the condition as the file has it, under `must` or `requires` where `as_demand`, else under
/// `never` or `impossible`.
Stance stance_of(const Case& dispute, const Condition& written, bool as_demand);

}  // namespace detente::render
