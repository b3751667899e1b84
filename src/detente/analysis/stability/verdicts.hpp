// SPDX-License-Identifier: MIT
// Internal to stability: the one formula every verdict comes from. s is stable for i exactly where the most
// that i can bring min(r_i, x_i) to, staying or moving, is not above r_i(s).
#pragma once

#include "detente/analysis/stability/game.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/axis_reduce.hpp"
#include "detente/scenario/bit_runs.hpp"
#include "detente/scenario/team_scratch.hpp"

namespace detente {

/// values = min(values, ranks). Nothing that is written is read elsewhere, or the compiler would take one
/// element at a time.
template <class T, class Rank>
void not_above(const Rank* __restrict ranks, std::uint64_t n, T* __restrict values) {
  for (std::uint64_t i = 0; i < n; ++i) values[i] = TakeMin{}(static_cast<T>(ranks[i]), values[i]);
}

/// 1 where the most that can be reached is no more than a feasible scenario's own rank.
template <class T, class Rank>
void flag_content(const Rank* __restrict ranks, const T* __restrict most, std::uint64_t n,
                  std::uint8_t* __restrict flags) {
  for (std::uint64_t i = 0; i < n; ++i) {
    const T own = static_cast<T>(ranks[i]);
    flags[i] = static_cast<std::uint8_t>((most[i] <= own ? 1 : 0) & (own != 0 ? 1 : 0));
  }
}

/// Where the mover is content, its move to s1 being worth min(r(s1), x(s1)); write_x(s, n, T* out) writes x
/// of n scenarios from s. The ranks count as T: requires every rank to fit. May throw std::bad_alloc.
template <class T, class Rank, class Write>
Bitmap content_where(const Game& game, std::size_t mover, const std::vector<Rank>& ranks,
                     const Write& write_x) {
  constexpr std::uint64_t target = 16384 / sizeof(T);
  const Tiling tiles(game.grids[mover], target, 64 / sizeof(T));
  Bitmap stable(game.total);
  TeamScratch<T> values(tiles.max_elements(), game.threads);
  TeamScratch<std::uint8_t> flags(tiles.max_elements(), game.threads);
  parallel_for(tiles.count(), 1, game.threads, [&](std::uint64_t begin, std::uint64_t end) {
    T* const y = values.claim();
    std::uint8_t* const flag = flags.claim();
    for (std::uint64_t t = begin; t < end; ++t) {
      const Tile tile = tiles.tile(t);
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        write_x(s, n, y + at);
        not_above(ranks.data() + s, n, y + at);
      });
      reduce_block(y, tile.elements(), game.movers[mover]->moves, tile.inner, TakeMax{});
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        flag_content(ranks.data() + s, y + at, n, flag);
        add_flags(stable, s, flag, n);
      });
    }
  });
  return stable;
}

/// Nash: x = r. Feasible scenarios from which the mover has no improvement.
Bitmap nash_stable(const Game& game, std::size_t mover);

}  // namespace detente
