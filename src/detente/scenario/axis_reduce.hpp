// SPDX-License-Identifier: MIT
// Question: what is the most (or least) a value can be made by moving along some axes?
//
// Definition: for each element, the maximum (minimum) over the elements its axis direction permits: all
// levels (free), its own and higher ones (up), its own and lower ones (down); one axis after the other. A
// move may change several axes at once, so reducing them one by one reaches exactly the block's permitted
// targets.
//
// Cost: one operation per element and axis. Determinism: min and max do not depend on the order.
//
// Example: levels 3 1 2 on an up-only axis, max: 3 2 2.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/scenario/layout.hpp"

namespace detente {

struct TakeMax {
  template <class T>
  T operator()(T a, T b) const {
    return a < b ? b : a;
  }
};
struct TakeMin {
  template <class T>
  T operator()(T a, T b) const {
    return b < a ? b : a;
  }
};

/// Reduces one axis of data laid out [groups][radix][run], in place.
template <class T, class Pick>
void reduce_axis(T* data, std::uint64_t groups, std::uint32_t radix, Change change, std::uint64_t run,
                 Pick pick) {
  const auto join = [run, pick](T* into, const T* from) {
    for (std::uint64_t i = 0; i < run; ++i) into[i] = pick(into[i], from[i]);
  };
  for (std::uint64_t g = 0; g < groups; ++g, data += radix * run) {
    if (change == Change::Free && radix == 2) {
      for (std::uint64_t i = 0; i < run; ++i) data[i] = data[i + run] = pick(data[i], data[i + run]);
      continue;
    }
    if (change != Change::Down) {
      for (std::uint32_t k = radix - 1; k-- > 0;) join(data + k * run, data + (k + 1) * run);
    }
    if (change != Change::Up) {
      // Free: level 0 now holds the pick of all of them; hand it on.
      for (std::uint32_t k = 1; k < radix; ++k) join(data + k * run, data + (k - 1) * run);
    }
  }
}

/// The free two-level axis of a small run, where the compiler needs the run as a constant to do it in
/// registers.
template <std::uint64_t Run, class T, class Pick>
void reduce_pairs(T* data, std::uint64_t groups, Pick pick) {
  for (std::uint64_t g = 0; g < groups; ++g, data += 2 * Run) {
    for (std::uint64_t i = 0; i < Run; ++i) data[i] = data[i + Run] = pick(data[i], data[i + Run]);
  }
}

/// Reduces every axis of a block, data laid out [outers][block digits][run].
/// requires: elements = outers * (product of the radices) * run.
template <class T, class Pick>
void reduce_block(T* data, std::uint64_t elements, const std::vector<MoveAxis>& axes, std::uint64_t run,
                  Pick pick) {
  for (const MoveAxis& axis : axes) {
    const std::uint64_t groups = elements / (run * axis.radix);
    const bool pairs = axis.change == Change::Free && axis.radix == 2;
    if (pairs && run == 1) {
      reduce_pairs<1>(data, groups, pick);
    } else if (pairs && run == 2) {
      reduce_pairs<2>(data, groups, pick);
    } else if (pairs && run == 4) {
      reduce_pairs<4>(data, groups, pick);
    } else if (pairs && run == 8) {
      reduce_pairs<8>(data, groups, pick);
    } else {
      reduce_axis(data, groups, axis.radix, axis.change, run, pick);
    }
    run *= axis.radix;
  }
}

}  // namespace detente
