// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/result/claim_verdict.hpp"

namespace detente {

/// One thing changed in the case, everything else left as it is.
enum class ChangeKind {
  WithoutLine,          ///< a red line nobody holds any more
  WithoutRatification,  ///< a failing ratification nobody asks for any more
  WithoutStake,         ///< a stake that is worth nothing
  StakeReversed         ///< a stake worth as much in the other direction
};

struct CaseChange {
  ChangeKind kind{};
  std::uint32_t index = 0;  ///< position in red_lines, ratifications or stakes of the case
  friend bool operator==(const CaseChange&, const CaseChange&) = default;
};

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

/// What one change does to the findings.
struct Dependence {
  CaseChange change;
  double weight = 0;  ///< stakes: share in the sum of the actor's |worths|, in [0,1]; otherwise 0
  std::vector<FindingChange> changes;  ///< by finding; empty = nothing found here rests on it: context
};

/// What the findings rest on.
struct RestsOn {
  std::vector<Dependence>
      dependences;           ///< lines, then ratifications, in file order; then stakes, weightiest first
  std::size_t findings = 0;  ///< how many answers were checked again each time
  bool partial = false;      ///< a limit was reached: the changes examined so far only
};

}  // namespace detente
