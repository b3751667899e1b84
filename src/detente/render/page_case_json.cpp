// SPDX-License-Identifier: MIT
// What the page shows of the case itself: actors, outcomes, options by basket, events, sources.
#include <algorithm>

#include "detente/model/point.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

const char* kind_words(ActorKind kind) {
  switch (kind) {
    case ActorKind::Government:
      return "government";
    case ActorKind::DeFactoAuthority:
      return "de-facto authority";
    case ActorKind::Party:
      return "party";
    case ActorKind::Public:
      return "public";
    case ActorKind::Business:
      return "business";
    case ActorKind::Agency:
      return "agency";
    case ActorKind::Organisation:
      return "organisation";
    case ActorKind::State:
      return "state";
    case ActorKind::Person:
      return "person";
  }
  return "";
}

const char* change_id(detente::Change change) {
  switch (change) {
    case detente::Change::Free:
      return "free";
    case detente::Change::Up:
      return "up";
    case detente::Change::Down:
      return "down";
    case detente::Change::Fixed:
      return "fixed";
  }
  return "free";
}

/// `closed`; of a joint option `yes`, or `Russia: no; Georgia: yes` where its parties differ.
std::string now_words(const Case& dispute, const Option& option) {
  const auto level = [&](AxisId axis) { return option.levels[dispute.axis(axis).now]; };
  const bool alike = std::all_of(option.axes.begin(), option.axes.end(),
                                 [&](AxisId axis) { return level(axis) == level(option.axes.front()); });
  if (alike) return level(option.axes.front());
  std::string text;
  for (const AxisId axis : option.axes)
    text += (text.empty() ? "" : "; ") + capitalised(actor_name(dispute, dispute.axis(axis).owner)) + ": " +
            level(axis);
  return text;
}

}  // namespace

Json page_actors_json(const Case& dispute) {
  Json list = Json::array();
  for (std::size_t k = 0; k < dispute.actors.size(); ++k) {
    const Actor& actor = dispute.actors[k];
    list.push_back(Json{{"id", actor.id},
                        {"name", actor_name(dispute, ActorId(k))},
                        {"title", actor.title},
                        {"kind", kind_words(actor.kind)},
                        {"decides", dispute.decides(ActorId(k))}});
  }
  return list;
}

Json page_outcomes_json(const Report& report) {
  const Case& dispute = *report.dispute;
  const std::optional<OutcomeId> today = outcome_of(dispute, dispute.today);
  Json list = Json::array();
  for (std::size_t k = 0; k < dispute.outcomes.size(); ++k) {
    const Outcome& outcome = dispute.outcomes[k];
    list.push_back(Json{{"id", outcome.id},
                        {"name", outcome_name(dispute, k)},
                        {"title", outcome.title},
                        {"when", condition_words(dispute, outcome.when.syntax)},
                        {"precedent", outcome.precedent},
                        {"today", today && today->index() == k},
                        {"provenance", provenance_json(outcome)}});
  }
  const std::size_t other = dispute.outcomes.size();
  const bool any = report.space.by_outcome.size() > other && report.space.by_outcome[other] > 0;
  if (any)
    list.push_back(Json{{"id", "other"},
                        {"name", dispute.outcomes.empty() ? "all scenarios" : outcome_name(dispute, other)},
                        {"title", ""},
                        {"when", ""},
                        {"precedent", ""},
                        {"today", !today},
                        {"provenance", provenance_json(Block{})}});
  return list;
}

Json page_baskets_json(const Case& dispute) {
  Json baskets = Json::array();
  for (const Option& option : dispute.options) {
    auto same = std::find_if(baskets.begin(), baskets.end(),
                             [&](const Json& b) { return b["name"] == option.group; });
    const bool known = same != baskets.end();
    if (!known) baskets.push_back(Json{{"name", option.group}, {"options", Json::array()}});
    Json& basket = known ? *same : baskets.back();
    basket["options"].push_back(Json{{"id", option.id},
                                     {"title", option.title},
                                     {"owners", ids_json(dispute, option.owners)},
                                     {"levels", option.levels},
                                     {"now", now_words(dispute, option)},
                                     {"change", change_id(option.change)},
                                     {"provenance", provenance_json(option)}});
  }
  return baskets;
}

Json page_events_json(const Case& dispute) {
  Json list = Json::array();
  for (const Event& event : dispute.events) {
    std::string sets;
    for (const AxisLevel& set : event.set)
      sets += (sets.empty() ? "" : "; ") + axis_words(dispute, set.axis, set.level);
    list.push_back(Json{{"id", event.id},
                        {"date", event.date.text},
                        {"title", event.title},
                        {"sets", sets},
                        {"provenance", provenance_json(event)}});
  }
  return list;
}

Json page_sources_json(const Case& dispute) {
  Json list = Json::array();
  for (const Source& source : dispute.sources) {
    list.push_back(source_json(source));
    list.back()["used"] = times_cited(dispute, source.id);
  }
  return list;
}

}  // namespace detente::render
