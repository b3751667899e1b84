// SPDX-License-Identifier: MIT
// One function per kind of claim; claims.hpp says what each means. Each fills query_holds, count, of and the
// evidence, and leaves the verdict Untestable where there is nothing to test. Internal to study/.
#pragma once

#include "detente/result/claim_verdict.hpp"
#include "detente/study/world.hpp"

namespace detente::claims {

/// More minimal collisions than this tell a reader nothing; a claim that needs them all then waits.
inline constexpr std::uint64_t most_collisions = 1000;

/// One claim in the world it is asked in.
struct Ask {
  World& world;          ///< of the altered case
  const Case& original;  ///< the case whose positions the verdict speaks in
  const Claim& claim;
  Bitmap within;      ///< scenarios that hold `given` and the levels of `set`
  Bitmap acceptable;  ///< A: the acceptable ones among them

  /// `given` or `set` were asked for, and no acceptable scenario holds them: no answer would mean anything.
  bool nothing_given() const;
  /// The members of A in which the condition holds.
  Bitmap acceptable_with(const Condition& condition) const;
  /// The member nearest today; empty for an empty set.
  std::optional<Levels> nearest(const Bitmap& set) const;
};

/// Nothing, or why the claim could not be judged (a limit, or a ranking that does not cover the scenarios).
using Done = Expected<void>;

/// Records the answer of a query that could be tested.
void answer(ClaimVerdict& verdict, bool holds);

/// What gains and loses compare: today, or the nearest feasible scenario with `given`, and the same with
/// `from` set. Empty where `from` changes nothing, breaks a rule, or leaves `given`.
std::optional<std::pair<ScenarioIndex, ScenarioIndex>> scenarios_compared(const Ask& ask,
                                                                          const std::vector<AxisLevel>& from);

/// Some acceptable scenario has the goal.
Done judge(const ClaimPossible& query, const Ask& ask, ClaimVerdict& verdict);
/// No acceptable scenario has the goal.
Done judge(const ClaimImpossible& query, const Ask& ask, ClaimVerdict& verdict);
/// The lines named are a minimal collision with the goal.
Done judge(const ClaimCollision& query, const Ask& ask, ClaimVerdict& verdict);
/// Some (every) acceptable scenario with the condition is an equilibrium.
Done judge(const ClaimStable& query, const Ask& ask, ClaimVerdict& verdict);
/// None (not every one) is.
Done judge(const ClaimUnstable& query, const Ask& ask, ClaimVerdict& verdict);
/// No acceptable equilibrium ranks higher for the actor than the best one in the outcome.
Done judge(const ClaimBest& query, const Ask& ask, ClaimVerdict& verdict);
/// From every acceptable scenario with the goal the actor has an improvement that ends it.
Done judge(const ClaimBlocks& query, const Ask& ask, ClaimVerdict& verdict);
/// No move of the actor alone reaches the goal today.
Done judge(const ClaimNoOwnMove& query, const Ask& ask, ClaimVerdict& verdict);
/// `better` ranks above `worse`, all else equal.
Done judge(const ClaimPrefers& query, const Ask& ask, ClaimVerdict& verdict);
/// The actor gains when `from` comes true.
Done judge(const ClaimGains& query, const Ask& ask, ClaimVerdict& verdict);
/// The actor loses when `from` comes true.
Done judge(const ClaimLoses& query, const Ask& ask, ClaimVerdict& verdict);

}  // namespace detente::claims
