// SPDX-License-Identifier: MIT
// What can be agreed, for the page: the red lines and what they forbid, collisions, wishes, packages.
#include <algorithm>

#include "detente/model/crossing.hpp"
#include "detente/model/point.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_page.hpp"
#include "detente/render/wording_standing.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

Json optional_number(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }

/// The options a line depends on, with the levels that can cross it.
Json marks_json(const Case& dispute, const RedLine& line) {
  Json marks = Json::array();
  for (const AxisLevels& mark : deciding_levels(dispute, line.never.formula)) {
    const Axis& axis = dispute.axis(mark.axis);
    const Option& option = dispute.option(axis.option);
    Json levels = Json::array();
    for (std::size_t k = 0; k < option.levels.size(); ++k)
      if (mark.levels.contains(k)) levels.push_back(option.levels[k]);
    marks.push_back(Json{{"option", option.id},
                         {"party", axis.joint ? Json(dispute.actor(axis.owner).id) : Json(nullptr)},
                         {"levels", levels}});
  }
  return marks;
}

Json line_json(const Case& dispute, std::size_t k) {
  const RedLine& line = dispute.red_lines[k];
  const ConstraintRef ref{ConstraintKind::RedLine, static_cast<std::uint32_t>(k)};
  const Stance stance = stance_of(dispute, line.never, line.stated_as_must);
  return Json{{"id", line.id},
              {"label", std::to_string(k + 1)},
              {"title", line.title == line.id ? capitalised(constraint_name(dispute, ref)) : line.title},
              {"holders", ids_json(dispute, line.actors)},
              {"never", (stance.demands ? "anything but " : "") + stance.words},
              {"firmness", Json{{"likely", point_value(dispute, line.firmness)},
                                {"low", optional_number(line.firmness.low)},
                                {"high", optional_number(line.firmness.high)}}},
              {"binding", line.binding},
              {"marks", marks_json(dispute, line)},
              {"provenance", provenance_json(line)}};
}

std::string letter(std::size_t k) {
  const std::string last(1, static_cast<char>('A' + k % 26));
  return k < 26 ? last : letter(k / 26 - 1) + last;
}

Json collision_json(const Case& dispute, const LetteredCollision& lettered) {
  const GoalSection& goal = *lettered.goal;
  return Json{
      {"label", lettered.letter},
      {"goal", goal.wish ? dispute.wishes[goal.wish->index()].title : capitalised(goal_name(dispute, goal))},
      {"wish", goal.wish ? Json(dispute.wishes[goal.wish->index()].id) : Json(nullptr)},
      {"kind", lettered.collision->derived ? "derived" : "stated"},
      {"of", ids_json(dispute, lettered.collision->of)},
      {"names", capitalised(constraint_names(dispute, lettered.collision->of, "and"))}};
}

const char* verdict_id(const Case& dispute, const SettlementResult& result) {
  switch (result.reason) {
    case SettlementReason::Possible:
      if (result.nearest && changes_from_today(dispute, *result.nearest).empty()) return "today";
      return result.needs_unreachable_level ? "unreachable" : "possible";
    case SettlementReason::Lines:
      return "lines";
    case SettlementReason::Rules:
      return "rules";
    case SettlementReason::Goal:
      break;
  }
  return "goal";
}

Json goal_json(const Case& dispute, const GoalSection& goal,
               const std::vector<LetteredCollision>& collisions) {
  const Wish& wish = dispute.wishes[goal.wish->index()];
  const SettlementResult& result = goal.result;
  Json letters = Json::array();
  for (const LetteredCollision& lettered : collisions)
    if (lettered.goal == &goal) letters.push_back(lettered.letter);
  Json give = Json::array();
  for (const Concession& concession : result.concessions)
    give.push_back(Json{{"words", concession_words(dispute, concession)},
                        {"of", ids_json(dispute, concession.of)},
                        {"price", optional_number(concession.price)},
                        {"firmness", concession.firmness}});
  const bool way = result.possible && result.nearest && !changes_from_today(dispute, *result.nearest).empty();
  const std::string blocked = blocked_sentence(dispute, goal);
  return Json{{"id", wish.id},
              {"title", wish.title},
              {"verdict", verdict_id(dispute, result)},
              {"verdict_words", goal_verdict(dispute, result)},
              {"sentence", standing_sentence(dispute, goal)},
              {"nearest", way ? Json(changes_words(dispute, *result.nearest)) : Json(nullptr)},
              {"acceptable", count_json(result.acceptable)},
              {"lasting", count_json(goal.lasting)},
              {"blockers", ids_json(dispute, goal.blockers)},
              {"blocked", blocked.empty() ? Json(nullptr) : Json(blocked)},
              {"collisions", letters},
              {"give", give}};
}

}  // namespace

std::vector<LetteredCollision> lettered_collisions(const Report& report) {
  std::vector<LetteredCollision> all;
  if (!report.settlement) return all;
  const auto add = [&](const GoalSection& goal) {
    for (const Collision& collision : goal.result.collisions)
      all.push_back({letter(all.size()), &goal, &collision});
  };
  add(report.settlement->goal);
  for (const GoalSection& goal : report.settlement->wishes) add(goal);
  return all;
}

Json page_red_lines_json(const Report& report) {
  const Case& dispute = *report.dispute;
  const std::vector<LetteredCollision> collisions = lettered_collisions(report);
  if (dispute.red_lines.empty() && collisions.empty()) return nullptr;
  Json lines = Json::array();
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k) lines.push_back(line_json(dispute, k));
  Json drawn = Json::array();
  for (const LetteredCollision& lettered : collisions) drawn.push_back(collision_json(dispute, lettered));
  return Json{{"finding", red_lines_sentence(report)}, {"lines", lines}, {"collisions", drawn}};
}

Json page_goals_json(const Report& report) {
  Json goals = Json::array();
  if (!report.settlement) return goals;
  const std::vector<LetteredCollision> collisions = lettered_collisions(report);
  for (const GoalSection& goal : report.settlement->wishes)
    goals.push_back(goal_json(*report.dispute, goal, collisions));
  return goals;
}

Json page_packages_json(const Report& report) {
  if (!report.settlement || report.dispute->wishes.empty()) return nullptr;
  const Case& dispute = *report.dispute;
  Json list = Json::array();
  for (const WishPackage& package : report.settlement->packages) {
    Json wishes = Json::array();
    for (const WishId wish : package.wishes) wishes.push_back(dispute.wishes[wish.index()].id);
    list.push_back(Json{{"label", std::to_string(list.size() + 1)},
                        {"wishes", wishes},
                        {"changes", changes_words(dispute, package.scenario)},
                        {"better_off", ids_json(dispute, package.better_off)},
                        {"worse_off", ids_json(dispute, package.worse_off)},
                        {"needs", ids_json(dispute, consents(package.signatories, package.needs))},
                        {"stable", package.stable ? Json(*package.stable) : Json(nullptr)},
                        {"ratifiable", package.ratifiable}});
  }
  return Json{{"finding", packages_sentence(report)}, {"list", list}};
}

}  // namespace detente::render
