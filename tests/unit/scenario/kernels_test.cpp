// SPDX-License-Identifier: MIT
// One step of the improvement and move kernels against its definition, block by block.
#include <gtest/gtest.h>

#include <random>

#include "detente/scenario/fixpoint.hpp"
#include "detente/scenario/improved_to.hpp"
#include "detente/scenario/improvement_kernel.hpp"
#include "detente/scenario/move_kernel.hpp"

namespace detente {
namespace {

template <class T, int N>
struct Field {
  std::vector<Lanes<T, N>> values;
  T get(ScenarioIndex s, int lane) const { return values[s][lane]; }
};

struct Setup {
  SpaceLayout layout;
  std::vector<BlockGrid> grids;
  std::vector<const OwnerBlock*> movers;
  std::vector<RankArray> ranks;
  std::vector<char> feasible;
};

Setup random_setup(std::mt19937& random, std::uint64_t limit, bool one_way, std::uint32_t holes) {
  std::vector<AxisShape> axes;
  for (std::uint64_t total = 1;;) {
    AxisShape axis{ActorId(random() % 3), static_cast<std::uint32_t>(2 + random() % 2)};
    if (one_way && random() % 2 == 0) axis.change = random() % 2 == 0 ? Change::Up : Change::Down;
    if ((total *= axis.levels) > limit) break;
    axes.push_back(axis);
  }
  Setup setup;
  setup.layout = lay_out(axes, 3);
  for (const OwnerBlock& block : setup.layout.blocks) {
    setup.grids.emplace_back(setup.layout.total, block);
    setup.movers.push_back(&block);
    std::vector<std::uint16_t> ranks(setup.layout.total);
    for (std::uint16_t& rank : ranks) rank = static_cast<std::uint16_t>(1 + random() % 40);
    setup.ranks.emplace_back(std::move(ranks));
  }
  for (std::uint64_t s = 0; s < setup.layout.total; ++s) {
    setup.feasible.push_back(random() % 100 >= holes);
    if (setup.feasible.back() == 0)
      for (RankArray& ranks : setup.ranks) std::get<1>(ranks)[s] = 0;
  }
  return setup;
}

template <class T, int N>
Field<T, N> random_field(std::mt19937& random, const Setup& setup, T hole) {
  Field<T, N> field;
  for (const char feasible : setup.feasible) {
    Lanes<T, N> v{};
    for (int lane = 0; lane < N; ++lane) v[lane] = feasible != 0 ? static_cast<T>(random() % 90) : hole;
    field.values.push_back(v);
  }
  return field;
}

template <class T, int N, class Kernel>
void expect_step(const Setup& setup, std::size_t mover, const std::vector<int>& lane_of,
                 const Field<T, N>& before, const Kernel& kernel, bool improvements) {
  Field<T, N> after = before;
  BlockSweeper<Lanes<T, N>, Kernel> sweeper(setup.grids, after.values.data(), kernel, 2);
  DirtyBlocks marks(setup.grids);
  const std::uint64_t changed = sweeper.all_blocks(mover, &marks);
  std::vector<char> block_changed(setup.grids[mover].blocks(), 0);
  for (ScenarioIndex s = 0; s < setup.layout.total; ++s) {
    if (setup.feasible[s] == 0) continue;
    const auto rank = [&](ScenarioIndex n) { return std::get<1>(setup.ranks[mover])[n]; };
    for (int lane = 0; lane < N; ++lane) {
      T least = before.get(s, lane);
      if (lane != lane_of[mover]) {
        for_each_target(setup.movers[mover]->moves, s, [&](ScenarioIndex t) {
          if (setup.feasible[t] == 0 || (improvements && rank(t) <= rank(s))) return;
          least = std::min(least, before.get(t, lane));
        });
      }
      ASSERT_EQ(after.get(s, lane), least) << s << ' ' << lane;
      if (least != before.get(s, lane)) block_changed[setup.grids[mover].block_of(s)] = 1;
    }
  }
  EXPECT_EQ(changed, static_cast<std::uint64_t>(std::count(block_changed.begin(), block_changed.end(), 1)));
  // Listed blocks alone give the same as all of them.
  std::vector<std::uint64_t> list;
  for (std::uint64_t b = 0; b < block_changed.size(); ++b)
    if (block_changed[b] != 0) list.push_back(b);
  Field<T, N> listed = before;
  BlockSweeper<Lanes<T, N>, Kernel> other(setup.grids, listed.values.data(), kernel, 2);
  DirtyBlocks again(setup.grids);
  EXPECT_EQ(other.some_blocks(mover, list, again), changed);
  for (ScenarioIndex s = 0; s < setup.layout.total; ++s)
    for (int lane = 0; lane < N; ++lane) ASSERT_EQ(listed.get(s, lane), after.get(s, lane));
  for (std::size_t k = 0; k < setup.grids.size(); ++k) EXPECT_EQ(marks.take(k), again.take(k));
}

template <class T, int N>
void expect_kernels(std::uint64_t limit, int rounds) {
  std::mt19937 random(31 + N);
  for (int round = 0; round < rounds; ++round) {
    const Setup setup =
        random_setup(random, limit, round % 2 == 1, static_cast<std::uint32_t>(round % 3) * 15);
    const std::vector<int> lane_of{2, -1, 0};
    std::vector<BlockOrder> orders;
    std::vector<OneWayClasses> classes;
    std::vector<Bitmap> above;
    for (std::size_t k = 0; k < setup.grids.size(); ++k) {
      orders.push_back(order_blocks(setup.grids[k], setup.ranks[k], 1));
      classes.emplace_back(*setup.movers[k]);
      above.push_back(improved_to(setup.grids[k], setup.ranks[k], 2));
    }
    const ImprovementKernel<T, N> improvements(orders, classes, above, lane_of);
    const MoveKernel<T, N> moves(setup.movers, lane_of);
    for (std::size_t mover = 0; mover < setup.grids.size(); ++mover) {
      expect_step<T, N>(setup, mover, lane_of, random_field<T, N>(random, setup, T{0}), improvements, true);
      const T most = static_cast<T>(~T{0});
      expect_step<T, N>(setup, mover, lane_of, random_field<T, N>(random, setup, most), moves, false);
    }
  }
}

TEST(Kernels, StepByTheDefinition16x4) { expect_kernels<std::uint16_t, 4>(600, 12); }
TEST(Kernels, StepByTheDefinition16x8) { expect_kernels<std::uint16_t, 8>(600, 12); }
TEST(Kernels, StepByTheDefinition32x4) { expect_kernels<std::uint32_t, 4>(600, 12); }
TEST(Kernels, StepWhereBlocksAreCopiedTogether) { expect_kernels<std::uint16_t, 4>(12000, 2); }

TEST(Kernels, AStaircaseIsWalkedToItsEnd) {
  // Two movers of 40 levels each, x falls only at the foot; from (a, b) the first improves to a + 1 where a =
  // b, the second to b + 1 where a = b + 1: one step at a time down to the foot.
  constexpr std::uint32_t steps = 40;
  const std::vector<AxisShape> axes{{ActorId(0), steps}, {ActorId(1), steps}};
  const SpaceLayout layout = lay_out(axes, 2);
  std::vector<std::uint16_t> first(layout.total, 1);
  std::vector<std::uint16_t> second(layout.total, 1);
  for (std::uint32_t k = 0; k + 1 < steps; ++k) {
    first[(k + 1) + steps * k] = 2;
    second[(k + 1) + steps * (k + 1)] = 2;
  }
  std::vector<Lanes<std::uint16_t, 4>> field(layout.total, Lanes<std::uint16_t, 4>{9, 9, 9, 9});
  field[layout.total - 1] = Lanes<std::uint16_t, 4>{3, 3, 3, 3};
  std::vector<BlockGrid> grids;
  std::vector<BlockOrder> orders;
  std::vector<OneWayClasses> classes;
  std::vector<Bitmap> above;
  const std::vector<RankArray> ranks{first, second};
  for (std::size_t k = 0; k < 2; ++k) {
    grids.emplace_back(layout.total, layout.blocks[k]);
    orders.push_back(order_blocks(grids[k], ranks[k], 1));
    classes.emplace_back(layout.blocks[k]);
    above.push_back(improved_to(grids[k], ranks[k], 1));
  }
  const std::vector<int> lane_of{-1, -1};
  const ImprovementKernel<std::uint16_t, 4> kernel(orders, classes, above, lane_of);
  BlockSweeper<Lanes<std::uint16_t, 4>, ImprovementKernel<std::uint16_t, 4>> sweeper(grids, field.data(),
                                                                                     kernel, 1);
  EXPECT_TRUE(sweep_to_fixpoint(grids, sweeper, false, Budget{}));
  for (std::uint32_t k = 0; k < steps; ++k) EXPECT_EQ(field[k + steps * k][0], 3) << k;
  EXPECT_EQ(field[0][3], 3);
}

}  // namespace
}  // namespace detente
