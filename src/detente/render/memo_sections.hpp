// SPDX-License-Identifier: MIT
// The sections of the memo, each appended to a document. Internal to render/.
#pragma once

#include "detente/render/document.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// Title, question, date, and that a result is partial where it is.
void add_title(Document& memo, const Report& report);
/// Is it well formed, and does it say what its sources say? requires: report.claims is set.
void add_claims(Document& memo, const Report& report);
/// What can be agreed? requires: report.settlement is set.
void add_settlement(Document& memo, const Report& report);
/// Who would sign for each goal, and what it does to everybody else; nothing where nothing can be signed.
/// requires: report.settlement is set.
void add_bargains(Document& memo, const Report& report);
/// What each solution picks, and who does and gets what; nothing where nothing is picked.
void add_solutions(Document& memo, const Case& dispute, const EfficientPackages& efficient);
/// What fixed parties could have together. requires: report.settlement->efficient is set.
void add_efficient(Document& memo, const Report& report);
/// What can move by itself and what only together. requires: report.settlement->linkage is set.
void add_linkage(Document& memo, const Report& report);
/// How much room each side has. requires: report.settlement->win_sets is set.
void add_win_sets(Document& memo, const Report& report);
/// What will hold? requires: report.stability is set.
void add_stability(Document& memo, const Report& report);
/// What will happen? requires: report.forecast is set.
void add_forecast(Document& memo, const Report& report);
/// Which entries of the case decide the answers. requires: report.importance is set.
void add_importance(Document& memo, const Report& report);
/// How do we get there? Nothing where nothing is wanted. requires: report.advice is set.
void add_ways(Document& memo, const Report& report);
/// What would change it? Nothing where no wish is ruled out or would fail to hold. requires: as above.
void add_changes(Document& memo, const Report& report);
/// Whose picture of the others matters? Nothing where the case has no beliefs. requires: as above.
void add_pictures(Document& memo, const Report& report);
/// How did it come to this? requires: report.advice and its history are set.
void add_history(Document& memo, const Report& report);
/// Sources, and every number an analyst supplied.
void add_sources(Document& memo, const Report& report);
/// What the answers leave out.
void add_limits(Document& memo, const Report& report);
/// `64 draws of 83 uncertain inputs, seed 2013`; empty where nothing was drawn.
std::string draws_words(const Report& report);
/// Definitions, versions and hashes.
void add_method(Document& memo, const Report& report);

}  // namespace detente::render
