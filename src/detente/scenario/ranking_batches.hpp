// SPDX-License-Identifier: MIT
// Ranking by conditions, a few at a time. After every batch the scenarios fall into classes, one per value
// reached so far; classes of equal value are one, so there are never more of them than different values.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/scenario/condition_keys.hpp"
#include "detente/scenario/ranking_levels.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// Conditions read together: their truth in a scenario is the scenario's key.
struct ConditionBatch {
  std::vector<SlicedFormula> formulas;
  std::vector<std::int64_t> lines;  ///< by key: what it adds
  std::vector<std::int64_t> worth;  ///< by key: what it adds
  bool closes = true;               ///< ends its level: what follows matters only among equals
};

/// Hands out the conditions of some levels in batches.
class BatchSequence {
 public:
  explicit BatchSequence(const std::vector<RankingLevel>& levels) : levels_(levels) {}
  bool done() const { return level_ == levels_.size(); }

  /// The next at most `bits` conditions: as many whole levels as fit, or a part of one level.
  /// requires: !done(), 1 <= bits <= max_key_bits.
  ConditionBatch next(const ScenarioSpace& space, std::size_t bits);

 private:
  const std::vector<RankingLevel>& levels_;
  std::size_t level_ = 0;      ///< the next condition's level
  std::size_t condition_ = 0;  ///< and its place there
};

/// What the scenarios of one class have in common.
struct ClassValue {
  std::uint32_t closed = 0;  ///< rank by the levels closed so far
  std::int64_t lines = 0;    ///< sums within the open level
  std::int64_t worth = 0;
  friend auto operator<=>(const ClassValue&, const ClassValue&) = default;
};

/// Classes in rising order of value, and how a pair (class, key) maps to the class it goes to.
struct ClassStep {
  std::vector<ClassValue> classes;
  std::vector<std::uint32_t> next;  ///< by class << bits | key; meaningful where the pair occurs
};

/// Refines `classes` by a batch. `present`: by class << bits | key, 1 where some feasible scenario has that
/// pair.
ClassStep refine(const std::vector<ClassValue>& classes, const ConditionBatch& batch,
                 const std::vector<std::uint8_t>& present);

}  // namespace detente
