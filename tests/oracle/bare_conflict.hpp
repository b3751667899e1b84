// SPDX-License-Identifier: MIT
// A conflict with nothing but what the definitions of stability need, in the oracle's own terms. Shares no
// code with the product: that is its purpose.
#pragma once

#include <string>
#include <vector>

namespace oracle {

enum class Direction { Free, Up, Down, Fixed };

/// Scenarios are numbered by their digits in the order of the axes, the first axis slowest: the scenario
/// strings in lexicographic order.
struct BareConflict {
  int actors = 0;
  std::vector<int> radix;         ///< by axis: number of levels, at least 2
  std::vector<int> owner;         ///< by axis: actor, from 0
  std::vector<Direction> change;  ///< by axis
  std::vector<char> feasible;     ///< by scenario: 1 or 0
  std::vector<std::vector<int>>
      rank;  ///< by actor, by scenario: higher is better; of infeasible scenarios: ignored

  int scenarios() const;
  int axes() const { return static_cast<int>(radix.size()); }
  int level(int scenario, int axis) const;
  int scenario_of(const std::vector<int>& levels) const;
};

/// A conflict with every scenario feasible and every rank 0.
BareConflict blank_conflict(int actors, std::vector<int> radix, std::vector<int> owner,
                            std::vector<Direction> change);

/// The conflict as one line of text that `read_conflict` takes back: for replaying a disagreement.
std::string to_text(const BareConflict& conflict);

/// The opposite of `to_text`. Returns false where the text is not a conflict.
bool read_conflict(const std::string& text, BareConflict& conflict);

}  // namespace oracle
