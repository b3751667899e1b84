// SPDX-License-Identifier: MIT
// The scenario space: a mixed-radix array with one coordinate per axis, and the mask of feasible scenarios.
// Axes of one owner are kept together in the index, so that a move of an actor stays inside one strided
// block.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"
#include "detente/scenario/layout.hpp"

namespace detente {

class ScenarioSpace {
 public:
  /// errors: MemoryLimit with the figure and the remedy (before anything is allocated); TimeLimit;
  /// NoFeasible; PresentInfeasible (naming the rule).
  static Expected<ScenarioSpace> build(const Case& dispute, const Budget& budget);

  std::uint64_t total() const { return total_; }
  std::uint64_t feasible_count() const { return feasible_count_; }
  bool has_holes() const { return feasible_count_ != total_; }
  const Bitmap& feasible() const { return feasible_; }
  ScenarioIndex today() const { return today_; }

  /// requires: levels has one entry per axis of the case, each below the axis's level count.
  ScenarioIndex index_of(const Levels& levels) const;
  Levels levels_of(ScenarioIndex index) const;
  std::uint8_t level(ScenarioIndex index, AxisId axis) const {
    return static_cast<std::uint8_t>(index / stride_[axis.index()] % radix_[axis.index()]);
  }
  std::uint64_t stride(AxisId axis) const { return stride_[axis.index()]; }
  std::uint32_t radix(AxisId axis) const { return radix_[axis.index()]; }
  std::size_t axis_count() const { return stride_.size(); }
  /// By axis, in file order: the level of axis a in scenario n is n / strides()[a] % radices()[a].
  const std::vector<std::uint64_t>& strides() const { return stride_; }
  const std::vector<std::uint32_t>& radices() const { return radix_; }

  /// One per decision maker (actor owning an axis), in file order of the actors.
  const std::vector<OwnerBlock>& blocks() const { return blocks_; }

 private:
  ScenarioSpace() = default;
  std::vector<std::uint64_t> stride_;  ///< by axis, file order
  std::vector<std::uint32_t> radix_;   ///< by axis, file order
  std::vector<OwnerBlock> blocks_;
  std::uint64_t total_ = 0;
  std::uint64_t feasible_count_ = 0;
  Bitmap feasible_;
  ScenarioIndex today_ = 0;
};

/// Number of scenarios, exactly, however large: decimal digits.
std::string scenario_count_text(const Case& dispute);
/// The same as a floating-point number (for predictions and refusals).
double scenario_count(const Case& dispute);

}  // namespace detente
