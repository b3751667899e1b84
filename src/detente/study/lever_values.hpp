// SPDX-License-Identifier: MIT
// How each decision maker compares scenarios, as one number a scenario: a weighted sum of the truths of the
// conditions it counts. The truths never change from question to question, so they are read once; a changed
// case is other weights. Internal to study/.
//
// Definition: value(s) = sum of the weights of the conditions that hold in s; a own line crossed weighs
// -2^53, a stake its worth in units of 1e-9, a statement the product of (1 + size) over the levels below it.
// Two scenarios compare as their values do. (An explicit ranking counts by its ranks instead.)
//
// Cost: 2 bytes per scenario for every twelve conditions; reading a value takes one look-up for each.
// Determinism: exact integers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "detente/scenario/rankings.hpp"
#include "detente/study/lever_setting.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// What a condition is to the actor that counts it.
enum class TermKind { Line, Vote, Stake, Statement, Payment };
struct ValueTerm {
  TermKind kind{};
  std::uint32_t index = 0;    ///< position of the line, vote, stake or preference
  StatementPlace place = {};  ///< statements
};

/// By decision maker (the order of space.blocks()), by term.
using TermWeights = std::vector<std::vector<std::int64_t>>;

/// The truths of one decision maker's conditions, and which they are. Scenarios it can choose among lie side
/// by side, in the order of its digits.
struct ValueKeys {
  std::uint64_t stride = 1, size = 1;  ///< of the decision maker's block
  std::vector<ValueTerm> terms;
  std::vector<std::vector<std::uint16_t>> pieces;  ///< by twelve terms: their truths, by place of a scenario

  std::uint64_t place(ScenarioIndex n) const {
    const std::uint64_t low = n % stride, rest = n / stride;
    return (rest / size * stride + low) * size + rest % size;
  }
  std::shared_ptr<const Ranking> given;  ///< an explicit ranking; then there are no terms
};

/// Reads values. Cheap to make: one small table for every twelve terms.
class ValueReader {
 public:
  /// `keys` must outlive the reader. requires: one weight per term.
  ValueReader(const ValueKeys& keys, const std::vector<std::int64_t>& weights);

  std::int64_t operator()(ScenarioIndex n) const {
    if (keys_->given) return keys_->given->rank(n);
    return at(keys_->place(n));
  }
  /// The values of the scenarios base + offset, to `out`. requires: base is a scenario, and so is each.
  void read(ScenarioIndex base, const std::vector<std::uint64_t>& offsets, std::int64_t* out) const;

 private:
  std::int64_t at(std::uint64_t place) const {
    std::int64_t value = 0;
    for (std::size_t p = 0; p < tables_.size(); ++p) value += tables_[p][keys_->pieces[p][place]];
    return value;
  }

  const ValueKeys* keys_;
  std::vector<std::vector<std::int64_t>> tables_;
};

/// The part of a value that counts own lines.
inline constexpr std::int64_t line_weight = std::int64_t{1} << 53;

class ValueTerms {
 public:
  /// Empty: the memory allowed does not hold it, or an actor has both stakes and a preference. `target`: the
  /// condition payments are for. errors: those of World::ranking for explicit rankings.
  static Expected<std::optional<ValueTerms>> make(World& world, const Formula& target);

  const std::vector<ValueKeys>& keys() const { return keys_; }
  /// Some decision maker ranks explicitly: a rule lifted may leave its ranking incomplete.
  bool explicit_ranking() const;
  /// Empty where numbers are too large to be told from lines.
  std::optional<TermWeights> weights(const LeverSetting& setting) const;
  /// Position of the stake (or, without one, the payment) among the terms of its actor: block, term.
  std::optional<std::pair<std::size_t, std::size_t>> term_of(TermKind kind, std::uint32_t index) const;

 private:
  std::vector<ActorId> actors_;  ///< by block
  std::vector<ValueKeys> keys_;
};

}  // namespace detente
