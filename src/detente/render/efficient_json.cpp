// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/wording_efficient.hpp"

namespace detente::render {

namespace {

Json by_party(const Case& dispute, const EfficientPackages& efficient, const std::vector<Fixed>& values) {
  Json object = Json::object();
  for (std::size_t p = 0; p < values.size(); ++p)
    object[dispute.actor(efficient.parties[p].party).id] = values[p].to_double();
  return object;
}

Json solution_json(const Case& dispute, const EfficientPackages& efficient,
                   const std::optional<BargainingSolution>& solution) {
  if (!solution) return nullptr;
  return Json{{"scenario", scenario_string(dispute, solution->scenario)},
              {"changes", changes_json(dispute, solution->scenario)},
              {"utilities", by_party(dispute, efficient, solution->utilities)},
              {"gains", by_party(dispute, efficient, solution->gains)},
              {"efficient", solution->efficient},
              {"worse_off", ids_json(dispute, solution->worse_off)},
              {"better_off", ids_json(dispute, solution->better_off)},
              {"ranks_lower", ids_json(dispute, solution->ranks_lower)},
              {"ranks_higher", ids_json(dispute, solution->ranks_higher)},
              {"needs", ids_json(dispute, solution->needs)},
              {"signatories", ids_json(dispute, solution->signatories)},
              {"stable", solution->stable ? Json(*solution->stable) : Json(nullptr)}};
}

}  // namespace

Json pareto_json(const Case& dispute, const EfficientPackages& efficient) {
  Json parties = Json::array(), scenarios = Json::array(), utilities = Json::array();
  for (const PartyStanding& standing : efficient.parties) parties.push_back(dispute.actor(standing.party).id);
  for (const EfficientPoint& point : efficient.listed) {
    scenarios.push_back(scenario_string(dispute, point.scenario));
    Json row = Json::array();
    for (const Fixed value : point.utilities) row.push_back(value.to_double());
    utilities.push_back(row);
  }
  Json json{{"count", count_json(efficient.count)},
            {"distinct", count_json(efficient.distinct)},
            {"parties", parties},
            {"scenarios", scenarios},
            {"utilities", utilities}};
  mark_truncated(json, efficient.listed.size(), efficient.count);
  return json;
}

Json zone_json(const Case& dispute, const EfficientPackages& efficient) {
  Json disagreement = Json::object(), best = Json::object(), batna = Json::array();
  for (const PartyStanding& standing : efficient.parties) {
    const std::string& id = dispute.actor(standing.party).id;
    disagreement[id] = standing.disagreement.to_double();
    best[id] = standing.best ? Json(standing.best->to_double()) : Json(nullptr);
    if (standing.batna) batna.push_back(id);
  }
  return Json{{"disagreement", disagreement},
              {"batna", batna},
              {"best", best},
              {"nobody_below", count_json(efficient.nobody_below)},
              {"somebody_gains", count_json(efficient.somebody_gains)},
              {"everybody_gains", count_json(efficient.everybody_gains)}};
}

Json solutions_json(const Case& dispute, const EfficientPackages& efficient) {
  Json solutions = Json::object();
  for (const NamedSolution& named : solutions_of(efficient))
    solutions[named.key] = solution_json(dispute, efficient, *named.solution);
  // The one solution that adds what is on different scales says so.
  if (solutions["utilitarian"].is_object())
    solutions["utilitarian"]["scale"] = "the sum of the parties' stakes, a unit of each counted alike";
  return solutions;
}

}  // namespace detente::render
