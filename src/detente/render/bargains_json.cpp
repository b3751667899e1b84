// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/wording_bargains.hpp"

namespace detente::render {

namespace {

Json answer_json(const Case& dispute, const Levels& package, const BystanderAnswer& answer) {
  Json hurts = Json::object();
  for (std::size_t k = 0; k < answer.hurts.size(); ++k)
    hurts[dispute.actor(answer.hurts[k]).id] = -answer.by[k].to_double();
  return Json{{"scenario", scenario_string(dispute, answer.scenario)},
              {"changes", changes_json(dispute, package, answer.scenario)},
              {"hurts", hurts},
              {"own", answer.own.to_double()}};
}

Json bystander_json(const Case& dispute, const Levels& package, const Bystander& bystander) {
  Json objects = Json::array();
  for (const std::uint32_t line : bystander.objections) objects.push_back(dispute.red_lines[line].id);
  const Json ranks = bystander.ranks_lower ? Json("lower") : bystander.ranks_higher ? Json("higher") : Json();
  return Json{{"actor", dispute.actor(bystander.actor).id},
              {"change", bystander.change ? Json(bystander.change->to_double()) : Json(nullptr)},
              {"ranks", ranks},
              {"objects", objects},
              {"can_answer", bystander.answer.has_value()},
              {"answer", bystander.answer ? answer_json(dispute, package, *bystander.answer) : Json(nullptr)}};
}

Json bargain_json(const Case& dispute, const GoalSection& goal, const Bargain& bargain) {
  Json bystanders = Json::array();
  for (const Bystander& bystander : bargain.bystanders)
    bystanders.push_back(bystander_json(dispute, *bargain.package, bystander));
  const std::optional<EfficientPackages>& efficient = bargain.efficient;
  const Json package =
      bargain.package ? Json{{"scenario", scenario_string(dispute, *bargain.package)},
                             {"changes", changes_json(dispute, *bargain.package)}}
                      : Json(nullptr);
  return Json{{"goal", goal.wish ? dispute.wishes[goal.wish->index()].when.text : goal.result.goal.text},
              {"wish", goal.wish ? Json(dispute.wishes[goal.wish->index()].id) : Json(nullptr)},
              {"signatories", ids_json(dispute, bargain.signatories)},
              {"fixed", bargain.fixed},
              {"without_stakes", ids_json(dispute, bargain.without_stakes)},
              {"conditions", ids_json(dispute, bargain.conditions)},
              {"room", efficient ? Json(efficient->nobody_below > 0) : Json(nullptr)},
              {"helps_all", efficient ? Json(efficient->everybody_gains > 0) : Json(nullptr)},
              {"zone", efficient ? zone_json(dispute, *efficient) : Json(nullptr)},
              {"pareto", efficient ? pareto_json(dispute, *efficient) : Json(nullptr)},
              {"solutions", efficient ? solutions_json(dispute, *efficient) : Json(nullptr)},
              {"package", package},
              {"bystanders", bystanders}};
}

}  // namespace

Json bargains_json(const Case& dispute, const SettlementSection& section) {
  Json bargains = Json::array();
  for (const GoalSection* goal : bargained_goals(section))
    for (const Bargain& bargain : goal->bargains.listed)
      bargains.push_back(bargain_json(dispute, *goal, bargain));
  return bargains;
}

}  // namespace detente::render
