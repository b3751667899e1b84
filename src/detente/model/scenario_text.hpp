// SPDX-License-Identifier: MIT
// Scenarios and patterns of scenarios as text: the axes in file order, each as wide in every scenario, so
// that a text is read in one way and texts sort as levels do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// Levels by axis; empty = any.
using LevelPattern = std::vector<std::optional<std::uint8_t>>;

/// Characters an axis of so many levels takes: one up to 16 levels, else two.
std::size_t text_width(std::size_t levels);

/// Scenario string: `N`/`Y` for two levels, `0`-`f` for up to sixteen, `00`-`fe` for more.
std::string scenario_string(const Case& dispute, const Levels& levels);

/// A scenario string with `-` (`--` where an axis takes two characters) for the axes left open.
std::string pattern_string(const Case& dispute, const LevelPattern& pattern);

/// What a text says of each axis; where it is no pattern, the first axis whose characters name no level of
/// it.
struct PatternRead {
  LevelPattern levels;
  std::optional<AxisId> fault;  ///< set: `levels` ends before this axis
  std::size_t at = 0;           ///< where in the text the characters of `fault` start
};

/// How long the text of a scenario is.
std::size_t text_length(const std::vector<Axis>& axes);

/// Reads a pattern. requires: text.size() == text_length(axes).
PatternRead read_pattern(const std::vector<Axis>& axes, std::string_view text);

}  // namespace detente
