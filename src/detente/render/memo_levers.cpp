// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/levers.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_levers.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string actors_or_nobody(const Case& dispute, const std::vector<ActorId>& actors) {
  return actors.empty() ? "nobody" : actor_names(dispute, actors);
}

/// What each lever costs, where it leads, and in how many draws it works.
Table costs_table(const Case& dispute, const LeverAnswer& answer, std::size_t shown) {
  Table table{{"No.", "Cost", answer.probability ? "Then how likely" : "Then, beside today"}, {}};
  if (answer.draws > 0) table.columns.emplace_back("Works in draws");
  for (std::size_t k = 0; k < shown; ++k) {
    const Lever& lever = answer.levers[k];
    std::vector<std::string> costs;
    for (const Intervention& one : lever.of) costs.push_back(intervention_cost(dispute, one));
    std::vector<std::string> row{std::to_string(k + 1), listed(costs)};
    row.push_back(lever.probability ? percent_words(*lever.probability)
                  : lever.scenario  ? changes_words(dispute, *lever.scenario)
                                    : "");
    if (answer.draws > 0) row.push_back(lever.share ? percent_words(*lever.share) : "");
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table effects_table(const Case& dispute, const LeverAnswer& answer, std::size_t shown) {
  Table table{
      {"No.", "What else comes out differently", "Worse off than today", "Would do better by leaving it"},
      {}};
  for (std::size_t k = 0; k < shown; ++k) {
    const Lever& lever = answer.levers[k];
    const std::string effects = !lever.changes_known    ? "not computed"
                                : lever.changes.empty() ? "nothing"
                                                        : effects_words(dispute, lever.changes);
    table.rows.push_back({std::to_string(k + 1), effects,
                          lever.scenario ? actors_or_nobody(dispute, lever.worse_off) : "",
                          lever.scenario ? actors_or_nobody(dispute, lever.leave) : ""});
  }
  return table;
}

std::string examined_words(const LeverAnswer& answer) {
  std::string words = fmt::format(
      "{} looked at", capitalised(counted(answer.examined, "intervention was", "interventions were")));
  if (answer.goal == LeverGoal::Acceptable)
    words += answer.pairs ? ", and every set of them." : ".";
  else
    words += answer.pairs ? ", alone and in pairs." : ", one at a time.";
  if (answer.draws > 0)
    words += fmt::format(
        " The uncertain numbers were drawn {}; without any change the target is so in {} of the draws.",
        counted(answer.draws, "time", "times"), percent_words(answer.share_without.value_or(0)));
  return words;
}

}  // namespace

Document levers_memo(const Report& report, const LeverAnswer& answer, std::uint64_t most) {
  const Case& dispute = *report.dispute;
  Document memo;
  add_title(memo, report);
  memo.push_back(Heading{2, "What would change it"});
  memo.push_back(Statement{levers_sentence(dispute, answer)});
  if (answer.as_seen)
    memo.push_back(
        Paragraph{"Held means here: stable for every decision maker in its own picture of the others."});
  if (answer.probability)
    memo.push_back(Paragraph{fmt::format("As things stand it is {} at the horizon; {} means {} {}.",
                                         percent_words(*answer.probability), goal_words(answer.goal),
                                         answer.goal == LeverGoal::Likely ? "at least" : "at most",
                                         percent_words(answer.threshold))});
  if (answer.already && answer.scenario)
    memo.push_back(Paragraph{"Nearest today: " + changes_words(dispute, *answer.scenario) + "."});
  if (answer.already) return memo;
  const std::size_t shown =
      answer.levers.size() < most ? answer.levers.size() : static_cast<std::size_t>(most);
  Bullets bullets;
  for (std::size_t k = 0; k < shown; ++k)
    bullets.items.push_back(fmt::format("{}. {}", k + 1, lever_sentence(dispute, answer, answer.levers[k])));
  if (shown > 0) memo.push_back(bullets);
  if (shown < answer.levers.size())
    memo.push_back(Paragraph{fmt::format("{} more: --list all shows them.", answer.levers.size() - shown)});
  memo.push_back(Paragraph{examined_words(answer)});
  if (shown == 0) return memo;
  memo.push_back(Heading{3, "What each costs, and where it leads"});
  memo.push_back(costs_table(dispute, answer, shown));
  memo.push_back(Heading{3, "What else it changes, and who would want it undone"});
  memo.push_back(effects_table(dispute, answer, shown));
  memo.push_back(Paragraph{
      "The fewest changes come first, then the smallest by a rough common measure: firmness, points of "
      "support, share of all an actor has at stake. Amounts are in each actor’s own units and do not "
      "compare between actors. Claims go by their numbers in the case."});
  return memo;
}

}  // namespace detente::render
