// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/shares_json.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

Json axes_json(const Case& dispute) {
  Json axes = Json::array();
  for (const Axis& axis : dispute.axes) {
    const Option& option = dispute.option(axis.option);
    const std::string& owner = dispute.actor(axis.owner).id;
    axes.push_back(Json{{"option", option.id},
                        {"party", axis.joint ? Json(owner) : Json(nullptr)},
                        {"actor", owner},
                        {"levels", option.levels}});
  }
  return axes;
}

Json by_outcome_json(const Case& dispute, const SetSummary& summary) {
  Json counts = Json::object();
  for (std::size_t k = 0; k < summary.by_outcome.size(); ++k) {
    if (summary.by_outcome[k] == 0) continue;
    counts[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] =
        count_json(summary.by_outcome[k]);
  }
  return counts;
}

Json equilibria_json(const Case& dispute, const ScenarioSet& set) {
  Json patterns = Json::array();
  for (const Pattern& pattern : set.summary.patterns) patterns.push_back(pattern_string(dispute, pattern));
  Json json{{"count", count_json(set.summary.count)},
            {"scenarios", scenarios_json(dispute, set.listed)},
            {"patterns", patterns},
            {"by_outcome", by_outcome_json(dispute, set.summary)}};
  mark_truncated(json, set.listed.size(), set.summary.count);
  if (!set.summary.patterns_complete) json["patterns_complete"] = false;
  return json;
}

Json concept_json(const Case& dispute, const StabilitySection& section, const ConceptSection& found) {
  Json stable = Json::object();
  for (std::size_t k = 0; k < section.deciders.size(); ++k) {
    const ScenarioSet& set = found.stable[k];
    Json& of_actor = stable[dispute.actor(section.deciders[k]).id];
    of_actor = Json{{"count", count_json(set.summary.count)}, {"scenarios", scenarios_json(dispute, set.listed)}};
    mark_truncated(of_actor, set.listed.size(), set.summary.count);
  }
  return Json{{"equilibria", equilibria_json(dispute, found.equilibria)}, {"stable", stable}};
}

}  // namespace

Json stability_body(const Report& report) {
  const Case& dispute = *report.dispute;
  const StabilitySection& section = *report.stability;
  Json body{{"axes", axes_json(dispute)},
            {"scenarios", Json{{"total", count_json(report.space.total)},
                               {"feasible", count_json(report.space.feasible)}}}};
  Json concepts = Json::object();
  for (const ConceptSection& found : section.concepts)
    concepts[std::string(id_of(found.concept_))] = concept_json(dispute, section, found);
  body["concepts"] = concepts;
  body["acceptable_seq"] = section.lasting ? equilibria_json(dispute, *section.lasting) : Json(nullptr);
  add_stability_shares(body, report);
  return body;
}

std::string stability_json(const Report& report) {
  Json document = header_json(report, "detente.stability/1");
  document.update(stability_body(report));
  return printed(document);
}

}  // namespace detente::render
