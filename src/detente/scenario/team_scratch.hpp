// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>

#include "detente/scenario/raw_array.hpp"

namespace detente {

/// Working memory for the bodies of one parallel_for, allocated before any thread starts: a body must not
/// throw.
template <class T>
class TeamScratch {
 public:
  /// Room for `size` elements for each of `threads` bodies. May throw std::bad_alloc.
  TeamScratch(std::size_t size, unsigned threads)
      : size_(size), memory_(size * (threads == 0 ? 1 : threads)) {}

  /// A part that no other body has. requires: at most `threads` claims since the last release.
  T* claim() { return memory_.data() + size_ * claimed_++; }
  /// All parts are free again; call between two parallel_for.
  void release() { claimed_ = 0; }

 private:
  std::size_t size_;
  RawArray<T> memory_;
  std::atomic<std::size_t> claimed_{0};
};

}  // namespace detente
