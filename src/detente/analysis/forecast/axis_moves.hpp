// SPDX-License-Identifier: MIT
// Question: which choices are likely to be other than today's, a year from today?
//
// Definition: for an option, the probability at the likely values that it is in effect (a joint one at the
// lowest level any party holds) at another level than today's at time t, and the level other than today's
// that is likeliest then; t is a year, or the horizon where that
// is nearer.
//
// Reference: marginals of the distribution of forecast.hpp, by uniformisation (Jensen 1953; Grassmann 1977).
//
// Cost: one course per group of options of at most 64 combinations of levels, on a chain that nothing narrows:
// done without where its box has more than 2^18 scenarios. Memory: that of the chain.
//
// Determinism: as the course.
//
// Example: one actor, one option nobody has a stake in, inertia 6, one chance a month: after 12 months it has
// changed with probability (1 - e^(-24 q)) / 2 = 2.9 %, where q = e^-6 / (1 + e^-6).
#pragma once

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"
#include "detente/result/forecast.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// When the moves are read, in steps of the case: a year from today, or the horizon where that is nearer.
double moves_at(const ForecastSettings& settings);

/// One entry per option that can be in effect otherwise by then, the likeliest first, equal ones in file order; empty where
/// that would need too large a chain. errors: TimeLimit, Interrupted, RankingIncomplete, BadNumber.
Expected<std::vector<AxisMove>> find_axis_moves(const Case& dispute, const ScenarioSpace& space, bool shocks,
                                                const Budget& budget);

}  // namespace detente
