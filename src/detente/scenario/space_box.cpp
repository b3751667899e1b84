// SPDX-License-Identifier: MIT
#include "detente/scenario/space_box.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

#include "detente/scenario/bit_slices.hpp"

namespace detente {

namespace {

/// Axes by rising stride; those of one level have no place in the index and are left out.
std::vector<std::size_t> by_stride(const SpaceLayout& layout) {
  std::vector<std::size_t> axes;
  for (std::size_t a = 0; a < layout.radices.size(); ++a)
    if (layout.radices[a] > 1) axes.push_back(a);
  std::sort(axes.begin(), axes.end(),
            [&](std::size_t a, std::size_t b) { return layout.strides[a] < layout.strides[b]; });
  return axes;
}

/// The levels kept, lowest first.
std::vector<std::uint32_t> levels_of(const LevelSet& kept) {
  std::vector<std::uint32_t> levels;
  kept.for_each([&](std::uint32_t level) { levels.push_back(level); });
  return levels;
}

}  // namespace

SpaceBox make_box(const Case& dispute, std::vector<LevelSet> kept) {
  std::vector<AxisShape> shapes;
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    const Axis& axis = dispute.axes[a];
    const std::uint32_t levels = kept[a].count();
    assert(levels >= 1);
    shapes.push_back({axis.owner, levels, levels == 1 ? Change::Fixed : axis.change});
  }
  SpaceBox box{std::move(kept), lay_out(shapes, dispute.actors.size())};
  return box;
}

SpaceBox whole_box(const Case& dispute) {
  std::vector<LevelSet> kept;
  for (const Axis& axis : dispute.axes) kept.push_back(LevelSet::below(axis.levels));
  return make_box(dispute, std::move(kept));
}

const OwnerBlock* block_of(const SpaceBox& box, ActorId actor) {
  for (const OwnerBlock& block : box.layout.blocks)
    if (block.actor == actor && block.size > 1) return &block;
  return nullptr;
}

std::vector<LevelSet> levels_held(const SpaceBox& outer, const Bitmap& set) {
  // Axes all of whose levels were met are let go of: most are after a few members.
  std::vector<std::size_t> open = by_stride(outer.layout);
  std::vector<LevelSet> positions(outer.kept.size(), LevelSet::of(0));
  for (const std::size_t a : open) positions[a] = {};
  const auto met = [&](std::size_t a) { return positions[a] == LevelSet::below(outer.layout.radices[a]); };
  set.for_each([&](ScenarioIndex n) {
    bool complete = false;
    for (const std::size_t a : open) {
      const std::uint64_t level = n / outer.layout.strides[a] % outer.layout.radices[a];
      if (positions[a].contains(level)) continue;
      positions[a].add(level);
      complete = complete || met(a);
    }
    if (complete) std::erase_if(open, met);
    return !open.empty();
  });
  std::vector<LevelSet> held(outer.kept.size());
  for (std::size_t a = 0; a < held.size(); ++a) {
    const std::vector<std::uint32_t> levels = levels_of(outer.kept[a]);
    for (std::size_t k = 0; k < levels.size(); ++k)
      if (positions[a].contains(k)) held[a].add(levels[k]);
  }
  return held;
}

std::uint32_t position_of(const LevelSet& kept, std::uint32_t level) {
  assert(kept.contains(level));
  return kept.count_below(level);
}

Formula inside(const SpaceBox& box, const Formula& formula) {
  Formula copy = formula;
  for (FormulaNode& node : copy.nodes) {
    if (node.kind != FormulaKind::Literal) continue;
    const LevelSet& kept = box.kept[node.axis.index()];
    if (kept.count() == 1) {
      node = FormulaNode{.kind = FormulaKind::Constant,
                         .constant = node.levels.contains(kept.lowest()),
                         .axis = {},
                         .levels = {},
                         .count = 0,
                         .children = {}};
      continue;
    }
    LevelSet levels;
    std::uint32_t position = 0;
    kept.for_each([&](std::uint32_t level) {
      if (node.levels.contains(level)) levels.add(position);
      ++position;
    });
    node.levels = levels;
  }
  return copy;
}

Bitmap scenarios_where(const SpaceBox& box, const Formula& formula) {
  const SlicedFormula sliced(box.layout.strides, box.layout.radices, inside(box, formula));
  Bitmap set(box.total());
  std::vector<std::uint64_t> scratch;
  constexpr std::uint64_t chunk = SlicedFormula::chunk_words;
  for (std::uint64_t first = 0; first < set.word_count(); first += chunk) {
    const std::uint64_t words = std::min(chunk, set.word_count() - first);
    sliced.evaluate(first, words, set.words() + first, scratch);
  }
  set.trim();
  return set;
}

std::vector<ScenarioIndex> places_in(const SpaceBox& inner, const SpaceBox& outer) {
  ScenarioIndex base = 0;
  for (std::size_t a = 0; a < inner.kept.size(); ++a)
    if (inner.layout.radices[a] == 1)
      base += outer.layout.strides[a] * position_of(outer.kept[a], inner.kept[a].lowest());
  std::vector<ScenarioIndex> places{base};
  places.reserve(inner.total());
  for (const std::size_t a : by_stride(inner.layout)) {
    const std::vector<std::uint32_t> levels = levels_of(inner.kept[a]);
    const std::size_t before = places.size();
    for (std::size_t k = 1; k < levels.size(); ++k) {
      const ScenarioIndex step = outer.layout.strides[a] * position_of(outer.kept[a], levels[k]);
      for (std::size_t n = 0; n < before; ++n) places.push_back(places[n] + step);
    }
    const ScenarioIndex lowest = outer.layout.strides[a] * position_of(outer.kept[a], levels.front());
    for (std::size_t n = 0; n < before; ++n) places[n] += lowest;
  }
  return places;
}

ScenarioIndex index_in(const SpaceBox& box, std::span<const std::uint8_t> levels) {
  ScenarioIndex index = 0;
  for (std::size_t a = 0; a < levels.size(); ++a)
    index += box.layout.strides[a] * position_of(box.kept[a], levels[a]);
  return index;
}

}  // namespace detente
