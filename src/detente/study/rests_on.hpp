// SPDX-License-Identifier: MIT
// Question: which of the judgements in the case do its answers hang on?
//
// Definition: the findings are a list of yes-or-no answers (result/rests_on.hpp). Each red line and each
// failing ratification is removed, each of the weightiest stakes is set to nothing and then reversed, one at
// a time with all else as it is; a finding rests on what, so changed, turns it round. A stake's weight is its
// share in the sum of the |worths| of its actor.
//
// Reference: one-at-a-time sensitivity, Saltelli et al., Global Sensitivity Analysis: The Primer, 2008,
// section 1.2 (and its warning: changes made together may do what none does alone); for assumptions, Dewar,
// Assumption-Based Planning, 2002, ch. 2-3.
//
// Cost: one ranking and one SEQ run for each change that alters a decision maker's ranking; everything else
// is read off bitmaps and the collisions already known.
//
// Determinism: the same for any thread count.
//
// Example: one line "never railway", claim `impossible = "railway"`: without the line the claim fails.
#pragma once

#include "detente/result/rests_on.hpp"
#include "detente/study/world.hpp"

namespace detente {

struct RestsOnOptions {
  std::size_t largest_stakes = 12;  ///< how many stakes are changed, the weightiest first
  bool without = true;              ///< set each of them to nothing
  bool reversed = true;             ///< turn each of them round
};

/// What the answers of the world's case rest on. A limit gives the changes examined so far, marked partial.
/// errors: those of judge_claims and World::equilibria before anything was changed.
Expected<RestsOn> rests_on(World& world, const RestsOnOptions& options);

}  // namespace detente
