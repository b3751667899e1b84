// SPDX-License-Identifier: MIT
// Internal to settlement: for dominated neighbours of a scenario, an efficient one that dominates them.
#pragma once

#include <map>
#include <vector>

#include "detente/analysis/settlement/undominated.hpp"
#include "detente/result/efficient.hpp"

namespace detente {

/// Note every scenario first, then finish once, then ask.
class Dominators {
 public:
  /// Keeps references.
  Dominators(const ScenarioSpace& space, const UtilityTable& table, const Bitmap& candidates,
             const Front& front)
      : space_(space), table_(table), candidates_(candidates), front_(front) {}

  /// Remembers the dominated candidates one axis away.
  void note(const Levels& scenario);
  /// Looks up one scenario, the lowest in the index, for every efficient vector wanted: one pass.
  void finish();
  /// The dominated neighbours of a noted scenario, by axis, then level.
  std::vector<DominatedNeighbour> of(const Levels& scenario) const;

 private:
  std::vector<std::int64_t> row_of(ScenarioIndex n) const;
  std::size_t row_beating(const std::vector<std::int64_t>& row) const;

  const ScenarioSpace& space_;
  const UtilityTable& table_;
  const Bitmap& candidates_;
  const Front& front_;
  std::map<ScenarioIndex, std::size_t> wanted_;  ///< dominated scenario -> efficient vector
  std::map<std::size_t, ScenarioIndex> shown_;   ///< efficient vector -> a scenario that has it
};

}  // namespace detente
