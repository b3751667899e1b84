// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/levers.hpp"
#include "detente/render/way_bodies.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_levers.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

using Kind = InterventionKind;

const char* kind_id(Kind kind) {
  switch (kind) {
    case Kind::WaiveLine:
      return "waive_line";
    case Kind::WinRatification:
      return "win_ratification";
    case Kind::DropRule:
      return "drop_rule";
    case Kind::MoveStake:
      return "move_stake";
    case Kind::Pay:
      return "pay";
    case Kind::DropStatement:
      return "drop_statement";
    case Kind::MoveStatement:
      return "move_statement";
    case Kind::Commit:
      return "commit";
    case Kind::CloseOption:
      return "close_option";
    case Kind::BarLevel:
      return "bar_level";
    case Kind::FreeOption:
      return "free_option";
    case Kind::MoveParameter:
      return "move_parameter";
    case Kind::CorrectBelief:
      return "correct_belief";
  }
  return "";
}

std::string axis_id(const Case& dispute, std::uint32_t index) {
  const Axis& axis = dispute.axes[index];
  const std::string& option = dispute.option(axis.option).id;
  return axis.joint ? option + "." + dispute.actor(axis.owner).id : option;
}

std::string block_id(const Case& dispute, const Intervention& one) {
  switch (one.kind) {
    case Kind::WaiveLine:
      return dispute.red_lines[one.index].id;
    case Kind::WinRatification:
      return dispute.ratifications[one.index].id;
    case Kind::DropRule:
      return dispute.rules[one.index].id;
    case Kind::MoveStake:
      return dispute.stakes[one.index].id;
    case Kind::Pay:
      return dispute.actors[one.index].id;
    case Kind::DropStatement:
    case Kind::MoveStatement:
      return dispute.preferences[one.index].id;
    case Kind::MoveParameter:
      return dispute.parameters[one.index].id;
    case Kind::CorrectBelief:
      return dispute.beliefs[one.index].id;
    default:
      return axis_id(dispute, one.index);
  }
}

/// Which entry of the belief is put right; null: all of it.
Json entry_json(const Case& dispute, const Intervention& one) {
  const Belief& belief = dispute.beliefs[one.index];
  switch (one.part) {
    case BeliefPart::Whole:
      return nullptr;
    case BeliefPart::Stake:
      return belief.stakes[one.member].id;
    case BeliefPart::RedLine:
      return belief.red_lines[one.member].id;
    case BeliefPart::Order:
      return "order";
    case BeliefPart::Unseen:
      return dispute.option(belief.unaware_of[one.member]).id;
  }
  return nullptr;
}

/// Keys a kind has no use for are left out.
Json intervention_json(const Case& dispute, const Intervention& one) {
  Json json{{"kind", kind_id(one.kind)}, {"id", block_id(dispute, one)}};
  const bool sized = one.kind == Kind::MoveStake || one.kind == Kind::Pay || one.kind == Kind::MoveParameter;
  const bool stated = one.kind == Kind::DropStatement || one.kind == Kind::MoveStatement;
  if (stated) json["statement"] = dispute.preferences[one.index].order[one.level][one.member].text;
  if (one.kind == Kind::CorrectBelief) json["entry"] = entry_json(dispute, one);
  if (one.kind == Kind::BarLevel)
    json["level"] = dispute.option(dispute.axes[one.index].option).levels[one.level];
  if (one.kind == Kind::Commit) json["direction"] = one.change == detente::Change::Up ? "up" : "down";
  if (sized || one.kind == Kind::MoveStatement || one.kind == Kind::WinRatification)
    json["amount"] = one.amount;
  if (sized) json["beyond"] = one.beyond;
  if (sized) json["least"] = one.least;
  if (one.kind == Kind::WaiveLine) {
    const RedLine& line = dispute.red_lines[one.index];
    json["firmness"] = point_value(dispute, line.firmness);
    json["price"] = line.price ? Json(point_value(dispute, *line.price)) : Json(nullptr);
  }
  json["words"] = intervention_words(dispute, one);
  return json;
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json scenario_of(const Case& dispute, const std::optional<Levels>& levels) {
  if (!levels) return nullptr;
  return Json{{"scenario", scenario_string(dispute, *levels)}, {"changes", changes_json(dispute, *levels)}};
}

Json lever_json(const Case& dispute, const LeverAnswer& answer, const Lever& lever) {
  Json of = Json::array();
  for (const Intervention& one : lever.of) of.push_back(intervention_json(dispute, one));
  Json changes = nullptr;
  if (lever.changes_known) {
    changes = Json::array();
    for (const FindingChange& change : lever.changes)
      changes.push_back(finding_change_words(dispute, change));
  }
  return Json{{"of", of},
              {"sentence", lever_sentence(dispute, answer, lever)},
              {"price", or_null(lever.price)},
              {"effort", lever.effort},
              {"reaches", scenario_of(dispute, lever.scenario)},
              {"probability", or_null(lever.probability)},
              {"changes", changes},
              {"share_of_draws", or_null(lever.share)},
              {"worse_off", ids_json(dispute, lever.worse_off)},
              {"leave", ids_json(dispute, lever.leave)}};
}

const char* goal_id(LeverGoal goal) {
  return goal == LeverGoal::Acceptable ? "acceptable"
         : goal == LeverGoal::Stable   ? "stable"
         : goal == LeverGoal::Likely   ? "likely"
                                       : "unlikely";
}

}  // namespace

Json levers_body(const Case& dispute, const LeverAnswer& answer, std::uint64_t most) {
  const bool future = answer.goal == LeverGoal::Likely || answer.goal == LeverGoal::Unlikely;
  Json document;
  document["target"] = answer.target.text;
  document["become"] = goal_id(answer.goal);
  document["concept"] =
      answer.goal == LeverGoal::Stable ? Json(std::string(id_of(answer.concept_))) : Json(nullptr);
  document["as_seen"] = answer.as_seen;
  document["threshold"] = future ? Json(answer.threshold) : Json(nullptr);
  document["already"] = answer.already;
  document["now"] = scenario_of(dispute, answer.scenario);
  document["probability"] = or_null(answer.probability);
  document["examined"] = answer.examined;
  document["pairs"] = answer.pairs;
  document["draws"] = answer.draws;
  document["share_without"] = or_null(answer.share_without);
  document["count"] = answer.levers.size();
  document["levers"] = Json::array();
  for (const Lever& lever : answer.levers)
    if (document["levers"].size() < most) document["levers"].push_back(lever_json(dispute, answer, lever));
  return document;
}

std::string levers_json(const Report& report, const LeverAnswer& answer, std::uint64_t most) {
  Json document = header_json(report, "detente.levers/1");
  document.update(levers_body(*report.dispute, answer, most));
  return printed(document);
}

}  // namespace detente::render
