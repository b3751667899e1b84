// SPDX-License-Identifier: MIT
// What a claim of the kind `prefers` compares. Internal to study/.
#pragma once

#include <algorithm>
#include <vector>

#include "detente/study/claim_kinds.hpp"

namespace detente::claims {

/// The combinations of levels of a few axes, as offsets into the scenario index.
class Corner {
 public:
  /// The axes named in either condition of the query.
  Corner(const Ask& ask, const ClaimPrefers& query)
      : space_(ask.world.space()), axes_(axes_of(query.better.formula)) {
    for (const AxisId axis : axes_of(query.worse.formula)) axes_.push_back(axis);
    std::sort(axes_.begin(), axes_.end());
    axes_.erase(std::unique(axes_.begin(), axes_.end()), axes_.end());
    collect(query.worse.formula, ask.world.dispute().today, 0, 0);
  }
  /// The part of the index of n that the axes make up.
  std::uint64_t offset(ScenarioIndex n) const {
    std::uint64_t sum = 0;
    for (const AxisId axis : axes_) sum += space_.level(n, axis) * space_.stride(axis);
    return sum;
  }
  /// The parts that `worse` allows, all else as today.
  const std::vector<std::uint64_t>& worse() const { return worse_; }

 private:
  void collect(const Formula& worse, Levels levels, std::size_t k, std::uint64_t sum) {
    if (k == axes_.size()) {
      if (holds(worse, levels)) worse_.push_back(sum);
      return;
    }
    for (std::uint32_t level = 0; level < space_.radix(axes_[k]); ++level) {
      levels[axes_[k].index()] = static_cast<std::uint8_t>(level);
      collect(worse, levels, k + 1, sum + level * space_.stride(axes_[k]));
    }
  }

  const ScenarioSpace& space_;
  std::vector<AxisId> axes_;
  std::vector<std::uint64_t> worse_;
};

}  // namespace detente::claims
