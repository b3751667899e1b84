// SPDX-License-Identifier: MIT
// Question: how likely is it that a goal can be agreed, given how firm the lines are and how the votes stand?
//
// Definition: every line holds or is a bluff, every vote is lost or turns, each independently of the others
// with the probability given. The goal can be agreed iff all of some concession (settle.hpp: a minimal set
// of lines and votes whose waiving makes it possible) gives way.
//
// Reference: the reliability of a coherent system by its minimal paths, Barlow & Proschan, Statistical
// Theory of Reliability and Life Testing, 1975, ch. 2; concessions: Reiter 1987.
//
// Cost: that of monotone_chance.hpp: exact below 20 lines and votes at any rate, else as far as its steps go,
// and then bounds.
//
// Determinism: the same bits every time.
//
// Example: two lines of firmness 0.9 bar a treaty, so that both must give: 0.01. Either would do: 0.19.
#pragma once

#include <map>
#include <vector>

#include "detente/analysis/settlement/monotone_chance.hpp"
#include "detente/result/settlement.hpp"

namespace detente {

/// How likely each line or vote is to give way, in [0, 1]: 1 - firmness, the chance that a lost vote turns.
/// What has no entry never does: rules.
using GivingWay = std::map<ConstraintRef, double>;

/// The chance that the goal with these concessions can be agreed: 1 where one of them is empty, 0 where there
/// are none.
ChanceBounds chance_possible(const std::vector<std::vector<ConstraintRef>>& concessions,
                             const GivingWay& gives);

/// For each entry of `gives`, in order, how likely it is to decide whether the goal can be agreed.
std::vector<ChanceBounds> decisive_chances(const std::vector<std::vector<ConstraintRef>>& concessions,
                                           const GivingWay& gives);

}  // namespace detente
