// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "detente/expression/arithmetic.hpp"

namespace detente {

enum class Distribution { Pert, Triangular, Uniform, Normal, Beta };

/// A number an analyst gave: plain, a range, or arithmetic over parameters.
struct Quantity {
  double likely = 0;  ///< the point value of a plain number or range (midpoint where none is given)
  std::optional<double> low = {};   ///< set for ranges; Normal and Beta: the 5 % point
  std::optional<double> high = {};  ///< set for ranges; Normal and Beta: the 95 % point
  Distribution distribution = Distribution::Pert;
  std::optional<Arithmetic> arithmetic =
      {};                 ///< set: the value is computed; the fields above are then unused
  std::string text = {};  ///< the arithmetic as written; empty otherwise
  std::string word = {};  ///< the word of a scale it was written as, its sign included; empty otherwise
  bool written = false;   ///< the file has it; false: the program's default

  bool is_range() const { return low.has_value(); }
};

}  // namespace detente
