// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/summary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <new>

#include "detente/scenario/bit_slices.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

std::uint64_t count_both(const Bitmap& a, const Bitmap& b) {
  std::uint64_t count = 0;
  for (std::uint64_t w = 0; w < a.word_count(); ++w) {
    count += static_cast<std::uint64_t>(std::popcount(a.words()[w] & b.words()[w]));
  }
  return count;
}

/// Whether some member holds one of these levels of the axis.
bool any_at(const ScenarioSpace& space, const Bitmap& set, AxisId axis, const LevelSet& levels) {
  const SlicedFormula sliced(space.strides(), space.radices(), Formula::literal(axis, levels));
  constexpr std::uint64_t chunk = SlicedFormula::chunk_words;
  std::array<std::uint64_t, chunk> where{};
  std::vector<std::uint64_t> scratch;
  for (std::uint64_t first = 0; first < set.word_count(); first += chunk) {
    const std::uint64_t count = std::min(chunk, set.word_count() - first);
    sliced.evaluate(first, count, where.data(), scratch);
    for (std::uint64_t w = 0; w < count; ++w) {
      if ((where[w] & set.words()[first + w]) != 0) return true;
    }
  }
  return false;
}

/// Levels all members share: one member's level on every axis where no member holds another. Nothing for an
/// empty set.
std::vector<AxisLevel> shared_levels(const ScenarioSpace& space, const Bitmap& set) {
  std::vector<AxisLevel> shared;
  std::optional<Levels> member;
  set.for_each([&](ScenarioIndex n) {
    member = space.levels_of(n);
    return false;
  });
  if (!member) return shared;
  for (std::size_t x = 0; x < space.axis_count(); ++x) {
    const AxisId axis(x);
    const std::uint8_t level = (*member)[x];
    const LevelSet others = LevelSet::below(space.radix(axis)) - LevelSet::of(level);
    if (!any_at(space, set, axis, others)) shared.push_back({axis, level});
  }
  return shared;
}

}  // namespace

Expected<SetSummary> summarise_set(const ScenarioSpace& space, const Bitmap& set,
                                   const std::vector<Bitmap>& outcomes, const CoverLimits& limits) {
  SetSummary summary;
  summary.count = set.count();
  for (const Bitmap& outcome : outcomes) summary.by_outcome.push_back(count_both(set, outcome));
  summary.shared = shared_levels(space, set);
  try {
    PatternCover cover = cover_by_patterns(space.strides(), space.radices(), set, space.feasible(), limits);
    summary.patterns = std::move(cover.patterns);
    summary.patterns_complete = cover.complete;
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
  return summary;
}

}  // namespace detente
