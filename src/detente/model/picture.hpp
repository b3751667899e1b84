// SPDX-License-Identifier: MIT
// The dispute as one of its actors sees it: one layer of a hypergame.
#pragma once

#include <string>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// A copy of the case with the beliefs of `holder` taken for the truth: stakes and red lines of the actors
/// they are about replaced or added, their order replaced, and options the holder does not see left out of
/// what anybody can choose — such an option stays at whatever level it has (its axes are fixed). Axes, levels
/// and today are unchanged, so a scenario of the picture is a scenario of the case. The belief whose id is
/// `corrected` is left aside. A replaced block is called `belief.block`, a name no block of a case has: equal
/// ids stand for equal contents. The copy holds no beliefs. requires: holder is an actor of the case.
Case as_seen_by(const Case& dispute, ActorId holder, const std::string& corrected = {});

/// The options `holder` does not see, in file order, each once.
std::vector<OptionId> unseen_options(const Case& dispute, ActorId holder);

/// The actors with beliefs, in file order, each once.
std::vector<ActorId> belief_holders(const Case& dispute);

}  // namespace detente
