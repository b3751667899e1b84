// SPDX-License-Identifier: MIT
// Question: what becomes of an array when every level of an axis takes in a share of the others?
//
// Definition: y(l') = sum over l of x(l) M(l, l'), with M(l, l') = 1 where l' = l, e where the axis may move
// from l to l', else 0. A product over the axes of an actor is then the sum over all its moves of e to the
// number of axes changed: a matrix of size x size entries applied in a few passes.
//
// Reference: the product form of Kronecker descriptors; Fernandes, Plateau & Stewart 1998, "Efficient
// descriptor-vector multiplications in stochastic automata networks", section 3.
//
// Cost: two operations per element and axis. Determinism: a fixed order of sums.
//
// Example: free axis of two levels, x = (1, 0), e = 0.1: y = (1, 0.1). Up only: the same; x = (0, 1): (0, 1).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "detente/scenario/layout.hpp"

namespace detente {

/// One free axis of two levels whose neighbours are `run` apart, known to the compiler: it can then handle
/// many pairs at once even where they lie close.
template <std::uint64_t run>
void mix_pairs(double* data, std::uint64_t groups, double e) {
  for (std::uint64_t g = 0; g < groups; ++g, data += 2 * run)
    for (std::uint64_t i = 0; i < run; ++i) {
      const double a = data[i], b = data[i + run];
      data[i] = a + e * b;
      data[i + run] = b + e * a;
    }
}

/// Mixes one axis of data laid out [groups][radix][run], in place. `change` says where from level l a share
/// may go: Up to the higher levels, Down to the lower ones.
inline void mix_axis(double* data, std::uint64_t groups, std::uint32_t radix, Change change,
                     std::uint64_t run, double e) {
  constexpr std::uint64_t strip = 64;  // elements side by side whose sums stay in the nearest cache
  std::array<double, strip> sum;
  if (radix == 2 && change == Change::Free && run == 1) return mix_pairs<1>(data, groups, e);
  if (radix == 2 && change == Change::Free && run == 2) return mix_pairs<2>(data, groups, e);
  if (radix == 2 && change == Change::Free && run == 4) return mix_pairs<4>(data, groups, e);
  for (std::uint64_t g = 0; g < groups; ++g, data += radix * run) {
    if (radix == 2 && change == Change::Free) {
      for (std::uint64_t i = 0; i < run; ++i) {
        const double a = data[i], b = data[i + run];
        data[i] = a + e * b;
        data[i + run] = b + e * a;
      }
      continue;
    }
    for (std::uint64_t first = 0; first < run; first += strip) {
      const std::uint64_t count = std::min(strip, run - first);
      std::fill_n(sum.begin(), count, 0.0);
      if (change == Change::Free) {
        for (std::uint32_t l = 0; l < radix; ++l)
          for (std::uint64_t i = 0; i < count; ++i) sum[i] += data[l * run + first + i];
        for (std::uint32_t l = 0; l < radix; ++l)
          for (std::uint64_t i = 0; i < count; ++i) {
            double& x = data[l * run + first + i];
            x += e * (sum[i] - x);
          }
        continue;
      }
      for (std::uint32_t k = 0; k < radix; ++k) {
        const std::uint32_t l = change == Change::Up ? k : radix - 1 - k;
        for (std::uint64_t i = 0; i < count; ++i) {
          double& x = data[l * run + first + i];
          const double own = x;
          x += e * sum[i];
          sum[i] += own;
        }
      }
    }
  }
}

}  // namespace detente
