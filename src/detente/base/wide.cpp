// SPDX-License-Identifier: MIT
#include "detente/base/wide.hpp"

#include <vector>

namespace detente {

namespace {

__extension__ using UnsignedInt128 = unsigned __int128;

/// The product in words of 64 bits, lowest first, without leading zeros.
std::vector<std::uint64_t> product_of(std::span<const std::int64_t> factors) {
  std::vector<std::uint64_t> words{1};
  for (const std::int64_t factor : factors) {
    std::uint64_t carry = 0;
    for (std::uint64_t& word : words) {
      const UnsignedInt128 wide =
          static_cast<UnsignedInt128>(word) * static_cast<std::uint64_t>(factor) + carry;
      word = static_cast<std::uint64_t>(wide);
      carry = static_cast<std::uint64_t>(wide >> 64);
    }
    if (carry != 0) words.push_back(carry);
  }
  return words;
}

}  // namespace

int compare_products(std::span<const std::int64_t> a, std::span<const std::int64_t> b) {
  const std::vector<std::uint64_t> x = product_of(a), y = product_of(b);
  if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
  for (std::size_t k = x.size(); k-- > 0;)
    if (x[k] != y[k]) return x[k] < y[k] ? -1 : 1;
  return 0;
}

}  // namespace detente
