// SPDX-License-Identifier: MIT
#pragma once

#include "detente/model/case.hpp"

namespace detente {

/// The distance between the best and the worst an actor's stakes add up to, at their likely values, over all
/// combinations of levels, rules and lines aside. Exact where stakes that share options read few of them;
/// else each such group counts its gains and its losses as if all could hold, which is never too little.
double worth_range(const Case& dispute, ActorId actor);

}  // namespace detente
