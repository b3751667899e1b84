// SPDX-License-Identifier: MIT
// Question: who has to sign for a goal, is there room for agreement among them, and what does it do to those
// who do not sign?
//
// Definition: let G be the acceptable scenarios with the goal. A set M of actors is *minimal* iff it is the
// set of signatories (signatories.hpp) of some s in G and no s in G has fewer (by inclusion). Its candidates
// are the s in G whose signatories all lie in M. Room, efficiency and solutions are those of efficient.hpp
// among M; where a signatory has no stakes there are none. The package shown is the Nash solution, else the
// egalitarian one, else the candidate nearest today. A bystander of a package is touched when its own stakes
// sum to another figure than today, it ranks the package otherwise, or a line it holds is crossed that is not
// crossed today. It can *answer* iff a move of its own axes, in their directions, leads from the package to a
// feasible scenario in which some signatory has less than in the package. The answer shown crosses no line of
// its own that the package does not cross, if there is such a one; then costs itself nothing; then changes
// the fewest axes; then has the lowest scenario string.
//
// Reference: Sebenius, "Negotiation arithmetic: adding and subtracting issues and parties", International
// Organization 37(2), 1983; Raiffa, The Art and Science of Negotiation, 1982, ch. 4 (zone of agreement);
// sanctions as moves: Fang, Hipel & Kilgour, Interactive Decision Making, 1993, ch. 3.
//
// Cost: one pass of masks.hpp per goal, then that of efficient.hpp per set; a look at the moves of every
// bystander touched.
//
// Determinism: the same bytes for any thread count.
//
// Example: a treaty of A (+4) and B (+3) that costs C 1: {A, B} is the one minimal set, both gain, C would
// lose 1; where A has a stake of 2 in C's keeping its market open, C can answer by closing it.
#pragma once

#include "detente/analysis/settlement/bargaining_table.hpp"
#include "detente/analysis/settlement/efficient.hpp"
#include "detente/result/bargain.hpp"

namespace detente {

/// What all goals of one case share.
struct BargainGround {
  const Case& dispute;
  const ScenarioSpace& space;
  const BargainingTable* table = nullptr;  ///< of every decision maker with stakes, or of the fixed
                                           ///< parties; null = there are none
  std::vector<Bitmap> signs;               ///< signed_by()
  EfficientOptions options;
};

/// At most so many sets of signatories are looked into for one goal.
inline constexpr std::size_t most_bargains = 12;

/// `acceptable`: the acceptable scenarios with the goal; none gives no bargain.
/// errors: those of efficient_packages; TimeLimit or Interrupted when the budget ends first.
Expected<Bargains> find_bargains(const BargainGround& ground, const Bitmap& acceptable, const Budget& budget);

/// The same among the parties named, whether or not all of them have to sign; one bargain.
Expected<Bargain> fixed_bargain(const BargainGround& ground, const Bitmap& acceptable,
                                const std::vector<ActorId>& parties, const Budget& budget);

/// The members of `acceptable` whose signatories all are among `parties`.
Bitmap within_reach(const BargainGround& ground, const Bitmap& acceptable,
                    const std::vector<ActorId>& parties);

}  // namespace detente
