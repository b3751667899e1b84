// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/inverse.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

Json conditions_json(const Case& dispute, const std::vector<StayCondition>& conditions) {
  Json list = Json::array();
  for (const StayCondition& condition : conditions) {
    Json ways = Json::array();
    for (const std::vector<Levels>& way : condition.ways) ways.push_back(scenarios_json(dispute, way));
    list.push_back(Json{{"to", scenario_string(dispute, condition.to)},
                        {"changes", changes_json(dispute, condition.to)},
                        {"ways", Json{{"count", count_json(condition.count)}, {"sets", std::move(ways)}}}});
  }
  return list;
}

Json actor_json(const Case& dispute, const ActorInverse& actor) {
  return Json{{"stays", actor.stays},
              {"moves", count_json(actor.moves)},
              {"conditions", count_json(actor.conditions)},
              {"unmet", conditions_json(dispute, actor.unmet)},
              {"met", conditions_json(dispute, actor.met)},
              {"named", count_json(actor.named)},
              {"share", actor.share ? Json(*actor.share) : Json(nullptr)},
              {"orders", count_json(actor.orders)},
              {"all_orders", count_json(actor.all_orders)}};
}

}  // namespace

std::string inverse_json(const Report& report, const InverseResult& inverse) {
  const Case& dispute = *report.dispute;
  Json document = header_json(report, "detente.inverse/1");
  document["scenario"] = scenario_string(dispute, inverse.target);
  document["changes"] = changes_json(dispute, inverse.target);
  document["candidates"] = count_json(inverse.candidates);
  Json concepts = Json::object();
  for (const ConceptInverse& found : inverse.concepts) {
    Json actors = Json::object();
    for (const ActorInverse& actor : found.actors)
      actors[dispute.actor(actor.actor).id] = actor_json(dispute, actor);
    concepts[std::string(id_of(found.concept_))] =
        Json{{"holds", found.holds}, {"actors", std::move(actors)}};
  }
  document["concepts"] = std::move(concepts);
  return printed(document);
}

}  // namespace detente::render
