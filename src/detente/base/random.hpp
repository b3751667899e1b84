// SPDX-License-Identifier: MIT
// Counter-based random numbers: what is drawn depends on (seed, stream, draw) alone, never on who drew
// before, so the same inputs give the same numbers on any thread, rank or machine. Philox4x32-10 (Salmon,
// Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"), from Random123.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace detente {

/// A sequence of random numbers, named by (seed, stream, draw). Cheap to make: make a fresh one for every
/// input of every draw. Good for 2^33 numbers; then it repeats.
class CounterRandom {
 public:
  explicit CounterRandom(std::uint64_t seed, std::uint64_t stream = 0, std::uint32_t draw = 0)
      : seed_(seed), stream_(stream), draw_(draw) {}

  /// 64 uniform bits.
  std::uint64_t next();

  /// Uniform in [0, bound), without bias. requires: bound >= 1.
  std::uint64_t below(std::uint64_t bound);

  /// Uniform in [0, 1): a multiple of 2^-53.
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

  /// True with the given probability (never at 0, always at 1).
  bool chance(double probability) { return unit() < probability; }

 private:
  std::uint64_t seed_;
  std::uint64_t stream_;
  std::uint32_t draw_;
  std::uint32_t block_ = 0;
  std::array<std::uint64_t, 2> ready_{};
  unsigned left_ = 0;  ///< numbers of ready_ not yet handed out
};

/// The stream of a named input: a fixed 64-bit hash (FNV-1a) of its name, the same on every machine.
std::uint64_t stream_of(std::string_view name);

}  // namespace detente
