// SPDX-License-Identifier: MIT
// Question: how far down can the others push a value by improvements of their own, each from the scenario it
// leaves?
//
// Definition: one step of mover j replaces x(s) by the least of x(s) and x(s') over s' in R_j+(s), in all
// lanes but j's own. Repeated over all movers it gives the least of x over {s} + R_{N-i}+(s) (Fang, Hipel &
// Kilgour 1993: an improvement sequence; that nobody moves twice in a row does not matter, since one mover's
// improvements compose).
//
// Method: walk the block from j's best scenario to its worst with the running minimum of what was passed;
// ties are strict, so a scenario reads the minimum as it stood before its own group of ties. Where j owns
// one-way options, one running minimum per combination of their levels: a scenario reads that of its own
// combination and writes to all from which it can be reached.
//
// Cost: about ten instructions per scenario for all lanes together; with one-way options one more per
// combination written. Determinism: exact minima.
//
// Example: block of three free levels, j ranks 1 3 2, x = 5 9 4: the walk meets 9 (keeps 9), 4 (keeps 4),
// then 5, which can go to either of them and becomes 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <variant>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/scenario/block_order.hpp"
#include "detente/scenario/block_sweeper.hpp"
#include "detente/scenario/lanes.hpp"
#include "detente/scenario/one_way_classes.hpp"

namespace detente {

/// The improvement step for Lanes<T, N>. Infeasible scenarios need no mask: they rank last and nobody
/// improves to them.
template <class T, int N>
class ImprovementKernel {
 public:
  using V = Lanes<T, N>;

  /// Per mover: the order of its blocks, its one-way classes, what it improves to from somewhere, and its
  /// lane among the focal actors (negative: none). All outlive the kernel.
  ImprovementKernel(const std::vector<BlockOrder>& orders, const std::vector<OneWayClasses>& classes,
                    const std::vector<Bitmap>& improved_to, const std::vector<int>& lane_of)
      : orders_(orders), classes_(classes), improved_to_(improved_to), lane_of_(lane_of) {}

  std::uint64_t scratch_size(std::size_t mover) const {
    return classes_[mover].count() > 1 ? classes_[mover].count() : 0;
  }

  /// A mover's own lane stays as it is in its steps, and nobody improves to where the mover ranks lowest.
  bool is_news(std::size_t mover, ScenarioIndex s, V difference) const {
    if (lane_of_[mover] >= 0) difference[lane_of_[mover]] = 0;
    return any_bit<V>(difference) && improved_to_[mover].test(s);
  }

  /// Calls body(step), step(block, scratch, on_change) being this mover's step.
  template <class Body>
  std::uint64_t with_step(std::size_t mover, const Body& body) const {
    V keep{};
    if (lane_of_[mover] >= 0) keep[lane_of_[mover]] = static_cast<T>(~T{0});
    const OneWayClasses& classes = classes_[mover];
    const std::uint64_t size = classes.block_size();
    return std::visit(
        [&](const auto& order) {
          const auto* const entries = order.data();
          if (classes.count() > 1) {
            return body(
                [&classes, entries, size, keep](const BlockAt<V>& block, V* scratch, auto&& on_change) {
                  return walk_classes(classes, block, entries + block.number * size, size, keep, scratch,
                                      on_change);
                });
          }
          return body([entries, size, keep](const BlockAt<V>& block, V*, auto&& on_change) {
            return walk(block, entries + block.number * size, size, keep, on_change);
          });
        },
        orders_[mover]);
  }

 private:
  template <class Entry, class OnChange>
  static bool walk(const BlockAt<V>& block, const Entry* entries, std::uint64_t size, V keep,
                   OnChange& on_change) {
    // `passed` includes the tie group being walked, `before` does not: it takes over where the next group
    // begins.
    const V takes_over[2] = {all_ones<V>(), V{}};
    V passed = all_ones<V>();
    V before = passed;
    V changed{};
    for (std::uint64_t place = 0; place < size; ++place) {
      const std::uint64_t entry = entries[place];
      V& at = block.values[(entry >> 1) * block.pitch];
      const V old = at;
      before = lane_min<V>(before, passed | takes_over[entry & 1]);
      const V lowered = lane_min<V>(old, before | keep);
      passed = lane_min<V>(passed, old);
      at = lowered;
      changed |= old ^ lowered;
      if constexpr (!std::is_null_pointer_v<std::remove_reference_t<OnChange>>) {
        if (any_bit<V>(old ^ lowered)) on_change(entry >> 1, old ^ lowered);
      }
    }
    return any_bit<V>(changed);
  }

  template <class Entry, class OnChange>
  static bool walk_classes(const OneWayClasses& classes, const BlockAt<V>& block, const Entry* entries,
                           std::uint64_t size, V keep, V* passed, OnChange& on_change) {
    for (std::uint64_t c = 0; c < classes.count(); ++c) passed[c] = all_ones<V>();
    V changed{};
    for (std::uint64_t begin = 0, end = 0; begin < size; begin = end) {
      end = begin + 1;
      while (end < size && (entries[end] & 1) == 0) ++end;
      for (std::uint64_t place = begin; place < end; ++place) {
        const std::uint64_t digit = entries[place] >> 1;
        V& at = block.values[digit * block.pitch];
        const V old = at;
        at = lane_min<V>(old, passed[classes.class_of(digit)] | keep);
        changed |= old ^ at;
        if constexpr (!std::is_null_pointer_v<std::remove_reference_t<OnChange>>) {
          if (any_bit<V>(old ^ at)) on_change(digit, old ^ at);
        }
      }
      for (std::uint64_t place = begin; place < end; ++place) {
        const std::uint64_t digit = entries[place] >> 1;
        const V value = block.values[digit * block.pitch];
        classes.for_each_origin(classes.class_of(digit),
                                [&](std::uint64_t c) { passed[c] = lane_min<V>(passed[c], value); });
      }
    }
    return any_bit<V>(changed);
  }

  const std::vector<BlockOrder>& orders_;
  const std::vector<OneWayClasses>& classes_;
  const std::vector<Bitmap>& improved_to_;
  const std::vector<int>& lane_of_;
};

}  // namespace detente
