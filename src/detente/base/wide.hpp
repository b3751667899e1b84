// SPDX-License-Identifier: MIT
// Whole numbers beyond 64 bits, for comparisons that must not round.
#pragma once

#include <cstdint>
#include <span>

namespace detente {

__extension__ using Int128 = __int128;

/// a * b, which always fits.
constexpr Int128 wide_product(std::int64_t a, std::int64_t b) { return static_cast<Int128>(a) * b; }

/// The smallest whole number that is at least a / b. requires: b > 0; the result fits.
constexpr std::int64_t ceiling(Int128 a, std::int64_t b) {
  const Int128 quotient = a / b;
  return static_cast<std::int64_t>(a % b > 0 ? quotient + 1 : quotient);
}

/// -1, 0 or 1: how the product of the positive numbers `a` compares with that of `b`. An empty product is 1.
int compare_products(std::span<const std::int64_t> a, std::span<const std::int64_t> b);

}  // namespace detente
