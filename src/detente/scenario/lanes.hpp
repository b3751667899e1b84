// SPDX-License-Identifier: MIT
// Several working values of one scenario side by side, one lane per focal actor, so that one look at a block
// of a mover serves every focal actor at once: the order of the block is read once, and one instruction takes
// all their minima. Vector types of GCC and Clang (also for WebAssembly and Windows); arrays of numbers
// compile to ten times the code.
#pragma once

#include <cstdint>
#include <cstring>

namespace detente {

/// N values of type T. Comparisons give all-ones lanes where true; a vector may be read as an array of T.
template <class T, int N>
struct LaneType {
  using type __attribute__((vector_size(sizeof(T) * N))) = T;
  static_assert(sizeof(T) * N <= 16, "wider vectors change the calling convention of portable builds");
};
template <class T, int N>
using Lanes = typename LaneType<T, N>::type;

/// The least in each lane.
template <class V>
inline V lane_min(V a, V b) {
  return a < b ? a : b;
}

/// Every bit set: more than any rank.
template <class V>
inline V all_ones() {
  V v;
  std::memset(&v, 0xFF, sizeof v);
  return v;
}

/// True where any bit is set.
template <class V>
inline bool any_bit(V v) {
  std::uint64_t parts[sizeof(V) / 8];
  std::memcpy(parts, &v, sizeof v);
  std::uint64_t all = 0;
  for (const std::uint64_t part : parts) all |= part;
  return all != 0;
}

}  // namespace detente
