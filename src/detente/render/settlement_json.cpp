// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/shares_json.hpp"

namespace detente::render {

namespace {

const char* reason_id(SettlementReason reason) {
  switch (reason) {
    case SettlementReason::Possible:
      return "possible";
    case SettlementReason::Lines:
      return "lines";
    case SettlementReason::Rules:
      return "rules";
    case SettlementReason::Goal:
      return "goal";
  }
  return "";
}

Json scenario_json(const Case& dispute, const std::optional<Levels>& levels) {
  if (!levels) return nullptr;
  return Json{{"scenario", scenario_string(dispute, *levels)}, {"changes", changes_json(dispute, *levels)}};
}

Json goal_text(const Case& dispute, const GoalSection& goal) {
  if (goal.origin == GoalOrigin::Everything) return nullptr;
  return goal.wish ? dispute.wishes[goal.wish->index()].when.text : goal.result.goal.text;
}

/// `goal`, `possible`, `chance_possible`, `objections`, `acceptable`, `reason`, `nearest`, `collisions`,
/// `concessions`.
Json goal_json(const Case& dispute, const GoalSection& goal) {
  const SettlementResult& result = goal.result;
  Json collisions = Json::array();
  for (const Collision& collision : result.collisions)
    collisions.push_back(
        Json{{"of", ids_json(dispute, collision.of)}, {"kind", collision.derived ? "derived" : "stated"}});
  Json concessions = Json::array();
  for (const Concession& concession : result.concessions) {
    concessions.push_back(Json{{"of", ids_json(dispute, concession.of)},
                               {"price", concession.price ? Json(*concession.price) : Json(nullptr)},
                               {"firmness", concession.firmness},
                               {"ease", concession.ease},
                               {"scenario", scenario_string(dispute, concession.scenario)},
                               {"changes", changes_json(dispute, concession.scenario)}});
  }
  Json objections = Json::array();
  for (const Objection& objection : result.objections) {
    const RedLine& line = dispute.red_lines[objection.line];
    objections.push_back(
        Json{{"line", line.id}, {"actors", ids_json(dispute, line.actors)}, {"always", objection.always}});
  }
  return Json{{"goal", goal_text(dispute, goal)},
              {"possible", result.possible},
              {"chance_possible", result.chance_possible ? Json(*result.chance_possible) : Json(nullptr)},
              {"objections", objections},
              {"acceptable", result.counted ? count_json(result.acceptable) : Json(nullptr)},
              {"reason", reason_id(result.reason)},
              {"needs_unreachable_level", result.needs_unreachable_level},
              {"nearest", scenario_json(dispute, result.nearest)},
              {"collisions", collisions},
              {"concessions", concessions}};
}

Json package_json(const Case& dispute, const WishPackage& package) {
  Json wishes = Json::array();
  for (const WishId wish : package.wishes) wishes.push_back(dispute.wishes[wish.index()].id);
  return Json{{"wishes", wishes},
              {"scenario", scenario_string(dispute, package.scenario)},
              {"changes", changes_json(dispute, package.scenario)},
              {"worse_off", ids_json(dispute, package.worse_off)},
              {"better_off", ids_json(dispute, package.better_off)},
              {"needs", ids_json(dispute, package.needs)},
              {"signatories", ids_json(dispute, package.signatories)},
              {"stable", package.stable ? Json(*package.stable) : Json(nullptr)},
              {"ratifiable", package.ratifiable}};
}

}  // namespace

Json settlement_body(const Report& report) {
  const Case& dispute = *report.dispute;
  const SettlementSection& section = *report.settlement;
  Json body = goal_json(dispute, section.goal);
  body["wishes"] = Json::array();
  for (const GoalSection& goal : section.wishes) {
    Json wish{{"id", dispute.wishes[goal.wish->index()].id}};
    wish.update(goal_json(dispute, goal));
    body["wishes"].push_back(wish);
  }
  body["packages"] = Json::array();
  for (const WishPackage& package : section.packages)
    body["packages"].push_back(package_json(dispute, package));
  const std::optional<EfficientPackages>& efficient = section.efficient;
  body["bargains"] = bargains_json(dispute, section);
  body["pareto"] = efficient ? pareto_json(dispute, *efficient) : Json(nullptr);
  body["zone"] = efficient ? zone_json(dispute, *efficient) : Json(nullptr);
  body["solutions"] = efficient ? solutions_json(dispute, *efficient) : Json(nullptr);
  body["linkage"] = section.linkage ? linkage_json(dispute, *section.linkage) : Json(nullptr);
  body["win_sets"] = section.win_sets ? win_sets_json(dispute, *section.win_sets) : Json(nullptr);
  add_settlement_shares(body, report);
  return body;
}

std::string settlement_json(const Report& report) {
  Json document = header_json(report, "detente.settlement/1");
  document.update(settlement_body(report));
  return printed(document);
}

}  // namespace detente::render
