// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/beliefs.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording_advice.hpp"
#include "detente/render/wording_levers.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t openings_shown = 6;
constexpr std::size_t sacrifices_told = 3;

std::string actors_or_nobody(const Case& dispute, const std::vector<ActorId>& actors) {
  return actors.empty() ? "nobody" : actor_names(dispute, actors);
}

std::string steps_cell(const Path& path) {
  if (!path.found) return path.complete ? "no sequence of moves leads there" : "not found within the limit";
  if (path.sacrifices == 0) return counted(path.steps, "step, which pays", "steps, each of which pays");
  return fmt::format("{}, {} without gain", counted(path.steps, "step", "steps"), path.sacrifices);
}

/// `To “Modus vivendi”: (1) Russia: Wire: no (gains). (2) …`
std::string steps_item(const Case& dispute, const AdviceWay& way) {
  const Path& path = way.paths.shown().front();
  std::string words = "To " + way_name(dispute, way) + ".";
  for (std::size_t k = 0; k + 1 < path.places.size(); ++k)
    words += fmt::format(" ({}) {}.", k + 1, step_sentence(dispute, path, k));
  return words;
}

std::string turning_cell(const Case& dispute, const Path& path) {
  std::vector<ActorId> who = rather_elsewhere(path, false);
  for (const ActorId actor : rather_elsewhere(path, true))
    if (std::count(who.begin(), who.end(), actor) == 0) who.push_back(actor);
  std::sort(who.begin(), who.end());
  return path.found ? actors_or_nobody(dispute, who) : "";
}

Table ways_table(const Case& dispute, const Advice& advice) {
  Table table{{"To", "It takes", "Must go first", "Would rather turn off", "Holds there"}, {}};
  for (const AdviceWay& way : advice.ways) {
    const Path& path = way.paths.shown().front();
    const bool choice = path.found && path.must_go_first.empty();
    table.rows.push_back({way_name(dispute, way), steps_cell(path),
                          choice ? "one of several" : actors_or_nobody(dispute, path.must_go_first),
                          turning_cell(dispute, path),
                          way.paths.ending == PathEnding::Lasting ? "yes" : "no"});
  }
  return table;
}

std::string opened_words(const Case& dispute, const Opening& opening) {
  std::vector<std::string> names;
  for (const WishId wish : opening.wishes) names.push_back(wish_name(dispute, wish));
  return listed(names);
}

std::string costs_words(const Case& dispute, const Opening& opening) {
  std::vector<std::string> costs;
  for (const Intervention& one : opening.of) costs.push_back(intervention_cost(dispute, one));
  return listed(costs);
}

void add_openings(Document& memo, const Case& dispute, const std::vector<Opening>& all) {
  if (all.empty()) return;
  Table table{{"If this gave", "At the cost of", "This could be agreed", "Worse off than today",
               "Could gain by ending it"},
              {}};
  for (std::size_t k = 0; k < std::min(all.size(), openings_shown); ++k)
    table.rows.push_back({capitalised(opening_name(dispute, all[k])), costs_words(dispute, all[k]),
                          opened_words(dispute, all[k]), actors_or_nobody(dispute, all[k].worse_off),
                          actors_or_nobody(dispute, all[k].leave)});
  memo.push_back(std::move(table));
  if (all.size() > openings_shown)
    memo.push_back(
        Paragraph{fmt::format("{} more are in the machine-readable report.", all.size() - openings_shown)});
}

}  // namespace

void add_ways(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Advice& advice = *report.advice;
  if (advice.ways.empty()) return;
  memo.push_back(Heading{2, "How do we get there?"});
  memo.push_back(Statement{ways_sentence(advice)});
  const std::string first = first_movers_sentence(dispute, advice);
  if (!first.empty()) memo.push_back(Statement{first});
  std::size_t told = 0;
  for (const AdviceWay& way : advice.ways)
    if (way.paths.shown().front().found && way.paths.shown().front().sacrifices > 0 && told++ < sacrifices_told)
      memo.push_back(Statement{sacrifice_sentence(dispute, way)});
  memo.push_back(ways_table(dispute, advice));
  Bullets steps;
  for (const AdviceWay& way : advice.ways)
    if (way.paths.shown().front().found) steps.items.push_back(steps_item(dispute, way));
  if (!steps.items.empty()) memo.push_back(std::move(steps));
  memo.push_back(Evidence{ways_left_out_words(report)});
}

void add_changes(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Advice& advice = *report.advice;
  if (advice.levers.empty() && advice.unsteady.empty()) return;
  memo.push_back(Heading{2, "What would change it?"});
  const std::string sentence = openings_sentence(dispute, advice);
  memo.push_back(
      Statement{sentence.empty() ? "No wish is ruled out by a line or a vote: none has to give." : sentence});
  add_openings(memo, dispute, openings(advice));
  for (const AdviceLevers& payments : advice.payments) {
    memo.push_back(Statement{payments_sentence(dispute, payments)});
    memo.push_back(Paragraph{payments_shares(dispute, payments)});
  }
  memo.push_back(Evidence{levers_left_out_words(report)});
}

void add_pictures(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Advice& advice = *report.advice;
  if (dispute.beliefs.empty() || (!advice.beliefs && !advice.beliefs_left_out)) return;
  memo.push_back(Heading{2, "Whose picture of the others matters?"});
  if (advice.beliefs) {
    memo.push_back(Statement{pictures_sentence(advice)});
    for (const Foresight& one : advice.beliefs->foresight)
      for (const std::string& sentence : foresight_sentences(dispute, one))
        memo.push_back(Statement{capitalised(actor_name(dispute, one.holder)) + ": " + sentence});
    Table table{{"Who is mistaken", "About whom", "Put right, it would change", "Passages"}, {}};
    for (const Correction& correction : advice.beliefs->corrections) {
      const auto belief = std::find_if(dispute.beliefs.begin(), dispute.beliefs.end(),
                                       [&](const Belief& one) { return one.id == correction.belief; });
      table.rows.push_back({capitalised(actor_name(dispute, correction.holder)),
                            actor_name(dispute, correction.about), correction_words(dispute, correction),
                            citations(*belief)});
    }
    if (!table.rows.empty()) memo.push_back(std::move(table));
  }
  memo.push_back(Evidence{pictures_left_out_words(report)});
}

void add_history(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Replay& history = *report.advice->history;
  const std::string sentence = history_sentence(dispute, history);
  if (sentence.empty()) return;
  memo.push_back(Heading{2, "How did it come to this?"});
  memo.push_back(Statement{sentence});
  Table table{{"When", "What happened", "Who moved", "By it", "Afterwards"}, {}};
  for (const std::size_t k : steps_until_today(history)) {
    const ReplayStep& step = history.steps[k];
    const Event& event = dispute.events[step.event];
    table.rows.push_back({event.date.text, event.title, movers_words(dispute, step),
                          gains_words(dispute, step), afterwards_words(dispute, step)});
  }
  memo.push_back(std::move(table));
  memo.push_back(Evidence{history_left_out_words(report)});
}

}  // namespace detente::render
