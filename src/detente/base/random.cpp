// SPDX-License-Identifier: MIT
#include "detente/base/random.hpp"

#include <Random123/philox.h>

#include <cassert>

namespace detente {

std::uint64_t CounterRandom::next() {
  if (left_ == 0) {
    const auto low = [](std::uint64_t v) { return static_cast<std::uint32_t>(v); };
    const auto high = [](std::uint64_t v) { return static_cast<std::uint32_t>(v >> 32); };
    const r123::Philox4x32::ctr_type counter{{block_, draw_, low(stream_), high(stream_)}};
    const r123::Philox4x32::key_type key{{low(seed_), high(seed_)}};
    const r123::Philox4x32::ctr_type out = r123::Philox4x32()(counter, key);
    // Handed out from the back.
    ready_ = {out[2] | std::uint64_t{out[3]} << 32, out[0] | std::uint64_t{out[1]} << 32};
    ++block_;
    left_ = 2;
  }
  return ready_[--left_];
}

std::uint64_t CounterRandom::below(std::uint64_t bound) {
  assert(bound >= 1);
  // Numbers at and above the largest multiple of bound would favour small results: draw again.
  const std::uint64_t surplus = (~std::uint64_t{0} % bound + 1) % bound;
  std::uint64_t number = next();
  while (number > ~std::uint64_t{0} - surplus) number = next();
  return number % bound;
}

std::uint64_t stream_of(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

}  // namespace detente
