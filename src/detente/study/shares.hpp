// SPDX-License-Identifier: MIT
// Question: how often does each verdict hold, when everything uncertain is drawn?
//
// Definition: draw n is the case with the inputs of draw n of the forecast: stakes at the drawn worths, lines
// that do not hold taken out, ratifications passed or failed by the drawn poll, inner lists of statements in
// the drawn order; an altered case is altered first, then drawn alike. The share of a verdict is the number
// of draws in which it holds over those in which it can be tested.
//
//   a goal                   it can be agreed
//   a collision              all its members hold (they then rule the goal out, and no part of them does)
//   a concession             waiving it makes the goal possible (also where nothing need be waived)
//   a package of wishes      all its wishes can be had together
//   a bargaining solution    the scenario picked at the likely values crosses nobody's line
//   an outcome               an acceptable scenario is in it; one that is an SEQ equilibrium as well
//   today, under a concept   it is an equilibrium
//   a claim                  its verdict, by the definitions of claims.hpp, is "holds"
//
// Reference: Morgan & Henrion 1990, Uncertainty, ch. 8 (propagation by sampling).
//
// Cost: agreements: one pass per goal that not every draw allows, then word operations per draw
// (constraint_masks.hpp). What lasts: per draw the part of the space that improvements lead to
// (drawn_lasting.hpp). Other concepts, where asked for at length: a whole analysis per draw.
//
// Determinism: a draw is a function of (seed, draw, input); counts do not depend on threads.
//
// Example: one line "never x" of firmness 0.75: the goal x is possible in 25 % of draws.
#pragma once

#include "detente/result/draw_shares.hpp"
#include "detente/result/report.hpp"
#include "detente/study/drawn_question.hpp"

namespace detente {

/// Fills report.shares for the goals, packages, outcomes and concepts the report has, and the shares of its
/// claims, those about the future apart. requires: range.samples > 0. errors: those of tally.
Expected<void> find_shares(World& world, const DrawRange& range, Report& report);

}  // namespace detente
