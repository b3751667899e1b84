// SPDX-License-Identifier: MIT
#include "detente/scenario/bit_runs.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>

namespace detente {

namespace {

/// Eight flags as eight bits: one multiplication gathers the bytes' low bits in the top byte.
std::uint64_t eight_bits(const std::uint8_t* flags) {
  std::uint64_t bytes = 0;
  for (unsigned k = 0; k < 8; ++k) bytes |= std::uint64_t{flags[k]} << (8 * k);
  return bytes * 0x0102040810204080ULL >> 56;
}

std::uint64_t pack(const std::uint8_t* flags, std::uint64_t count) {
  std::uint64_t word = 0;
  std::uint64_t k = 0;
  for (; k + 8 <= count; k += 8) word |= eight_bits(flags + k) << k;
  for (; k < count; ++k) word |= std::uint64_t{flags[k]} << k;
  return word;
}

}  // namespace

void add_flags(Bitmap& set, std::uint64_t first, const std::uint8_t* flags, std::uint64_t count) {
  while (count > 0) {
    const std::uint64_t shift = first & 63;
    const std::uint64_t now = std::min<std::uint64_t>(count, 64 - shift);
    const std::uint64_t word = pack(flags, now) << shift;
    std::uint64_t& target = set.words()[first >> 6];
    if (now == 64) {
      target = word;
    } else if (word != 0) {
      std::atomic_ref<std::uint64_t>(target).fetch_or(word, std::memory_order_relaxed);
    }
    first += now;
    flags += now;
    count -= now;
  }
}

}  // namespace detente
