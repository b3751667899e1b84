// SPDX-License-Identifier: MIT
// Who would sign for each goal, and what it does to everybody else, for the page.
#include "detente/render/changes.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_bargains.hpp"

namespace detente::render {

namespace {

Json bargain_json(const Case& dispute, const GoalSection& goal, const Bargain& bargain) {
  const std::string votes = conditions_sentence(dispute, bargain);
  Json beside = Json::array();
  if (!votes.empty()) beside.push_back(votes);
  for (const std::string& sentence : bystander_sentences(dispute, bargain)) beside.push_back(sentence);
  return Json{{"finding", bargain_sentence(dispute, goal_name(dispute, goal), bargain)},
              {"signatories", ids_json(dispute, bargain.signatories)},
              {"changes", bargain.package ? Json(changes_words(dispute, *bargain.package)) : Json(nullptr)},
              {"beside", beside},
              {"division",
               bargain.efficient ? page_division_json(dispute, *bargain.efficient) : Json(nullptr)}};
}

}  // namespace

Json page_bargains_json(const Report& report) {
  Json goals = Json::array();
  if (!report.settlement) return goals;
  const Case& dispute = *report.dispute;
  for (const GoalSection* goal : bargained_goals(*report.settlement)) {
    Json list = Json::array();
    for (std::size_t k = 0; k < std::min(goal->bargains.listed.size(), bargains_told); ++k)
      list.push_back(bargain_json(dispute, *goal, goal->bargains.listed[k]));
    goals.push_back(Json{{"name", goal_name(dispute, *goal)},
                         {"list", list},
                         {"more", more_bargains_sentence(goal->bargains)}});
  }
  return goals;
}

}  // namespace detente::render
