// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/result/claim_verdict.hpp"

namespace detente {

/// Answers that can be checked again after a change.
enum class FindingKind {
  Claim,         ///< verdict of a claim; index = claim
  GoalPossible,  ///< the goal (or condition) of a claim can be agreed; index = claim
  WishPossible,  ///< a wish can be agreed; index = wish
  Package,       ///< `wishes` is one of the largest packages
  TodayLasts,    ///< today is a SEQ equilibrium
  OutcomeLasts   ///< some acceptable SEQ equilibrium lies in the outcome; index = outcome, their number =
                 ///< "other"
};

struct Finding {
  FindingKind kind{};
  std::uint32_t index = 0;     ///< see the kind; 0 where it has none
  std::vector<WishId> wishes;  ///< Package only, ascending
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// One answer that comes out differently. Yes and no are Holds and Fails.
struct FindingChange {
  Finding finding;
  Verdict before{};
  Verdict after{};
};

}  // namespace detente
