// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/replay.hpp"
#include "detente/render/way_bodies.hpp"

namespace detente::render {

namespace {

const char* effect_id(EventEffect effect) {
  switch (effect) {
    case EventEffect::Context:
      return "context";
    case EventEffect::NoChange:
      return "no_change";
    case EventEffect::Move:
      return "move";
    case EventEffect::Offer:
      return "offer";
    case EventEffect::Impossible:
      return "impossible";
  }
  return "context";
}

Json parties_json(const Case& dispute, const std::vector<EventParty>& parties) {
  Json list = Json::array();
  for (const EventParty& party : parties)
    list.push_back(Json{{"actor", dispute.actor(party.actor).id},
                        {"gain", party.gain == Gain::Gains   ? "gains"
                                 : party.gain == Gain::Loses ? "loses"
                                                             : "neither"}});
  return list;
}

std::string axis_id(const Case& dispute, AxisId id) {
  const Axis& axis = dispute.axis(id);
  const std::string& option = dispute.option(axis.option).id;
  return axis.joint ? option + "." + dispute.actor(axis.owner).id : option;
}

Json outcome_json(const Case& dispute, std::size_t outcome) {
  return outcome < dispute.outcomes.size() ? Json(dispute.outcomes[outcome].id) : Json("other");
}

Json step_json(const Case& dispute, const ReplayStep& step, const Levels& before) {
  const Event& event = dispute.events[step.event];
  Json rules = Json::array(), against = Json::array(), hangs = Json::array();
  for (const std::size_t rule : step.rules) rules.push_back(dispute.rules[rule].id);
  for (const AxisId axis : step.against) against.push_back(axis_id(dispute, axis));
  for (const AxisId axis : step.hangs_on) hangs.push_back(axis_id(dispute, axis));
  return Json{{"event", event.id},
              {"date", event.date.text},
              {"line", event.span.line},
              {"after_as_of", step.later},
              {"effect", effect_id(step.effect)},
              {"sets", changes_json(dispute, before, step.after)},
              {"movers", parties_json(dispute, step.movers)},
              {"others", parties_json(dispute, step.others)},
              {"crosses", ids_json(dispute, step.crossed)},
              {"leaves", ids_json(dispute, step.left)},
              {"breaks_rules", std::move(rules)},
              {"against_direction", std::move(against)},
              {"scenario", scenario_string(dispute, step.after)},
              {"outcome", outcome_json(dispute, step.outcome)},
              {"outcome_assumes", std::move(hangs)}};
}

}  // namespace

Json replay_body(const Case& dispute, const Replay& replay) {
  Json document;
  Json assumed = Json::object();
  for (const AxisId axis : replay.assumed)
    assumed[axis_id(dispute, axis)] =
        dispute.option(dispute.axis(axis).option).levels[replay.start[axis.index()]];
  document["start"] = Json{{"scenario", scenario_string(dispute, replay.start)},
                           {"changes", changes_json(dispute, replay.start)},
                           {"outcome", outcome_json(dispute, replay.outcome)},
                           {"assumed", std::move(assumed)}};
  document["moves"] = replay.moves;
  document["improvements"] = replay.improvements;
  document["sacrifices"] = replay.sacrifices;
  document["impossible"] = replay.impossible;
  Json steps = Json::array();
  const Levels* before = &replay.start;
  for (const ReplayStep& step : replay.steps) {
    steps.push_back(step_json(dispute, step, *before));
    before = &step.after;
  }
  document["steps"] = std::move(steps);
  return document;
}

std::string replay_json(const Report& report, const Replay& replay) {
  Json document = header_json(report, "detente.replay/1");
  document.update(replay_body(*report.dispute, replay));
  return printed(document);
}

}  // namespace detente::render
