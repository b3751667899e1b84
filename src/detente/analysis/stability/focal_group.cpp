// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/focal_group.hpp"

#include <algorithm>

#include "detente/analysis/stability/verdicts.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/fixpoint.hpp"
#include "detente/scenario/improvement_kernel.hpp"
#include "detente/scenario/move_kernel.hpp"

namespace detente {

namespace {

template <class T, int N>
class LaneGroup final : public FocalGroup {
 public:
  using V = Lanes<T, N>;

  LaneGroup(const Game& game, std::vector<std::size_t> members)
      : game_(game), members_(std::move(members)), lane_of_(game.movers.size(), -1), field_(game.total) {
    for (std::size_t k = 0; k < members_.size(); ++k) lane_of_[members_[k]] = static_cast<int>(k);
  }

  bool close(Start start, Closure closure, const Budget& budget) override {
    // Infeasible scenarios must not count: more than any rank for the moves; ranked last, hence never
    // improved to, for the improvements.
    const T hole = closure == Closure::Moves ? static_cast<T>(~T{0}) : T{0};
    fill(hole);
    for (std::size_t k = 0; k < members_.size(); ++k) {
      std::visit([&](const auto& ranks) { start_lane(k, ranks, start, hole); }, *game_.ranks[members_[k]]);
    }
    const bool two = game_.movers.size() <= 2;  // each lane has one opponent, whose step is idempotent
    if (closure == Closure::Moves) {
      const MoveKernel<T, N> kernel(game_.movers, lane_of_);
      BlockSweeper<V, MoveKernel<T, N>> sweeper(game_.grids, field_.data(), kernel, game_.threads);
      return sweep_to_fixpoint(game_.grids, sweeper, two || !game_.holes, budget);
    }
    const ImprovementKernel<T, N> kernel(game_.orders, game_.classes, game_.improved_to, lane_of_);
    BlockSweeper<V, ImprovementKernel<T, N>> sweeper(game_.grids, field_.data(), kernel, game_.threads);
    return sweep_to_fixpoint(game_.grids, sweeper, two, budget);
  }

  Bitmap stable(std::size_t k) override {
    const T* const x = lane(k);
    const auto write = [x](ScenarioIndex s, std::uint64_t n, T* out) {
      for (std::uint64_t i = 0; i < n; ++i) out[i] = x[(s + i) * N];
    };
    return std::visit([&](const auto& ranks) { return content_where<T>(game_, members_[k], ranks, write); },
                      *game_.ranks[members_[k]]);
  }

 private:
  static constexpr std::uint64_t chunk = 4096;

  T* lane(std::size_t k) { return reinterpret_cast<T*>(field_.data()) + k; }

  /// Lanes without a focal actor hold what never changes: zero, or all ones at a hole.
  void fill(T hole) {
    V at_hole{};
    for (int k = 0; k < N; ++k) at_hole[k] = hole;
    parallel_for(game_.total, chunk, game_.threads, [&](std::uint64_t begin, std::uint64_t end) {
      for (std::uint64_t s = begin; s < end; ++s) field_[s] = game_.feasible->test(s) ? V{} : at_hole;
    });
  }

  template <class Rank>
  void start_lane(std::size_t k, const std::vector<Rank>& ranks, Start start, T hole) {
    T* const out = lane(k);
    const auto put = [&](ScenarioIndex s, T value) { out[s * N] = ranks[s] == 0 ? hole : value; };
    if (start == Start::Rank) {
      parallel_for(game_.total, chunk, game_.threads, [&](std::uint64_t begin, std::uint64_t end) {
        for (std::uint64_t s = begin; s < end; ++s) put(s, static_cast<T>(ranks[s]));
      });
      return;
    }
    const OwnerBlock& block = *game_.movers[members_[k]];
    const Tiling tiles(game_.grids[members_[k]], 16384 / sizeof(Rank), 64 / sizeof(Rank));
    TeamScratch<Rank> scratch(tiles.max_elements(), game_.threads);
    parallel_for(tiles.count(), 1, game_.threads, [&](std::uint64_t begin, std::uint64_t end) {
      Rank* const best = scratch.claim();
      for (std::uint64_t t = begin; t < end; ++t) {
        const Tile tile = tiles.tile(t);
        tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
          std::copy_n(ranks.data() + s, n, best + at);
        });
        reduce_block(best, tile.elements(), block.moves, tile.inner, TakeMax{});
        tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
          for (std::uint64_t i = 0; i < n; ++i) put(s + i, static_cast<T>(best[at + i]));
        });
      }
    });
  }

  const Game& game_;
  std::vector<std::size_t> members_;
  std::vector<int> lane_of_;
  RawArray<V> field_;
};

/// All ones must exceed every rank.
bool narrow(const Game& game, std::size_t mover) { return game.top_ranks[mover] < 0xFFFF; }

bool narrow(const Game& game, const std::vector<std::size_t>& members) {
  return std::all_of(members.begin(), members.end(), [&](std::size_t k) { return narrow(game, k); });
}

/// Sixteen bytes at most.
constexpr std::size_t most_narrow = 8, most_wide = 4;

}  // namespace

std::vector<std::vector<std::size_t>> focal_groups(const Game& game, const std::vector<std::size_t>& movers) {
  std::vector<std::vector<std::size_t>> groups;
  for (const bool wide : {false, true}) {
    const std::size_t most = wide ? most_wide : most_narrow;
    std::size_t placed = 0;
    for (const std::size_t k : movers) {
      if (narrow(game, k) == wide) continue;
      if (placed++ % most == 0) groups.emplace_back();
      groups.back().push_back(k);
    }
  }
  return groups;
}

std::uint64_t group_width(const Game& game, const std::vector<std::size_t>& members) {
  if (narrow(game, members)) return members.size() > 4 ? 16 : 8;
  return members.size() > 2 ? 16 : 8;
}

std::unique_ptr<FocalGroup> make_focal_group(const Game& game, std::vector<std::size_t> members) {
  const bool large = group_width(game, members) == 16;
  if (narrow(game, members)) {
    if (large) return std::make_unique<LaneGroup<std::uint16_t, 8>>(game, std::move(members));
    return std::make_unique<LaneGroup<std::uint16_t, 4>>(game, std::move(members));
  }
  if (large) return std::make_unique<LaneGroup<std::uint32_t, 4>>(game, std::move(members));
  return std::make_unique<LaneGroup<std::uint32_t, 2>>(game, std::move(members));
}

}  // namespace detente
