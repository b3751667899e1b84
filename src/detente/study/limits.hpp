// SPDX-License-Identifier: MIT
// Was it a limit that kept something from being computed? Internal to study/.
#pragma once

#include <algorithm>

#include "detente/base/expected.hpp"

namespace detente {

/// True where nothing is wrong but time, memory or an interrupt: what was found so far still counts.
inline bool only_limits(const Diagnostics& diagnostics) {
  return std::all_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.code == Code::MemoryLimit || diagnostic.code == Code::TimeLimit ||
           diagnostic.code == Code::Interrupted;
  });
}

}  // namespace detente
