// SPDX-License-Identifier: MIT
// Efficient agreements and bargaining solutions, read off their definitions one candidate at a time, with
// fractions and products written out.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oracle {

/// An acceptable scenario.
struct Candidate {
  std::vector<std::int64_t> utilities;  ///< one per party
  int changed = 0;                      ///< axes not as today
  std::string text;                     ///< scenario string; different for every candidate
};

struct NaiveBargaining {
  std::set<std::string> pareto;
  std::uint64_t distinct = 0;  ///< different utility vectors in it
  std::uint64_t nobody_below = 0, somebody_gains = 0, everybody_gains = 0;
  std::vector<std::optional<std::int64_t>> ideal;  ///< by party: largest gain where nobody is below
  std::optional<std::string> nash, kalai_smorodinsky, egalitarian, leximin, utilitarian;
};

/// requires: gains, once divided by what divides them all, below 2^20 for up to five parties (products must
/// fit 128 bits).
NaiveBargaining bargain(const std::vector<Candidate>& candidates,
                        const std::vector<std::int64_t>& disagreement);

/// Minimal sets among the given ones.
std::set<std::set<std::size_t>> minimal_sets(const std::set<std::set<std::size_t>>& sets);

}  // namespace oracle
