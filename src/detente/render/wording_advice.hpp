// SPDX-License-Identifier: MIT
// The words of a report's advice: findings of at most `finding_words` words, names instead of ids; and the
// groupings its tables, in the memo and on the page, are made from.
#pragma once

#include <string>
#include <vector>

#include "detente/result/advice.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

// --- how to get there

/// How many of the wanted can be reached by moves that pay, how many only by sacrifices, how many not at all.
/// Empty: nothing was looked for.
std::string ways_sentence(const Advice& advice);
/// Who must go first on most ways. Empty: nobody has to on any.
std::string first_movers_sentence(const Case& dispute, const Advice& advice);
/// What a way with sacrifices asks of whom, and who would leave again. requires: the way is found.
std::string sacrifice_sentence(const Case& dispute, const AdviceWay& way);
/// `“The railway runs”`, `“No wire” and “modus vivendi”`: what the way leads to.
std::string way_name(const Case& dispute, const AdviceWay& way);
/// `Cultural links: yes; Railway (its part): yes`: what step k of the path changes, from 0.
std::string step_changes(const Case& dispute, const Path& path, std::size_t k);
/// `Russia: Cultural links: yes (gains)`: the step with its movers.
std::string step_sentence(const Case& dispute, const Path& path, std::size_t k);
/// Who would rather turn off on the way or gain by leaving at its end; ascending.
std::vector<ActorId> rather_elsewhere(const Path& path, bool at_the_end);
/// What was not looked for, and the command that answers it. Empty: nothing.
std::string ways_left_out_words(const Report& report);

// --- what would change it

/// Lines or votes that open the same wishes together.
struct Opening {
  std::vector<Intervention> of;    ///< what would have to give
  std::vector<WishId> wishes;      ///< what could then be agreed, ascending
  std::vector<Levels> scenarios;   ///< where each wish leads, nearest today
  std::vector<ActorId> worse_off;  ///< than today in one of these, ascending
  std::vector<ActorId> leave;      ///< would gain by ending one of them, ascending
};
/// Every minimal set of lines or votes once: those that open most wishes first, then the smallest.
std::vector<Opening> openings(const Advice& advice);
/// The change that opens most. Empty: no wish is ruled out.
std::string openings_sentence(const Case& dispute, const Advice& advice);
/// `Russia’s line on recognition`: what would have to give.
std::string opening_name(const Case& dispute, const Opening& opening);
/// `“The railway runs” would hold if it were made worth 2 more to Russia and 3 more to Sukhumi.`
std::string payments_sentence(const Case& dispute, const AdviceLevers& payments);
/// What the payments are beside all the payees have at stake.
std::string payments_shares(const Case& dispute, const AdviceLevers& payments);
/// What is left to `detente levers`. Empty: nothing.
std::string levers_left_out_words(const Report& report);

// --- whose picture of the others matters

/// What of that which holds hangs on somebody's mistake. requires: advice.beliefs is set.
std::string pictures_sentence(const Advice& advice);
/// What putting one belief right would change, as a table cell.
std::string correction_words(const Case& dispute, const Correction& correction);
/// What was asked, and the command that asks the rest.
std::string pictures_left_out_words(const Report& report);

// --- how it came to this

/// The steps of history up to the date of the case that changed something, by position.
std::vector<std::size_t> steps_until_today(const Replay& history);
/// How many of them paid for whoever moved. Empty: none changed anything.
std::string history_sentence(const Case& dispute, const Replay& history);
/// Who moved: `Russia`, and whether it paid: `gains`.
std::string movers_words(const Case& dispute, const ReplayStep& step);
std::string gains_words(const Case& dispute, const ReplayStep& step);
/// The outcome after the step, as a table cell; with the assumed levels it hangs on, `Stand-off, if Use
/// force: ruled out`, or that it is not known where it hangs on many.
std::string afterwards_words(const Case& dispute, const ReplayStep& step);
/// Where the history up to the date of the case ends, if that is not today. Empty: it ends there.
std::string ends_elsewhere_sentence(const Case& dispute, const Replay& history);
/// What the table leaves out, what it assumes, and the command that shows all of it.
std::string history_left_out_words(const Report& report);

}  // namespace detente::render
