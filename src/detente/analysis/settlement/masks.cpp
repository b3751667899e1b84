// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/masks.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cassert>
#include <numeric>

#include "detente/base/parallel.hpp"

namespace detente {

namespace {

std::uint64_t hash_of(std::span<const std::uint64_t> mask) {
  std::uint64_t h = 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t w : mask) {
    h = (h ^ w) * 0xD6E8FEB86659FD93ULL;
    h ^= h >> 32;
  }
  return h;
}

bool same(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return std::equal(a.begin(), a.end(), b.begin());
}

/// a is a subset of b.
bool subset(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  for (std::size_t k = 0; k < a.size(); ++k)
    if ((a[k] & ~b[k]) != 0) return false;
  return true;
}

int members(std::span<const std::uint64_t> mask) {
  int n = 0;
  for (const std::uint64_t w : mask) n += std::popcount(w);
  return n;
}

/// Adds the masks of one word of 64 scenarios.
void peel(const std::vector<std::uint64_t>& bits, std::uint64_t left, std::vector<std::uint64_t>& mask,
          MaskSet& into) {
  while (left != 0) {
    const int lead = std::countr_zero(left);
    std::uint64_t alike = left;
    std::fill(mask.begin(), mask.end(), 0);
    for (std::size_t c = 0; c < bits.size(); ++c) {
      const std::uint64_t bit = (bits[c] >> lead) & 1;
      alike &= ~(bits[c] ^ (std::uint64_t{0} - bit));
      mask[c >> 6] |= bit << (c & 63);
    }
    into.insert(mask);
    left &= ~alike;
  }
}

void collect(const Columns& columns, const Bitmap& where, std::uint64_t begin, std::uint64_t end,
             MaskSet& into) {
  std::vector<std::uint64_t> bits(columns.size());
  std::vector<std::uint64_t> mask(into.words());
  for (std::uint64_t k = begin; k < end; ++k) {
    const std::uint64_t left = where.words()[k];
    if (left == 0) continue;
    for (std::size_t c = 0; c < columns.size(); ++c) bits[c] = columns[c]->words()[k];
    peel(bits, left, mask, into);
  }
}

/// Positions of the masks that survive, visiting them in rising (or falling) number of members.
std::vector<ColumnSet> antichain(const MaskSet& masks, bool maximal, const Budget& budget, bool& partial) {
  std::vector<int> count(masks.size());
  std::vector<std::size_t> order(masks.size());
  for (std::size_t k = 0; k < masks.size(); ++k) count[k] = members(masks.mask(k));
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return maximal ? count[a] > count[b] : count[a] < count[b];
  });
  std::vector<std::size_t> kept;
  std::size_t seen = 0;
  for (const std::size_t k : order) {
    if (++seen % 4096 == 0 && budget.exhausted()) {
      partial = true;
      break;
    }
    const bool beaten = std::any_of(kept.begin(), kept.end(), [&](std::size_t other) {
      return maximal ? subset(masks.mask(k), masks.mask(other)) : subset(masks.mask(other), masks.mask(k));
    });
    if (!beaten) kept.push_back(k);
  }
  std::vector<ColumnSet> sets;
  for (const std::size_t k : kept) sets.push_back(columns_in(masks.mask(k)));
  std::sort(sets.begin(), sets.end(), [&](const ColumnSet& a, const ColumnSet& b) {
    if (a.size() != b.size()) return maximal ? a.size() > b.size() : a.size() < b.size();
    return a < b;
  });
  return sets;
}

}  // namespace

void MaskSet::grow() {
  std::size_t wanted = 64;
  while (wanted < 4 * (size() + 1)) wanted *= 2;
  slots_.assign(wanted, 0);
  for (std::size_t k = 0; k < size(); ++k) {
    std::size_t slot = hash_of(mask(k)) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(k + 1);
  }
}

void MaskSet::insert(std::span<const std::uint64_t> added) {
  assert(added.size() == words_);
  if (last_ < size() && same(mask(last_), added)) return;
  if (2 * (size() + 1) > slots_.size()) grow();
  std::size_t slot = hash_of(added) & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    last_ = slots_[slot] - 1;
    if (same(mask(last_), added)) return;
  }
  last_ = size();
  slots_[slot] = static_cast<std::uint32_t>(last_ + 1);
  flat_.insert(flat_.end(), added.begin(), added.end());
}

void MaskSet::insert(const MaskSet& other) {
  assert(other.words_ == words_);
  for (std::size_t k = 0; k < other.size(); ++k) insert(other.mask(k));
}

void MaskSet::sort() {
  std::vector<std::size_t> order(size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    return std::lexicographical_compare(mask(a).begin(), mask(a).end(), mask(b).begin(), mask(b).end());
  });
  std::vector<std::uint64_t> sorted;
  sorted.reserve(flat_.size());
  for (const std::size_t k : order) sorted.insert(sorted.end(), mask(k).begin(), mask(k).end());
  flat_ = std::move(sorted);
  slots_.clear();
  last_ = ~std::size_t{0};
}

DistinctMasks distinct_masks(const Columns& columns, const Bitmap& where, const Budget& budget) {
  // Chunks are fixed in size, so that the budget is looked at every few milliseconds; a chunk skipped marks
  // the result.
  constexpr std::uint64_t chunk = 2048;
  const std::uint64_t chunks = (where.word_count() + chunk - 1) / chunk;
  const std::uint64_t teams = std::max<std::uint64_t>(1, std::min<std::uint64_t>(budget.threads, chunks));
  std::vector<MaskSet> found(teams, MaskSet(columns.size()));
  std::atomic<bool> stopped{false};
  parallel_for(teams, 1, budget.threads, [&](std::uint64_t first, std::uint64_t last) {
    for (std::uint64_t t = first; t < last; ++t) {
      for (std::uint64_t k = chunks * t / teams; k < chunks * (t + 1) / teams; ++k) {
        if (k > 0 && budget.exhausted()) stopped = true;
        if (stopped) break;
        collect(columns, where, k * chunk, std::min(where.word_count(), (k + 1) * chunk), found[t]);
      }
    }
  });
  for (std::size_t t = 1; t < found.size(); ++t) found[0].insert(found[t]);
  found[0].sort();
  return {std::move(found[0]), stopped};
}

ColumnSet columns_in(std::span<const std::uint64_t> mask) {
  ColumnSet set;
  for (std::size_t k = 0; k < mask.size(); ++k)
    for (std::uint64_t w = mask[k]; w != 0; w &= w - 1)
      set.push_back(static_cast<std::uint32_t>(64 * k + static_cast<std::size_t>(std::countr_zero(w))));
  return set;
}

std::vector<ColumnSet> minimal_masks(const MaskSet& masks, const Budget& budget, bool& partial) {
  return antichain(masks, false, budget, partial);
}

std::vector<ColumnSet> maximal_masks(const MaskSet& masks, const Budget& budget, bool& partial) {
  return antichain(masks, true, budget, partial);
}

std::optional<ScenarioIndex> nearest_with_mask(const Nearest& nearest, const Columns& columns,
                                               const Bitmap& where, const ColumnSet& mask) {
  std::vector<bool> member(columns.size());
  for (const std::uint32_t c : mask) member[c] = true;
  return nearest.among([&](std::uint64_t k) {
    std::uint64_t word = where.words()[k];
    for (std::size_t c = 0; c < columns.size() && word != 0; ++c)
      word &= member[c] ? columns[c]->words()[k] : ~columns[c]->words()[k];
    return word;
  });
}

}  // namespace detente
