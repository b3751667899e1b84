// SPDX-License-Identifier: MIT
#include "detente/scenario/improved_to.hpp"

#include <limits>

#include "detente/base/parallel.hpp"
#include "detente/scenario/bit_runs.hpp"
#include "detente/scenario/team_scratch.hpp"

namespace detente {

namespace {

// Ranks less one throughout, so that the 0 of infeasible scenarios counts as more than any. What is written
// is nothing that is read, or the compiler would take one element at a time.

template <class Rank>
Rank less_one(Rank rank) {
  return static_cast<Rank>(rank - 1);
}

/// 1 where a feasible rank is above `least`, which holds one less, for every rank or the same for all.
template <class Rank>
void flag_above(const Rank* __restrict ranks, const Rank* __restrict least, std::uint64_t n,
                std::uint8_t* __restrict flags) {
  for (std::uint64_t i = 0; i < n; ++i)
    flags[i] = static_cast<std::uint8_t>((less_one(ranks[i]) > least[i] ? 1 : 0) & (ranks[i] != 0 ? 1 : 0));
}
template <class Rank>
void flag_above(const Rank* __restrict ranks, Rank least, std::uint64_t n, std::uint8_t* __restrict flags) {
  for (std::uint64_t i = 0; i < n; ++i)
    flags[i] = static_cast<std::uint8_t>((less_one(ranks[i]) > least ? 1 : 0) & (ranks[i] != 0 ? 1 : 0));
}

/// Neighbouring blocks side by side; `flags` takes a row, `least` too.
template <class Rank>
void flag_columns(const Tile& tile, const Rank* ranks, Rank* __restrict least, std::uint8_t* flags,
                  Bitmap& set) {
  std::fill_n(least, tile.inner, std::numeric_limits<Rank>::max());
  for (std::uint64_t d = 0; d < tile.size; ++d) {
    const Rank* __restrict const row = ranks + d * tile.stride;
    for (std::uint64_t i = 0; i < tile.inner; ++i) least[i] = std::min(least[i], less_one(row[i]));
  }
  for (std::uint64_t d = 0; d < tile.size; ++d) {
    flag_above(ranks + d * tile.stride, least, tile.inner, flags);
    add_flags(set, tile.first + d * tile.stride, flags, tile.inner);
  }
}

/// One block whose scenarios are neighbours.
template <class Rank>
void flag_block(const Rank* ranks, std::uint64_t size, std::uint8_t* flags) {
  Rank least = std::numeric_limits<Rank>::max();
  for (std::uint64_t d = 0; d < size; ++d) least = std::min(least, less_one(ranks[d]));
  flag_above(ranks, least, size, flags);
}

template <class Rank>
Bitmap improved_to(const BlockGrid& grid, const std::vector<Rank>& ranks, unsigned threads) {
  const Tiling tiles(grid, 16384, 64);
  Bitmap set(grid.total);
  TeamScratch<std::uint8_t> flag_rows(tiles.max_elements(), threads);
  TeamScratch<Rank> least_rows(tiles.max_elements() / grid.size, threads);
  parallel_for(tiles.count(), 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
    std::uint8_t* const flags = flag_rows.claim();
    Rank* const least = least_rows.claim();
    for (std::uint64_t t = begin; t < end; ++t) {
      Tile tile = tiles.tile(t);
      if (grid.stride == 1) {
        for (std::uint64_t b = 0; b < tile.blocks(); ++b)
          flag_block(ranks.data() + tile.first + b * grid.size, grid.size, flags + b * grid.size);
        add_flags(set, tile.first, flags, tile.elements());
        continue;
      }
      for (const std::uint64_t after = tile.first + tile.outers * grid.span(); tile.first < after;
           tile.first += grid.span())
        flag_columns(tile, ranks.data() + tile.first, least, flags, set);
    }
  });
  return set;
}

}  // namespace

Bitmap improved_to(const BlockGrid& grid, const RankArray& ranks, unsigned threads) {
  return std::visit([&](const auto& r) { return improved_to(grid, r, threads); }, ranks);
}

}  // namespace detente
