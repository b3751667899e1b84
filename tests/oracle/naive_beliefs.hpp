// SPDX-License-Identifier: MIT
// Hypergames by their definition: every holder of beliefs gets a conflict of its own, each judged whole.
//
//   G_h   the case with the beliefs of h about j for j's stakes, lines or order, and the options h does not
//         see moved by nobody.
//   s is a hypergame equilibrium iff every decision maker h is stable at s in G_h.
//
// Bennett 1977; Wang, Hipel & Fraser 1988; Aljefri, Bashar, Fang & Hipel 2018.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "oracle/naive_stability.hpp"

namespace oracle {

/// The conflict as actor `holder` takes it, without the belief called `corrected`.
BareConflict seen_by(const detente::Case& dispute, int holder, const std::string& corrected);

/// By concept, scenario (in the order of scenario strings): 1 = hypergame equilibrium.
std::array<std::vector<char>, kConcepts> hypergame_equilibria(const detente::Case& dispute,
                                                              const std::string& corrected);

}  // namespace oracle
