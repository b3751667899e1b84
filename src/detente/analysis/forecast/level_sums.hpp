// SPDX-License-Identifier: MIT
// Internal to forecast: how likely each level of each axis is, read off a distribution over a box of
// scenarios.
#pragma once

#include <vector>

#include "detente/scenario/space_box.hpp"

namespace detente {

/// Reads the levels of every axis of the case; numbers run by axis in file order, then by level.
class LevelSums {
 public:
  LevelSums(const Case& dispute, const SpaceBox& box);

  /// How many numbers there are: the levels of all axes.
  std::size_t count() const { return count_; }

  /// The probability of each; 0 for a level the box has not. requires: an array of the size of the box. Cost:
  /// some four additions per scenario. Determinism: each number is summed in one order.
  std::vector<double> of(const std::vector<double>& distribution) const;

 private:
  struct Reader {
    std::uint64_t stride = 1;
    std::uint32_t radix = 1;
    std::vector<std::size_t> into;  ///< by position in the box: which number
  };
  std::vector<Reader> axes_;  ///< the outermost first
  std::size_t count_ = 0;
};

}  // namespace detente
