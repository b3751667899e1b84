// SPDX-License-Identifier: MIT
#include "detente/render/wording_standing.hpp"

#include <fmt/format.h>

#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// Somebody gains by ending the goal wherever it is acceptable, yet in some forms it would last.
bool deterred(const GoalSection& goal) {
  return goal.result.reason == SettlementReason::Possible && !goal.blockers.empty() &&
         goal.lasting.value_or(0) > 0;
}

/// `15 of 64`: the acceptable scenarios with the goal in which it would last.
std::string share_that_lasts(const GoalSection& goal) {
  return group_digits(*goal.lasting) +
         (goal.result.counted ? " of " + group_digits(goal.result.acceptable) : "");
}

}  // namespace

std::string standing_sentence(const Case& dispute, const GoalSection& goal) {
  if (!deterred(goal)) return goal_sentence(dispute, goal);
  const std::string open = capitalised(goal_name(dispute, goal)) + " crosses nobody’s line, yet ",
                    who = actor_names(dispute, goal.blockers),
                    count = counted(goal.blockers.size(), "actor", "actors"),
                    each = goal.blockers.size() == 1 ? "" : "each ",
                    holds = "the answer of others deters that in " + share_that_lasts(goal);
  return first_that_fits(
      {fmt::format("{}{} would {}gain at first by leaving it, whatever its form; {} acceptable forms.", open,
                   who, each, holds),
       fmt::format("{}{} would {}gain at first by leaving it; {} forms.", open, who, each, holds),
       fmt::format("{}{} would {}gain at first by leaving it; {} forms.", open, count, each, holds)});
}

std::string standing_cell(const Case& dispute, const GoalSection& goal) {
  if (goal.blockers.empty()) return {};
  const std::string who = actor_names(dispute, goal.blockers);
  if (!deterred(goal)) return "; blocked by " + who;
  return fmt::format("; {} {} deterred from ending it in {} forms", who,
                     goal.blockers.size() == 1 ? "is" : "are", share_that_lasts(goal));
}

}  // namespace detente::render
