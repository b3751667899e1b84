// SPDX-License-Identifier: MIT
// Question: how much of what is wished for can be had at once, who loses by it, and whose consent does it
// take?
//
// Definition: W(s) = the wishes that hold in s. A package is a maximal W(s) over the acceptable scenarios
// s; it is shown by the scenario nearest today with exactly those wishes. worse_off: actors whose own
// stakes sum to less there than today. needs: the owners of every axis changed from today, and the publics
// whose poll ratifies a level held.
//
// Reference: maximal packages as the logrolling sets of Raiffa, The Art and Science of Negotiation, 1982,
// ch. 14-17; ratification: Putnam 1988.
//
// Cost: one pass of masks.hpp over the acceptable scenarios, columns = wishes.
//
// Determinism: the same bytes for any thread count.
//
// Example: wishes x, y; line "never x and y": packages {x} and {y}.
#pragma once

#include <vector>

#include "detente/analysis/settlement/settle.hpp"

namespace detente {

struct WishPackages {
  std::vector<WishPackage> packages;  ///< those no signatory loses by first, then the largest, then by wishes
  bool partial = false;               ///< the budget ended before every scenario was seen
};

/// Empty for a case without wishes, or without acceptable scenarios within `given` and `pinned`. Where no
/// wish at all can be had, the one package is the empty one.
WishPackages wish_packages(const Case& dispute, const ScenarioSpace& space, const Constraints& constraints,
                           const SettlementOptions& options, const Budget& budget);

/// What there is to say about these wishes in this scenario; `stable` stays empty. `worths`: by stake.
WishPackage make_package(const Case& dispute, const std::vector<Fixed>& worths, std::vector<WishId> wishes,
                         Levels scenario);

/// Those no signatory loses by first, then the largest, then by wishes.
void sort_packages(std::vector<WishPackage>& packages);

/// Who has a say in going from today to `levels`: owners of changed axes, then the publics of the
/// ratifications that `levels` takes; ascending, without repeats.
std::vector<ActorId> consents_needed(const Case& dispute, const Levels& levels);

}  // namespace detente
