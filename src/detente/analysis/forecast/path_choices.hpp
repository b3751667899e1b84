// SPDX-License-Identifier: MIT
// Internal to forecast: what a mover picks among from one scenario, found when first asked for and
// remembered.
#pragma once

#include <unordered_map>
#include <vector>

#include "detente/analysis/forecast/ground.hpp"

namespace detente {

/// The choices of one mover in the box of the ground, which must outlive them.
class PathChoices {
 public:
  /// `ranks`: by index of the box, for a mover without stakes. requires: the mover has a block in the box.
  PathChoices(const ForecastGround& ground, const ForecastInputs& inputs, const GroundMover& mover,
              std::vector<double> ranks);

  /// Where a place in [0, 1) leads from s: into the targets in proportion to their weights.
  ScenarioIndex pick(ScenarioIndex s, double place);

 private:
  struct Choices {
    std::vector<ScenarioIndex> targets;
    std::vector<double> upto;  ///< cumulative weights; the last is their sum
  };
  Choices find(ScenarioIndex s) const;
  /// Axes changed between two digits of the block; -1 where a move may not.
  int distance(std::uint64_t from, std::uint64_t to) const;
  std::uint16_t crossed(ScenarioIndex s) const;
  double utility(ScenarioIndex s) const;

  const ForecastGround& ground_;
  const ForecastInputs& inputs_;
  const GroundMover& mover_;
  const OwnerBlock& block_;
  std::vector<double> ranks_;
  std::vector<std::pair<Bitmap, double>> gains_;  ///< where a stake holds, and what it adds
  std::unordered_map<ScenarioIndex, Choices> known_;
  std::size_t remembered_ = 0;  ///< targets in known_
};

}  // namespace detente
