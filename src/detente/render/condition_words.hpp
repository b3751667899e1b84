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

}  // namespace detente::render
