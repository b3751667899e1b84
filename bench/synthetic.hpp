// SPDX-License-Identifier: MIT
// Disputes of any size for measuring, from a seed; no file, no parser.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "support/small_case.hpp"

namespace detente::bench {

/// A connective over literals of the axes, each at its top level (two levels) or not, at random.
inline Formula over(FormulaKind kind, const std::vector<std::size_t>& axes, std::mt19937_64& random) {
  std::vector<Formula> literals;
  for (const std::size_t axis : axes) literals.push_back(testing::at(axis, random() % 2 == 0 ? 1 : 2));
  return testing::join(kind, literals);
}

struct Shape {
  std::vector<std::size_t> options;           ///< by actor: how many
  std::size_t statements = 12;                ///< by actor, of two literals each
  std::size_t one_way = 0;                    ///< the first options of as many actors go up only
  bool holes = false;                         ///< one scenario in eight forbidden, scattered
  std::vector<std::size_t> three_level = {};  ///< options with three levels
};

inline std::vector<testing::SmallAxis> axes_of(const Shape& shape) {
  std::vector<testing::SmallAxis> axes;
  for (std::size_t a = 0; a < shape.options.size(); ++a) {
    for (std::size_t k = 0; k < shape.options[a]; ++k) {
      const bool three = std::count(shape.three_level.begin(), shape.three_level.end(), axes.size()) > 0;
      axes.push_back({.owner = a, .levels = static_cast<std::uint8_t>(three ? 3 : 2)});
      if (k == 0 && a < shape.one_way) axes.back().change = Change::Up;
    }
  }
  return axes;
}

/// Three parities at once: one scenario in eight, without any structure along an actor's axes.
inline Formula scattered(std::size_t axis_count, std::mt19937_64& random) {
  std::vector<Formula> parities;
  for (std::size_t part = 0; part < 3; ++part) {
    std::vector<std::size_t> axes;
    for (std::size_t x = part; x < axis_count; x += 3) axes.push_back(x);
    parities.push_back(over(FormulaKind::Xor, axes, random));
  }
  return testing::join(FormulaKind::And, parities);
}

inline Case synthetic_case(const Shape& shape, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Case dispute = testing::small_case(shape.options.size(), axes_of(shape));
  const auto any_axis = [&] { return static_cast<std::size_t>(random() % dispute.axes.size()); };
  for (std::size_t a = 0; a < shape.options.size(); ++a) {
    Preference preference;
    preference.actor = ActorId(a);
    for (std::size_t k = 0; k < shape.statements; ++k) {
      const auto kind = random() % 2 == 0 ? FormulaKind::And : FormulaKind::Or;
      const std::vector<std::size_t> axes{any_axis(), any_axis()};
      preference.order.push_back({testing::when(over(kind, axes, random))});
    }
    dispute.preferences.push_back(preference);
  }
  if (shape.holes) testing::add_rule(dispute, scattered(dispute.axes.size(), random));
  return dispute;
}

}  // namespace detente::bench
