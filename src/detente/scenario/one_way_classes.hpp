// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/scenario/moves.hpp"

namespace detente {

/// The combinations of levels of an actor's one-way options, and which can be reached from which: within a
/// block, d' can be reached from d exactly where the class of d' can be reached from the class of d.
class OneWayClasses {
 public:
  /// requires: block.size fits memory times 4 bytes when it has a one-way option.
  explicit OneWayClasses(const OwnerBlock& block);

  std::uint64_t block_size() const { return block_size_; }
  /// One where the actor has no one-way option.
  std::uint64_t count() const { return count_; }
  /// requires: count() > 1.
  std::uint32_t class_of(std::uint64_t digit) const { return class_of_[digit]; }

  /// Calls visit(c) for every class from which `to` can be reached, `to` included.
  template <class Visit>
  void for_each_origin(std::uint32_t to, Visit&& visit) const {
    if (origin_start_.empty()) {
      for_each_target(backwards_, to, visit);
      return;
    }
    for (std::uint32_t k = origin_start_[to]; k < origin_start_[to + 1]; ++k) visit(origins_[k]);
  }

 private:
  std::uint64_t block_size_ = 1;
  std::uint64_t count_ = 1;
  std::vector<std::uint32_t> class_of_;  ///< by digit
  std::vector<MoveAxis> backwards_;      ///< the one-way axes in class space, directions reversed
  std::vector<std::uint32_t>
      origin_start_;  ///< by class, into origins_; empty where the lists would be too long
  std::vector<std::uint32_t> origins_;
};

}  // namespace detente
