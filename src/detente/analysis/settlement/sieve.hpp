// SPDX-License-Identifier: MIT
// Question: which rows can be thrown away at once, because a row already seen beats them?
//
// Definition: a row beats another iff it is at least as large everywhere and larger somewhere. The sieve
// keeps a few strong rows that do not beat each other, by falling weighted sum; a row that one of them beats
// is refused. Every maximal row passes.
//
// Reference: Börzsönyi, Kossmann & Stocker, "The skyline operator", Proc. ICDE 2001, pp. 421-430
// (block-nested loops); Chomicki et al., "Skyline with presorting", Proc. ICDE 2003 (strong rows first).
//
// Cost: most rows meet one or two comparisons; a row that passes meets all of the window. Where hardly
// anything is refused, only the first few rows are compared.
//
// Determinism: what passes depends on the order of the rows; that all maximal rows pass does not.
//
// Example: after (3,3), the row (2,3) is refused, (4,1) passes, (3,3) passes again.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/analysis/settlement/row_set.hpp"

namespace detente {

class Sieve {
 public:
  /// `weights`: one positive number per coordinate, to make coordinates comparable.
  explicit Sieve(std::vector<double> weights) : weights_(std::move(weights)), width_(weights_.size()) {}

  /// False where a row seen before beats it. A row that passes may take a place in the window.
  bool passes(Row row);

 private:
  static constexpr std::size_t window = 256;  ///< strong rows kept
  static constexpr std::size_t first_few = 8;
  static constexpr std::size_t episode = 4096;  ///< rows after which to look how much is refused

  void offer(Row row);
  void note(bool refused);

  std::vector<double> weights_;
  std::size_t width_;
  std::vector<std::int64_t> rows_;  ///< the window, one row after the other, by falling score
  std::vector<double> scores_;
  std::size_t compared_ = window;      ///< how many of them a row is compared with
  std::size_t met_ = 0, refused_ = 0;  ///< in this episode
};

}  // namespace detente
