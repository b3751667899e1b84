// SPDX-License-Identifier: MIT
// What checking a result against the definitions found.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "detente/base/diagnostic.hpp"

namespace detente {

struct Verification {
  std::uint64_t checked = 0;    ///< assertions of the result proven by definition
  std::uint64_t unchecked = 0;  ///< assertions whose proof would look at more scenarios than allowed
  Diagnostics faults;           ///< assertions found false (code Internal); empty = nothing refuted

  bool passed() const { return faults.empty(); }

  /// Counts one assertion; a false one becomes a fault with this message.
  bool expect(bool holds, std::string message) {
    ++checked;
    if (!holds)
      faults.push_back({.code = Code::Internal, .span = {}, .message = std::move(message), .hint = {}});
    return holds;
  }
};

struct VerifyLimits {
  std::uint64_t scenarios = std::uint64_t{1} << 18;  ///< most scenarios one exhaustive proof may look at
};

}  // namespace detente
