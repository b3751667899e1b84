// SPDX-License-Identifier: MIT
// Question: how far down can the others push a value by any moves of theirs?
//
// Definition: one step of mover j replaces x(s) by the least of x(s) and x(s') over s' in R_j(s), in all
// lanes but j's own. Repeated over all movers it gives the least of x over {s} + R_{N-i}(s) (Fang, Hipel &
// Kilgour 1993). Without infeasible scenarios one step of each mover is enough: the others' options together
// are then one big block.
//
// Method: directional minima along j's axes. Infeasible scenarios hold all ones (more than any rank) before
// and after; in between they may hold anything, since a move may pass a hole by changing several options at
// once.
//
// Cost: one instruction per scenario and axis for all lanes together. Determinism: exact minima.
//
// Example: two free options of j, x = 4 (hole) 7 2: the feasible three become 2, the hole stays a hole.
#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

#include "detente/scenario/axis_reduce.hpp"
#include "detente/scenario/block_sweeper.hpp"
#include "detente/scenario/lanes.hpp"

namespace detente {

/// The move step for Lanes<T, N>.
template <class T, int N>
class MoveKernel {
 public:
  using V = Lanes<T, N>;

  /// Per mover: its block, and its lane among the focal actors (negative: none). Both outlive the kernel.
  MoveKernel(const std::vector<const OwnerBlock*>& movers, const std::vector<int>& lane_of)
      : movers_(movers), lane_of_(lane_of) {}

  std::uint64_t scratch_size(std::size_t mover) const { return movers_[mover]->size; }

  /// A mover's own lane stays as it is in its steps.
  bool is_news(std::size_t mover, ScenarioIndex, V difference) const {
    if (lane_of_[mover] >= 0) difference[lane_of_[mover]] = 0;
    return any_bit<V>(difference);
  }

  /// Calls body(step), step(block, scratch, on_change) being this mover's step.
  template <class Body>
  std::uint64_t with_step(std::size_t mover, const Body& body) const {
    V keep{};
    if (lane_of_[mover] >= 0) keep[lane_of_[mover]] = static_cast<T>(~T{0});
    return body([this, mover, keep](const BlockAt<V>& block, V* scratch, auto&& on_change) {
      return reduce(*movers_[mover], block, keep, scratch, on_change);
    });
  }

 private:
  template <class OnChange>
  static bool reduce(const OwnerBlock& mover, const BlockAt<V>& block, V keep, V* scratch,
                     OnChange& on_change) {
    const std::uint64_t size = mover.size;
    for (std::uint64_t d = 0; d < size; ++d) scratch[d] = block.values[d * block.pitch] | keep;
    reduce_block(scratch, size, mover.moves, 1, [](V a, V b) { return lane_min<V>(a, b); });
    V changed{};
    for (std::uint64_t d = 0; d < size; ++d) {
      V& at = block.values[d * block.pitch];
      const V old = at;
      const V hole = (V)(old == all_ones<V>());
      const V lowered = lane_min<V>(old, scratch[d]) | hole;
      at = lowered;
      changed |= old ^ lowered;
      if constexpr (!std::is_null_pointer_v<std::remove_reference_t<OnChange>>) {
        if (any_bit<V>(old ^ lowered)) on_change(d, old ^ lowered);
      }
    }
    return any_bit<V>(changed);
  }

  const std::vector<const OwnerBlock*>& movers_;
  const std::vector<int>& lane_of_;
};

}  // namespace detente
