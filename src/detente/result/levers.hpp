// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/result/finding.hpp"
#include "detente/result/stability.hpp"

namespace detente {

/// What the target is to become.
enum class LeverGoal {
  Acceptable,  ///< some acceptable scenario satisfies it
  Stable,      ///< some acceptable scenario that satisfies it is an equilibrium
  Likely,      ///< its probability at the horizon is at least the threshold
  Unlikely     ///< at most the threshold
};

enum class InterventionKind {
  WaiveLine,        ///< nobody holds the red line any more
  WinRatification,  ///< opponents won over until the vote carries
  DropRule,         ///< what the rule forbids can happen
  MoveStake,        ///< a stake is worth more or less
  Pay,              ///< a third party pays an actor while the target holds
  DropStatement,    ///< an actor stops caring about a statement
  MoveStatement,    ///< a statement counts earlier or later
  Commit,           ///< an axis can be moved in one direction only
  CloseOption,      ///< an axis stays where it is today
  BarLevel,         ///< one level of an axis can happen no more
  FreeOption,       ///< an axis that was fixed or one-way can be moved freely
  MoveParameter,    ///< a parameter (a suspicion, a dependence) has another value
  CorrectBelief     ///< a holder sees the truth where a belief, or one entry of it, misled it
};

/// What of a belief is put right.
enum class BeliefPart { Whole, Stake, RedLine, Order, Unseen };

/// One change to the case.
struct Intervention {
  InterventionKind kind{};
  /// Position of the line, ratification, rule, stake, actor (Pay), preference, axis, parameter or belief.
  std::uint32_t index = 0;
  std::uint32_t level = 0;       ///< statements: position in the order; BarLevel: the level
  std::uint32_t member = 0;      ///< statements: position inside an inner list; beliefs: of the entry
  BeliefPart part{};             ///< CorrectBelief: what of it
  Change change = Change::Free;  ///< Commit: the direction left
  /// Stakes, payments: in the actor's units; parameters: in theirs; ratifications: share of all answers, in
  /// [0,1], moved from opposing to supporting; moved statements: places, negative = earlier.
  double amount = 0;
  bool beyond = false;  ///< any amount further than this works, this one itself does not
  bool least = true;    ///< no smaller amount in this direction works; false: not shown
  friend bool operator==(const Intervention&, const Intervention&) = default;
};

/// A minimal set of interventions that makes the target so.
struct Lever {
  std::vector<Intervention> of;
  std::optional<double> price;        ///< of the lines waived, in their holders' units; empty: none is given
  double effort = 0;                  ///< orders levers of the same number of interventions; see levers.hpp
  std::optional<Levels> scenario;     ///< with the target, nearest today; empty for probabilities
  std::optional<double> probability;  ///< at the horizon, where that was asked
  std::vector<FindingChange> changes = {};  ///< what else comes out differently
  bool changes_known = false;               ///< false: a limit came first
  std::optional<double> share = {};         ///< of draws in which it works; empty: nothing was drawn
  std::vector<ActorId> worse_off = {};      ///< rank the scenario below today as the case stands
  std::vector<ActorId> leave = {};          ///< as the case stands, would do better by leaving the target
};

/// Everything about one target.
struct LeverAnswer {
  LeverGoal goal{};
  Condition target;
  SolutionConcept concept_ = SolutionConcept::Seq;  ///< Stable only
  double threshold = 0;                             ///< Likely, Unlikely only
  bool as_seen = false;                             ///< Stable: everybody judges by its own picture
  bool already = false;                             ///< the target is so without any intervention
  std::optional<Levels> scenario;                   ///< where it is so already, nearest today
  std::optional<double> probability;                ///< as the case stands
  std::vector<Lever> levers;                        ///< fewest interventions first, then least effort
  std::size_t examined = 0;                         ///< interventions, each counted once
  std::size_t draws = 0;                            ///< how many were made for the shares
  std::optional<double> share_without;              ///< of draws in which the target is so anyway
  bool pairs = false;    ///< every pair was looked at (Acceptable: every set of whatever size)
  bool partial = false;  ///< a limit was reached
};

}  // namespace detente
