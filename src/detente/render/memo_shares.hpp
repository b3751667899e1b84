// SPDX-License-Identifier: MIT
// How often each verdict holds over draws, in the words and tables of the memo. Internal to render/.
#pragma once

#include <vector>

#include "detente/render/document.hpp"
#include "detente/result/draw_shares.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// The shares of a goal of the report; null where nothing was drawn.
const GoalShares* shares_of(const Report& report, const GoalSection& goal);

/// Adds a column with one share to a row; nothing where `shares` is empty.
void add_share_column(Table& table, const std::string& heading, const std::vector<double>& shares);

/// `It can be agreed with 97 %, and agreed so that it would hold in 80 % of draws.`; empty for null.
std::string goal_shares_sentence(const GoalShares* shares);

/// How often each outcome has a form that crosses nobody's line and one that would hold, and today under each
/// concept; nothing where nothing was drawn.
void add_outcome_shares(Document& memo, const Report& report);

/// What the ranges of the case are drawn for: `the forecast and the shares of draws`; empty for nothing.
std::string drawn_parts(const Report& report);

/// `Shares are of 32 draws of 83 uncertain inputs, seed 2013.`; nothing where nothing was drawn.
void add_draws_note(Document& memo, const Report& report);

}  // namespace detente::render
