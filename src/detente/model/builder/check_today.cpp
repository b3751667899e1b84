// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/model/builder/feasible_search.hpp"
#include "detente/model/builder/parts.hpp"

namespace detente {

void check_today(Build& build) {
  if (!build.axes_sound || !build.rules_sound) return;
  const Case& dispute = build.result;
  bool today_is_feasible = build.present_sound;
  if (build.present_sound) {
    for (const Rule& rule : dispute.rules) {
      if (!holds(rule.impossible.formula, dispute.today)) continue;
      today_is_feasible = false;
      build.problems.error(Code::PresentInfeasible, {rule.span.line, rule.span.column},
                           fmt::format("today breaks rule '{}'", rule.id),
                           "mend the rule, `now` or the events");
    }
  }
  // Today is itself a feasible scenario nearly always; only a case that is refused anyway is searched for
  // another.
  if (!today_is_feasible && some_scenario_is_feasible(dispute) == false)
    build.problems.error(Code::NoFeasible, {1, 1}, "the rules contradict each other: no scenario is left");
}

}  // namespace detente
