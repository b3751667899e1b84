// SPDX-License-Identifier: MIT
// Random bare conflicts, each named by (seed, number), and the smallest one that still shows a fault.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "oracle/bare_conflict.hpp"

namespace detente::testing {

/// Two to five actors, up to `most` scenarios: holes, one-way and fixed options, two to four levels, ties;
/// ranks at least 1 and below 256.
oracle::BareConflict random_conflict(std::uint64_t seed, std::uint32_t number, int most = 256);

/// How many conflicts had what: proof that a run saw the hard cases.
class Coverage {
 public:
  void add(const oracle::BareConflict& conflict);
  std::uint64_t operator[](const std::string& what) const;
  std::string to_text() const;

 private:
  std::map<std::string, std::uint64_t> count_;
};

/// Makes the conflict smaller while `fails` still says it does: axes pinned to a level, levels dropped, holes
/// filled, options freed, ranks merged.
oracle::BareConflict shrink(oracle::BareConflict conflict,
                            const std::function<bool(const oracle::BareConflict&)>& fails);

/// The same conflict with actors renamed and axes permuted: new actor = actor[old], new axis = axis[old];
/// scenario[s] becomes the new number of scenario s.
oracle::BareConflict rearranged(const oracle::BareConflict& conflict, const std::vector<int>& actor,
                                const std::vector<int>& axis, std::vector<int>& scenario);

}  // namespace detente::testing
