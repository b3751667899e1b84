// SPDX-License-Identifier: MIT
// What will hold and where moves lead, for the page.
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/point.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/improvements.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_page.hpp"
#include "detente/render/words.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

std::size_t outcome_position(const Case& dispute, const Levels& levels) {
  const std::optional<OutcomeId> outcome = outcome_of(dispute, levels);
  return outcome ? outcome->index() : dispute.outcomes.size();
}

/// Counts of one concept per outcome: for everybody, and for each decision maker.
void add_cells(Json& cells, const Report& report, const ConceptSection& found) {
  const Case& dispute = *report.dispute;
  for (std::size_t o = 0; o < report.space.by_outcome.size(); ++o) {
    if (report.space.by_outcome[o] == 0) continue;
    Json by_actor = Json::array();
    for (const ScenarioSet& set : found.stable)
      if (o < set.summary.by_outcome.size()) by_actor.push_back(count_json(set.summary.by_outcome[o]));
    cells.push_back(Json{{"concept", std::string(id_of(found.concept_))},
                         {"outcome", outcome_id(dispute, o)},
                         {"everyone", count_json(found.equilibria.summary.by_outcome[o])},
                         {"by_actor", by_actor}});
  }
}

Json lasting_json(const Case& dispute, const SetSummary& set) {
  std::string unlike, alike;
  for (const AxisLevel& shared : set.shared) {
    const bool changed = shared.level != dispute.today[shared.axis.index()];
    std::string& into = changed ? unlike : alike;
    into += (into.empty() ? "" : "; ") + axis_words(dispute, shared.axis, shared.level);
  }
  std::string shared = unlike.empty() ? "" : "Unlike today: " + unlike;
  if (!alike.empty()) shared += (shared.empty() ? "As today: " : ". As today: ") + alike;
  Json patterns = Json::array();
  for (const Pattern& pattern : set.patterns) {
    const std::string changed = pattern_words(dispute, pattern, true),
                      kept = pattern_words(dispute, pattern, false);
    std::string words = changed;
    words += changed.empty() ? "as today: " : kept.empty() ? "" : "; as today: ";
    words += kept;
    patterns.push_back(capitalised(words));
  }
  return Json{{"count", count_json(set.count)},
              {"shared", shared},
              {"patterns", patterns},
              {"complete", set.patterns_complete}};
}

Json improvement_json(const Case& dispute, const StabilityWitness& witness,
                      const ImprovementWitness& improvement) {
  Json answer = Json::array();
  const Levels* before = &improvement.to;
  for (const Move& move : improvement.sanction) {
    answer.push_back(
        Json{{"actor", dispute.actor(move.actor).id}, {"words", move_words(dispute, *before, move.to)}});
    before = &move.to;
  }
  return Json{{"actor", dispute.actor(improvement.actor).id},
              {"words", changes_words(dispute, improvement.to)},
              {"deterred", improvement.deterred},
              {"simple", is_simple(witness, improvement)},
              {"answer", answer},
              {"sentence", improvement_sentence(dispute, improvement)}};
}

Json standing_json(const Report& report, const StabilityWitness& whole, const std::string& title,
                   const std::string& sentence) {
  const Case& dispute = *report.dispute;
  const StabilityWitness witness = without_offers(dispute, whole);
  Json improvements = Json::array();
  for (const ImprovementWitness& improvement : witness.improvements)
    improvements.push_back(improvement_json(dispute, witness, improvement));
  return Json{{"title", title},
              {"outcome", outcome_id(dispute, outcome_position(dispute, witness.scenario))},
              {"words", changes_words(dispute, witness.scenario)},
              {"stable", witness.stable},
              {"sentence", sentence},
              {"improvements", improvements},
              {"complete", witness.complete}};
}

/// In how many of the axes told apart two groups differ.
std::size_t distance(const StateGroup& a, const StateGroup& b) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < a.levels.size(); ++k) count += a.levels[k] != b.levels[k] ? 1 : 0;
  return count;
}

/// What the group has that today has not, among the axes the graph tells apart.
std::string group_words(const Case& dispute, const StateGraph& graph, const StateGroup& group) {
  Levels levels = dispute.today;
  for (std::size_t k = 0; k < graph.axes.size(); ++k) levels[graph.axes[k].index()] = group.levels[k];
  if (changes_from_today(dispute, levels).empty())
    return group.today ? "As today" : capitalised(outcome_name(dispute, group.outcome));
  return changes_words(dispute, levels);
}

}  // namespace

Json page_holds_json(const Report& report) {
  if (!report.stability || report.stability->concepts.empty()) return nullptr;
  const Case& dispute = *report.dispute;
  const StabilitySection& section = *report.stability;
  Json concepts = Json::array(), cells = Json::array(), sizes = Json::array(), standings = Json::array();
  for (const ConceptSection& found : section.concepts) {
    concepts.push_back(Json{{"id", std::string(id_of(found.concept_))},
                            {"short", concept_short_name(found.concept_)},
                            {"name", capitalised(concept_name(found.concept_))},
                            {"meaning", capitalised(concept_meaning(found.concept_))},
                            {"equilibria", count_json(found.equilibria.summary.count)}});
    add_cells(cells, report, found);
  }
  for (std::size_t o = 0; o < report.space.by_outcome.size(); ++o)
    if (o < dispute.outcomes.size() || report.space.by_outcome[o] > 0)
      sizes.push_back(count_json(report.space.by_outcome[o]));
  if (section.today)
    standings.push_back(
        standing_json(report, *section.today, "Today", today_sentence(dispute, *section.today)));
  return Json{{"finding", section.lasting ? lasting_sentence(report) : ""},
              {"concepts", concepts},
              {"deciders", ids_json(dispute, section.deciders)},
              {"sizes", sizes},
              {"cells", cells},
              {"lasting", section.lasting ? lasting_json(dispute, section.lasting->summary) : Json(nullptr)},
              {"standings", standings}};
}

Json page_graph_json(const Report& report) {
  if (!report.graph) return nullptr;
  const Case& dispute = *report.dispute;
  const StateGraph& graph = *report.graph;
  Json nodes = Json::array(), edges = Json::array();
  for (const StateGroup& group : graph.groups)
    nodes.push_back(Json{{"id", std::to_string(nodes.size())},
                         {"outcome", outcome_id(dispute, group.outcome)},
                         {"title", group_words(dispute, graph, group)},
                         {"scenarios", count_json(group.scenarios)},
                         {"today", group.today},
                         {"steps", group.steps},
                         {"equilibria", count_json(group.equilibria)},
                         {"acceptable", count_json(group.acceptable)}});
  for (const GroupMove& move : graph.moves)
    edges.push_back(Json{{"from", std::to_string(move.from)},
                         {"to", std::to_string(move.to)},
                         {"actor", dispute.actor(move.actor).id},
                         {"moves", count_json(move.moves)},
                         {"improvements", count_json(move.improvements)},
                         {"direct", distance(graph.groups[move.from], graph.groups[move.to]) <= 1}});
  const std::string scope = fmt::format(
      "The {} that can be reached from today if nobody crosses more of its own lines than it must",
      counted(graph.scenarios, "scenario", "scenarios"));
  const std::string grouped =
      graph.every_axis
          ? "one box for each"
          : "put together by outcome and by the choices their owners most often gain by changing";
  return Json{{"scope", scope},
              {"scenarios", count_json(graph.scenarios)},
              {"grouped_by", grouped},
              {"nodes", nodes},
              {"edges", edges}};
}

}  // namespace detente::render
