// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

namespace detente {

/// Calls body(begin, end) on disjoint ranges that cover [0, count), on up to `threads` threads; returns when
/// all are done. Range bounds are multiples of `grain` (except the last end). The split never changes a
/// result: bodies must write only to what belongs to their own range. requires: grain >= 1. What a body
/// throws (std::bad_alloc) is thrown here once all have ended, of several the first by range.
void parallel_for(std::uint64_t count, std::uint64_t grain, unsigned threads,
                  const std::function<void(std::uint64_t begin, std::uint64_t end)>& body);

}  // namespace detente
