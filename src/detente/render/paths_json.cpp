// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/paths.hpp"
#include "detente/render/way_bodies.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

/// `scenario` and `changes` against today.
Json scenario_json(const Case& dispute, const Levels& levels) {
  return Json{{"scenario", scenario_string(dispute, levels)}, {"changes", changes_json(dispute, levels)}};
}

Json outcome_json(const Case& dispute, std::size_t outcome) {
  return outcome < dispute.outcomes.size() ? Json(dispute.outcomes[outcome].id) : Json("other");
}

Json move_json(const Case& dispute, const PathPlace& here, const PathPlace& next) {
  return Json{{"actors", ids_json(dispute, here.movers)},
              {"sets", changes_json(dispute, here.scenario, next.scenario)},
              {"improving", here.unwilling.empty()},
              {"unwilling", ids_json(dispute, here.unwilling)}};
}

Json place_json(const Case& dispute, const PathPlace& place, const PathPlace* next) {
  Json json = scenario_json(dispute, place.scenario);
  json["outcome"] = outcome_json(dispute, place.outcome);
  json["acceptable"] = place.acceptable;
  json["equilibrium"] = place.equilibrium;
  json["crosses"] = ids_json(dispute, place.crossed);
  json["move"] = next != nullptr ? move_json(dispute, place, *next) : Json(nullptr);
  Json alternatives = Json::array();
  for (const PathAlternative& other : place.alternatives) {
    Json entry{{"actors", ids_json(dispute, other.actors)}, {"count", count_json(other.count)}};
    entry.update(scenario_json(dispute, other.to));
    alternatives.push_back(std::move(entry));
  }
  json["alternatives"] = std::move(alternatives);
  Json turns = Json::array();
  for (const TurnOff& turn : place.turn_offs) {
    Json entry{{"actor", dispute.actor(turn.actor).id}, {"rather", turn.rather}};
    entry.update(scenario_json(dispute, turn.to));
    turns.push_back(std::move(entry));
  }
  json["turn_offs"] = std::move(turns);
  return json;
}

Json path_json(const Case& dispute, const Path& path) {
  Json places = Json::array();
  for (std::size_t k = 0; k < path.places.size(); ++k)
    places.push_back(
        place_json(dispute, path.places[k], k + 1 < path.places.size() ? &path.places[k + 1] : nullptr));
  Json json{{"found", path.found},
            {"steps", path.found ? Json(path.steps) : Json(nullptr)},
            {"sacrifices", path.found ? Json(path.sacrifices) : Json(nullptr)},
            {"explored", count_json(path.reached)},
            {"nearest_goals", count_json(path.nearest_goals)},
            {"must_go_first", ids_json(dispute, path.must_go_first)},
            {"path", std::move(places)}};
  if (!path.complete) json["complete"] = false;
  return json;
}

Json steps_json(const std::optional<std::uint32_t>& steps) { return steps ? Json(*steps) : Json(nullptr); }

Json equilibria_json(const Case& dispute, const EquilibriaReach& reach) {
  Json scenarios = Json::array();
  for (const EquilibriumReach& one : reach.listed) {
    Json entry = scenario_json(dispute, one.scenario);
    entry["outcome"] = outcome_json(dispute, one.outcome);
    entry["acceptable"] = one.acceptable;
    entry["steps"] = Json{{"any", steps_json(one.any)}, {"improving", steps_json(one.improving)}};
    scenarios.push_back(std::move(entry));
  }
  Json json{{"count", count_json(reach.count)},
            {"reached", Json{{"any", count_json(reach.any)}, {"improving", count_json(reach.improving)}}},
            {"scenarios", std::move(scenarios)}};
  mark_truncated(json, reach.listed.size(), reach.count);
  return json;
}

}  // namespace

Json paths_body(const Case& dispute, const PathsResult& paths) {
  Json document;
  document["goal"] = paths.goal.text;
  document["from"] = paths.from ? Json(paths.from->text) : Json(nullptr);
  document["ending"] = id_of(paths.ending);
  document["coalitions"] = paths.coalitions;
  document["concept"] = id_of(paths.concept_);
  document["starts"] = count_json(paths.starts);
  document["goals"] = count_json(paths.goals);
  document["there_already"] = paths.there_already;
  Json found = Json::object();
  for (const Path& path : paths.paths) found[std::string(id_of(path.kind))] = path_json(dispute, path);
  document["paths"] = std::move(found);
  document["equilibria"] = paths.equilibria ? equilibria_json(dispute, *paths.equilibria) : Json(nullptr);
  return document;
}

std::string paths_json(const Report& report, const PathsResult& paths) {
  Json document = header_json(report, "detente.paths/1");
  document.update(paths_body(*report.dispute, paths));
  return printed(document);
}

}  // namespace detente::render
