// SPDX-License-Identifier: MIT
// Limits, cancellation and progress, passed explicitly to everything that may take long.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>

namespace detente {

/// What a computation may use, and how it is stopped. Cheap to copy; the cancel flag is shared.
struct Budget {
  std::uint64_t max_memory_bytes = 0;         ///< 0 = no limit
  double max_seconds = 0;                     ///< from `start`; 0 = no limit
  unsigned threads = 1;                       ///< at least 1
  const std::atomic<bool>* cancel = nullptr;  ///< set by an interrupt; may be null
  std::function<void(const char* stage, double done)> progress =
      {};  ///< done in [0,1]; may be empty; any thread
  std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();

  /// True once a limit is reached: the caller returns what it has, marked partial.
  bool exhausted() const {
    if (cancel != nullptr && cancel->load(std::memory_order_relaxed)) return true;
    return max_seconds > 0 &&
           std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() > max_seconds;
  }
  void report(const char* stage, double done) const {
    if (progress) progress(stage, done);
  }
};

}  // namespace detente
