// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/two_numbers.hpp"

#include <algorithm>
#include <limits>
#include <mutex>

#include "detente/base/parallel.hpp"
#include "detente/scenario/bit_runs.hpp"
#include "detente/scenario/team_scratch.hpp"

namespace detente {

namespace {

constexpr std::uint64_t grain = 4096;

/// What some tiles of a slice say: the least r per own digit, and the least of the blocks' best.
template <class Rank>
struct Partial {
  Rank* worst;  ///< by digit
  Rank least_best = std::numeric_limits<Rank>::max();
};

template <class Rank>
void look_at_contiguous_block(const Rank* r, std::uint64_t size, Partial<Rank>& partial) {
  Rank best = 0;
  for (std::uint64_t d = 0; d < size; ++d) best = std::max(best, r[d]);
  for (std::uint64_t d = 0; d < size; ++d) partial.worst[d] = std::min(partial.worst[d], r[d]);
  partial.least_best = std::min(partial.least_best, best);
}

template <class Rank>
void look_at_column(const Rank* r, const Tile& tile, Rank* best, Partial<Rank>& partial) {
  std::fill(best, best + tile.inner, Rank{0});
  for (std::uint64_t d = 0; d < tile.size; ++d) {
    const Rank* const row = r + d * tile.stride;
    Rank least = std::numeric_limits<Rank>::max();
    for (std::uint64_t i = 0; i < tile.inner; ++i) {
      least = std::min(least, row[i]);
      best[i] = std::max(best[i], row[i]);
    }
    partial.worst[d] = std::min(partial.worst[d], least);
  }
  partial.least_best = std::min(partial.least_best, *std::min_element(best, best + tile.inner));
}

/// Both numbers of the slice that starts at `ranks`.
template <class Rank>
void levels_of_slice(const BlockGrid& grid, const Rank* ranks, unsigned threads, std::uint32_t& maxmin,
                     std::uint32_t& minmax) {
  const Tiling tiles(grid, grain, 32);
  TeamScratch<Rank> scratch(grid.size + std::max(tiles.max_elements(), grid.stride), threads);
  std::vector<Rank> worst(grid.size, std::numeric_limits<Rank>::max());
  Rank least_best = std::numeric_limits<Rank>::max();
  std::mutex joining;
  parallel_for(tiles.count(), 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
    Partial<Rank> partial{scratch.claim()};
    Rank* const best = partial.worst + grid.size;
    std::fill(partial.worst, partial.worst + grid.size, std::numeric_limits<Rank>::max());
    for (std::uint64_t t = begin; t < end; ++t) {
      const Tile tile = tiles.tile(t);
      for (std::uint64_t outer = 0; outer < tile.outers; ++outer) {
        const Rank* const at = ranks + tile.first + outer * grid.span();
        if (grid.stride == 1) {
          look_at_contiguous_block(at, grid.size, partial);
        } else {
          look_at_column(at, tile, best, partial);
        }
      }
    }
    const std::lock_guard<std::mutex> lock(joining);
    for (std::uint64_t d = 0; d < grid.size; ++d) worst[d] = std::min(worst[d], partial.worst[d]);
    least_best = std::min(least_best, partial.least_best);
  });
  maxmin = *std::max_element(worst.begin(), worst.end());
  minmax = least_best;
}

}  // namespace

SecurityLevels security_levels(const Game& game, std::size_t mover) {
  const std::uint64_t slices = game.total / game.slice();
  SecurityLevels levels{std::vector<std::uint32_t>(slices), std::vector<std::uint32_t>(slices)};
  const BlockGrid grid(game.slice(), *game.movers[mover]);
  std::visit(
      [&](const auto& ranks) {
        for (std::uint64_t k = 0; k < slices; ++k) {
          const unsigned threads = game.slice() > 16 * grain ? game.threads : 1;
          levels_of_slice(grid, ranks.data() + k * game.slice(), threads, levels.maxmin[k], levels.minmax[k]);
        }
      },
      *game.ranks[mover]);
  return levels;
}

Bitmap ranked_at_least(const Game& game, std::size_t mover, const std::vector<std::uint32_t>& thresholds) {
  Bitmap set(game.total);
  const std::uint64_t slice = game.slice();
  std::visit(
      [&]<class Rank>(const std::vector<Rank>& ranks) {
        parallel_for(game.total, grain, game.threads, [&](std::uint64_t begin, std::uint64_t end) {
          std::uint8_t flags[grain];
          for (std::uint64_t s = begin; s < end;) {
            const auto least = static_cast<Rank>(thresholds[s / slice]);
            const std::uint64_t n = std::min({grain, end - s, (s / slice + 1) * slice - s});
            for (std::uint64_t i = 0; i < n; ++i) flags[i] = ranks[s + i] >= least ? 1 : 0;
            add_flags(set, s, flags, n);
            s += n;
          }
        });
      },
      *game.ranks[mover]);
  return set;
}

}  // namespace detente
