// SPDX-License-Identifier: MIT
// Members of a set in the order of their scenario strings, without listing the rest.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/scenario/space.hpp"

namespace detente {

/// The place of every scenario in the order of scenario strings: axes in file order, the first one slowest,
/// levels rising (`N` before `Y`, `0` before `9` before `a`).
class FileOrder {
 public:
  explicit FileOrder(const ScenarioSpace& space);

  /// In [0, space.total()); different for every scenario.
  std::uint64_t place(ScenarioIndex n) const { return low_[n % split_] + high_[n / split_]; }
  /// The opposite of place().
  ScenarioIndex scenario(std::uint64_t place) const;

 private:
  const ScenarioSpace& space_;
  std::uint64_t split_ = 1;
  std::vector<std::uint64_t> low_;   ///< what the axes of small stride add, by n % split_
  std::vector<std::uint64_t> high_;  ///< what the others add, by n / split_
};

/// The first `count` members of `set` (all of them where it has fewer), in the order of scenario strings.
/// Time: at most about two steps per member, far fewer where the set is dense; memory: `count` entries.
std::vector<ScenarioIndex> first_members(const ScenarioSpace& space, const Bitmap& set, std::uint64_t count);

}  // namespace detente
