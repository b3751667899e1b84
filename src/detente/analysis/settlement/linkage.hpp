// SPDX-License-Identifier: MIT
// Question: which baskets of options cannot move alone but can together, and which small deals stand by
// themselves?
//
// Definition: G = the acceptable scenarios in which no signatory (signatories.hpp) has less by its own stakes
// than today, and some signatory more; with fixed parties, those in which only they sign. For s in G let B(s)
// be the baskets (groups of options) in which s differs from today. A basket moves alone iff some B(s) = {b};
// a set of two or more baskets is linked iff it is a minimal B(s). Islands of agreement: the minimal sets of
// options in which a scenario of G differs from today.
//
// Reference: issue linkage: Sebenius, "Negotiation arithmetic: adding and subtracting issues and parties",
// International Organization 37(2), 1983; Tollison & Willett, International Organization 33(4), 1979; islands
// of agreement: Blum, Islands of Agreement, 2007.
//
// Cost: one pass of masks.hpp over G, columns = baskets, and one, columns = options.
//
// Determinism: the same bytes for any thread count.
//
// Example: A pays 1 to open trade and gets 2 from visas, B the other way round: neither basket moves alone,
// both together do.
#pragma once

#include "detente/analysis/settlement/bargains.hpp"
#include "detente/result/linkage.hpp"

namespace detente {

/// The baskets of the case, in file order of their first options.
std::vector<Basket> baskets_of(const Case& dispute);

/// `acceptable`: the scenarios looked at: with fixed parties, those within_reach() of them. The ground's
/// equilibria mark trades `stable`. requires: the ground has a table.
Linkage find_linkage(const BargainGround& ground, const Bitmap& acceptable, const Budget& budget);

}  // namespace detente
