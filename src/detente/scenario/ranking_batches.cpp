// SPDX-License-Identifier: MIT
#include "detente/scenario/ranking_batches.hpp"

#include <algorithm>
#include <cassert>

namespace detente {

namespace {

/// Adds a condition: keys that have its bit gain its weights.
void append(ConditionBatch& batch, const ScenarioSpace& space, const Formula& formula, std::int64_t lines,
            std::int64_t worth) {
  const std::size_t half = batch.lines.size();
  batch.formulas.emplace_back(space.strides(), space.radices(), formula);
  for (std::size_t key = 0; key < half; ++key) {
    batch.lines.push_back(batch.lines[key] + lines);
    batch.worth.push_back(batch.worth[key] + worth);
  }
}

/// What one unit of a level weighs against the levels after it: more than all of them together.
std::int64_t unit_of(const std::vector<RankingLevel>& levels, std::size_t level, std::size_t end) {
  std::int64_t unit = 1;
  for (std::size_t k = level + 1; k < end; ++k) unit *= static_cast<std::int64_t>(levels[k].size()) + 1;
  return unit;
}

}  // namespace

ConditionBatch BatchSequence::next(const ScenarioSpace& space, std::size_t bits) {
  assert(!done() && bits >= 1 && bits <= max_key_bits);
  ConditionBatch batch;
  batch.lines = {0};
  batch.worth = {0};
  const RankingLevel& first = levels_[level_];
  if (condition_ > 0 || first.size() > bits) {
    for (; bits > 0 && condition_ < first.size(); --bits, ++condition_) {
      const WeightedCondition& c = first[condition_];
      append(batch, space, c.formula, c.lines, c.worth);
    }
    batch.closes = condition_ == first.size();
    if (batch.closes) ++level_, condition_ = 0;
    return batch;
  }
  std::size_t end = level_;
  for (std::size_t taken = 0; end < levels_.size() && taken + levels_[end].size() <= bits; ++end) {
    taken += levels_[end].size();
  }
  for (; level_ < end; ++level_) {
    // Stakes stand in a single level, so a unit other than 1 multiplies only statements, each worth 1.
    const std::int64_t unit = unit_of(levels_, level_, end);
    for (const WeightedCondition& c : levels_[level_])
      append(batch, space, c.formula, c.lines, c.worth * unit);
  }
  return batch;
}

ClassStep refine(const std::vector<ClassValue>& classes, const ConditionBatch& batch,
                 const std::vector<std::uint8_t>& present) {
  struct Pair {
    ClassValue value;
    std::uint32_t place;
    auto operator<=>(const Pair&) const = default;
  };
  const std::size_t bits = batch.formulas.size();
  std::vector<Pair> pairs;
  for (std::size_t place = 0; place < present.size(); ++place) {
    if (present[place] == 0) continue;
    ClassValue value = classes[place >> bits];
    const std::size_t key = place & ((std::size_t{1} << bits) - 1);
    value.lines += batch.lines[key];
    value.worth += batch.worth[key];
    pairs.push_back({value, static_cast<std::uint32_t>(place)});
  }
  std::sort(pairs.begin(), pairs.end());
  ClassStep step;
  step.next.resize(present.size());
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    if (k == 0 || pairs[k].value != pairs[k - 1].value) step.classes.push_back(pairs[k].value);
    step.next[pairs[k].place] = static_cast<std::uint32_t>(step.classes.size() - 1);
  }
  if (batch.closes) {
    for (std::size_t k = 0; k < step.classes.size(); ++k)
      step.classes[k] = {static_cast<std::uint32_t>(k), 0, 0};
  }
  return step;
}

}  // namespace detente
