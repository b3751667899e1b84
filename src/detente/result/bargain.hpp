// SPDX-License-Identifier: MIT
// Who has to sign for a goal, what those can have together, and what it does to everybody else.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/fixed.hpp"
#include "detente/base/ids.hpp"
#include "detente/model/case.hpp"
#include "detente/result/efficient.hpp"

namespace detente {

/// An own move of a bystander away from a package that leaves a signatory with less than the package.
struct BystanderAnswer {
  Levels scenario;             ///< where it leads
  std::vector<ActorId> hurts;  ///< signatories with less there than in the package, ascending
  std::vector<Fixed> by;       ///< how much less, one per entry of `hurts`; positive
  Fixed own;                   ///< what the move changes for the bystander itself
};

/// Somebody who does not sign a package and is touched by it.
struct Bystander {
  ActorId actor;
  std::optional<Fixed> change;            ///< own stakes against today; empty = it has none
  bool ranks_lower = false;               ///< only a preference: ranks the package below today
  bool ranks_higher = false;              ///< … above today
  std::vector<std::uint32_t> objections;  ///< red lines it holds that the package crosses and today does not
  std::optional<BystanderAnswer> answer;  ///< empty = it has none
};

/// One set of signatories and what they can have together.
struct Bargain {
  std::vector<ActorId> signatories;            ///< ascending; empty = it takes nobody's signature
  bool fixed = false;                          ///< named by the case or the user, not found
  std::vector<ActorId> without_stakes;         ///< signatories nothing is known of; then `efficient` is empty
  std::optional<EfficientPackages> efficient;  ///< parties are the signatories; empty: see above, or nothing
                                               ///< they can agree on brings the goal
  std::optional<Levels> package;               ///< the Nash solution, else the egalitarian, else the nearest
                                               ///< today; empty = they cannot bring the goal about
  std::vector<ActorId> conditions;             ///< publics that vote on the package
  std::vector<Bystander> bystanders;           ///< of the package; in file order
};

/// Everything about one goal: its inclusion-minimal sets of signatories, the smallest first.
struct Bargains {
  std::vector<Bargain> listed;
  std::size_t left_out = 0;  ///< minimal sets beyond the most that are looked into
};

}  // namespace detente
