// SPDX-License-Identifier: MIT
#include "detente/base/parallel.hpp"

#include <algorithm>
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
    std::vector<std::jthread> team;
    team.reserve(workers - 1);
    for (std::uint64_t k = 1; k < workers; ++k) {
      team.emplace_back([&, k] { body(bound(k), bound(k + 1)); });
    }
    body(0, bound(1));
    return;
  }
#endif
  body(0, count);
}

}  // namespace detente
