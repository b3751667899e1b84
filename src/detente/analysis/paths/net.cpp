// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/net.hpp"

#include <algorithm>
#include <limits>

#include "detente/analysis/paths/joint_moves.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/axis_reduce.hpp"
#include "detente/scenario/bit_runs.hpp"
#include "detente/scenario/team_scratch.hpp"
#include "detente/scenario/tiles.hpp"

namespace detente {

namespace {

/// Below this many members the threads cost more than they save.
constexpr std::uint64_t worth_threads = 1 << 14;

/// Calls visit(n) for every member of the set in [begin, end).
template <class Visit>
void for_each_between(const Bitmap& set, ScenarioIndex begin, ScenarioIndex end, Visit&& visit) {
  for (std::uint64_t k = begin >> 6; k <= (end - 1) >> 6; ++k) {
    std::uint64_t word = set.words()[k];
    if (word == 0) continue;
    if ((k << 6) < begin) word &= ~std::uint64_t{0} << (begin - (k << 6));
    if ((k << 6) + 64 > end) word &= ~std::uint64_t{0} >> ((k << 6) + 64 - end);
    for (; word != 0; word &= word - 1) visit((k << 6) + static_cast<std::uint64_t>(std::countr_zero(word)));
  }
}

/// The scenarios a set is reached from or reaches, by the moves of one mover; what `flag` says of (value, own
/// rank) decides. Members of the set start with `value`, everything else with `nothing`.
template <class Rank, class Pick, class Value, class Flag>
void pass(const BlockGrid& grid, const std::vector<MoveAxis>& axes, const std::vector<Rank>& ranks,
          const Bitmap& set, Rank nothing, Pick pick, Value value, Flag flag, Bitmap& out, unsigned threads) {
  const Tiling tiles(grid, 16384 / sizeof(Rank), 64 / sizeof(Rank));
  TeamScratch<Rank> values(tiles.max_elements(), threads);
  TeamScratch<std::uint8_t> flags(tiles.max_elements(), threads);
  parallel_for(tiles.count(), 1, threads, [&](std::uint64_t begin, std::uint64_t end) {
    Rank* const y = values.claim();
    std::uint8_t* const chosen = flags.claim();
    for (std::uint64_t t = begin; t < end; ++t) {
      const Tile tile = tiles.tile(t);
      bool any = false;
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        for_each_between(set, s, s + n, [&](ScenarioIndex m) {
          if (!any) std::fill(y, y + tile.elements(), nothing);
          any = true;
          y[at + (m - s)] = value(ranks[m]);
        });
      });
      if (!any) continue;
      reduce_block(y, tile.elements(), axes, tile.inner, pick);
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        for (std::uint64_t i = 0; i < n; ++i) chosen[i] = flag(y[at + i], ranks[s + i]) ? 1 : 0;
        add_flags(out, s, chosen, n);
      });
    }
  });
}

unsigned team_for(const PathNet& net, const Bitmap& set) {
  return net.threads > 1 && set.count() >= worth_threads ? net.threads : 1;
}

/// All groups of `size` movers, in lexicographic order.
void add_groups(std::size_t movers, std::size_t size, std::vector<MoverGroup>& groups) {
  MoverGroup group(size);
  for (std::size_t k = 0; k < size; ++k) group[k] = k;
  if (size > movers) return;
  for (;;) {
    groups.push_back(group);
    std::size_t k = size;
    while (k > 0 && group[k - 1] == movers - size + k - 1) --k;
    if (k == 0) return;
    ++group[k - 1];
    for (std::size_t j = k; j < size; ++j) group[j] = group[j - 1] + 1;
  }
}

}  // namespace

PathNet make_net(const Bitmap& feasible, const std::vector<OwnerBlock>& blocks,
                 const std::vector<const RankArray*>& ranks, std::size_t coalitions, unsigned threads) {
  PathNet net;
  net.total = feasible.size();
  net.feasible = &feasible;
  net.threads = std::max(1U, threads);
  for (std::size_t k = 0; k < blocks.size(); ++k)
    if (blocks[k].size > 1) net.movers.push_back({&blocks[k], ranks[k]});
  for (std::size_t size = 1; size <= std::min(coalitions, net.movers.size()); ++size)
    add_groups(net.movers.size(), size, net.groups);
  return net;
}

std::vector<MoveAxis> turned_round(const std::vector<MoveAxis>& axes) {
  std::vector<MoveAxis> turned = axes;
  for (MoveAxis& axis : turned) {
    if (axis.change == Change::Up) {
      axis.change = Change::Down;
    } else if (axis.change == Change::Down) {
      axis.change = Change::Up;
    }
  }
  return turned;
}

void add_targets(const PathNet& net, const Bitmap& from, StepKind kind, Bitmap& out) {
  const unsigned threads = team_for(net, from);
  for (const PathMover& mover : net.movers) {
    Bitmap step(net.total);  // whole words of it are overwritten, so it cannot be `out`
    const BlockGrid grid(net.total, *mover.block);
    std::visit(
        [&]<class Rank>(const std::vector<Rank>& ranks) {
          // Any move: from rank 0, which every feasible scenario beats and no infeasible one does.
          const bool improving = kind == StepKind::Improving;
          pass(
              grid, turned_round(mover.block->moves), ranks, from, std::numeric_limits<Rank>::max(),
              TakeMin{}, [improving](Rank r) { return improving ? r : Rank{0}; },
              [](Rank least, Rank own) { return least < own; }, step, threads);
        },
        *mover.ranks);
    out |= step;
  }
  for (const MoverGroup& group : net.groups) {
    if (group.size() == 1) continue;
    if (net.budget != nullptr && net.budget->exhausted()) return;
    add_joint_targets(net, group, from, kind, out);
  }
}

void add_sources(const PathNet& net, const Bitmap& to, StepKind kind, Bitmap& out) {
  const unsigned threads = team_for(net, to);
  for (const PathMover& mover : net.movers) {
    Bitmap step(net.total);
    const BlockGrid grid(net.total, *mover.block);
    std::visit(
        [&]<class Rank>(const std::vector<Rank>& ranks) {
          constexpr Rank most = std::numeric_limits<Rank>::max();
          const auto any = [](Rank best, Rank) { return best > 0; };
          const auto better = [](Rank best, Rank own) { return best > own; };
          if (kind == StepKind::Any) {
            pass(
                grid, mover.block->moves, ranks, to, Rank{0}, TakeMax{}, [](Rank) { return most; }, any, step,
                threads);
          } else {
            pass(
                grid, mover.block->moves, ranks, to, Rank{0}, TakeMax{}, [](Rank r) { return r; }, better,
                step, threads);
          }
        },
        *mover.ranks);
    out |= step;
  }
  for (const MoverGroup& group : net.groups)
    if (group.size() > 1) add_joint_sources(net, group, to, kind, out);
}

}  // namespace detente
