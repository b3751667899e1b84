// SPDX-License-Identifier: MIT
// The words for a goal that crosses nobody's line and which somebody gains by ending: blocked, or only
// tempting to leave.
#pragma once

#include <string>

#include "detente/result/report.hpp"

namespace detente::render {

/// Whether the goal can be agreed and who would end it. Where some acceptable scenario with it would last,
/// the answer of others deters those who gain by ending it there, so nobody is said to block it.
std::string standing_sentence(const Case& dispute, const GoalSection& goal);

/// The same for a table cell, to follow the verdict: `; blocked by Russia`, `; Russia is deterred from ending
/// it in 15 of 64`. Empty: nobody gains by ending it.
std::string standing_cell(const Case& dispute, const GoalSection& goal);

}  // namespace detente::render
