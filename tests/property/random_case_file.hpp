// SPDX-License-Identifier: MIT
// Random whole case files with nearly everything the format has, each named by (seed, number).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace detente::testing {

struct CaseFile {
  std::vector<std::string> blocks;  ///< the first one is never dropped
  std::vector<std::string> goals;   ///< conditions to ask about

  std::string text() const;
};

/// At most `most` scenarios; today breaks no rule.
CaseFile random_case_file(std::uint64_t seed, std::uint32_t number, int most = 128);

/// Drops blocks while `fails` still says it does; `fails` must be false for what cannot be read.
CaseFile shrink(CaseFile file, const std::function<bool(const CaseFile&)>& fails);

}  // namespace detente::testing
