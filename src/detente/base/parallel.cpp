// SPDX-License-Identifier: MIT
#include "detente/base/parallel.hpp"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace detente {

// Fork and join on plain threads: one start costs some 20 us, far below the passes worth splitting, and the
// thread sanitizer understands it. A task scheduler would need an uninstrumented library for no measurable
// gain.
void parallel_for(std::uint64_t count, std::uint64_t grain, unsigned threads,
                  const std::function<void(std::uint64_t, std::uint64_t)>& body) {
  if (count == 0) return;
  const std::uint64_t grains = (count + grain - 1) / grain;
  const std::uint64_t workers = std::min<std::uint64_t>(std::max(1U, threads), grains);
  const auto bound = [&](std::uint64_t k) { return std::min(count, grains * k / workers * grain); };
#ifndef DETENTE_NO_THREADS
  if (workers > 1) {
    // What a body throws — memory that the system refuses — goes on in the caller, once all have ended.
    std::vector<std::exception_ptr> thrown(workers);
    const auto guarded = [&](std::uint64_t k) {
      try {
        body(bound(k), bound(k + 1));
      } catch (...) {
        thrown[k] = std::current_exception();
      }
    };
    std::uint64_t started = 1;
    {
      std::vector<std::jthread> team;
      team.reserve(workers - 1);
      try {
        for (; started < workers; ++started) team.emplace_back(guarded, started);
      } catch (const std::system_error&) {
        // No more threads to be had: the caller does their part.
      }
      guarded(0);
      for (std::uint64_t k = started; k < workers; ++k) guarded(k);
    }
    for (const std::exception_ptr& fault : thrown)
      if (fault) std::rethrow_exception(fault);
    return;
  }
#endif
  body(0, count);
}

}  // namespace detente
