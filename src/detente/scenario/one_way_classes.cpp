// SPDX-License-Identifier: MIT
#include "detente/scenario/one_way_classes.hpp"

namespace detente {

namespace {

/// Pairs of classes up to which they are listed; beyond, they are counted through each time.
constexpr double list_limit = 1 << 20;

}  // namespace

OneWayClasses::OneWayClasses(const OwnerBlock& block) : block_size_(block.size) {
  double pairs = 1;
  for (const MoveAxis& axis : block.moves) {
    if (axis.change == Change::Free) continue;
    const Change reversed = axis.change == Change::Up ? Change::Down : Change::Up;
    backwards_.push_back({count_, axis.radix, reversed});
    count_ *= axis.radix;
    pairs *= 0.5 * axis.radix * (axis.radix + 1);
  }
  if (count_ == 1) return;
  class_of_.resize(block_size_);
  for (std::uint64_t digit = 0; digit < block_size_; ++digit) {
    std::uint64_t rest = digit;
    std::uint64_t factor = 1;
    for (const MoveAxis& axis : block.moves) {
      const std::uint64_t level = rest % axis.radix;
      rest /= axis.radix;
      if (axis.change == Change::Free) continue;
      class_of_[digit] += static_cast<std::uint32_t>(level * factor);
      factor *= axis.radix;
    }
  }
  if (pairs > list_limit) return;
  for (std::uint64_t to = 0; to < count_; ++to) {
    origin_start_.push_back(static_cast<std::uint32_t>(origins_.size()));
    for_each_target(backwards_, to,
                    [&](std::uint64_t c) { origins_.push_back(static_cast<std::uint32_t>(c)); });
  }
  origin_start_.push_back(static_cast<std::uint32_t>(origins_.size()));
}

}  // namespace detente
