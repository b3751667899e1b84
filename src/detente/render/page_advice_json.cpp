// SPDX-License-Identifier: MIT
// How to get there, what would change it, whose picture matters and how it came to this, for the page.
#include <algorithm>

#include "detente/render/beliefs.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording_advice.hpp"
#include "detente/render/wording_levers.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

Json wish_names(const Case& dispute, const std::vector<WishId>& wishes) {
  Json list = Json::array();
  for (const WishId wish : wishes) list.push_back(dispute.wishes[wish.index()].title);
  return list;
}

Json step_json(const Case& dispute, const Path& path, std::size_t k) {
  const PathPlace& here = path.places[k];
  return Json{{"actors", ids_json(dispute, here.movers)},
              {"words", step_changes(dispute, path, k)},
              {"pays", here.unwilling.empty()}};
}

Json way_json(const Case& dispute, const AdviceWay& way) {
  const Path& path = way.paths.shown().front();
  Json to = wish_names(dispute, way.wishes), steps = Json::array();
  for (const OutcomeId outcome : way.outcomes)
    to.push_back(capitalised(outcome_name(dispute, outcome.index())));
  for (std::size_t k = 0; k + 1 < path.places.size(); ++k) steps.push_back(step_json(dispute, path, k));
  return Json{{"to", std::move(to)},
              {"found", path.found},
              {"pays", path.found && path.sacrifices == 0},
              {"holds", way.paths.ending == PathEnding::Lasting},
              {"steps", std::move(steps)},
              {"first", ids_json(dispute, path.must_go_first)},
              {"turn_off", ids_json(dispute, rather_elsewhere(path, false))},
              {"leave", ids_json(dispute, rather_elsewhere(path, true))}};
}

Json opening_json(const Case& dispute, const Opening& opening) {
  Json costs = Json::array();
  for (const Intervention& one : opening.of) costs.push_back(intervention_cost(dispute, one));
  return Json{{"name", capitalised(opening_name(dispute, opening))},
              {"costs", std::move(costs)},
              {"wishes", wish_names(dispute, opening.wishes)},
              {"worse_off", ids_json(dispute, opening.worse_off)},
              {"leave", ids_json(dispute, opening.leave)}};
}

Json picture_json(const Case& dispute, const Correction& correction) {
  const auto belief = std::find_if(dispute.beliefs.begin(), dispute.beliefs.end(),
                                   [&](const Belief& one) { return one.id == correction.belief; });
  return Json{{"holder", dispute.actor(correction.holder).id},
              {"about", dispute.actor(correction.about).id},
              {"words", correction_words(dispute, correction)},
              {"provenance", provenance_json(*belief)}};
}

}  // namespace

Json page_ways_json(const Report& report) {
  if (!report.advice || report.advice->ways.empty()) return nullptr;
  const Case& dispute = *report.dispute;
  const Advice& advice = *report.advice;
  Json list = Json::array(), sacrifices = Json::array();
  for (const AdviceWay& way : advice.ways) {
    list.push_back(way_json(dispute, way));
    const Path& path = way.paths.shown().front();
    if (path.found && path.sacrifices > 0) sacrifices.push_back(sacrifice_sentence(dispute, way));
  }
  return Json{{"finding", ways_sentence(advice)},
              {"first", first_movers_sentence(dispute, advice)},
              {"sacrifices", std::move(sacrifices)},
              {"list", std::move(list)},
              {"note", ways_left_out_words(report)}};
}

Json page_levers_json(const Report& report) {
  if (!report.advice || (report.advice->levers.empty() && report.advice->unsteady.empty())) return nullptr;
  const Case& dispute = *report.dispute;
  Json list = Json::array();
  for (const Opening& opening : openings(*report.advice)) list.push_back(opening_json(dispute, opening));
  Json payments = Json::array();
  for (const AdviceLevers& one : report.advice->payments)
    payments.push_back(payments_sentence(dispute, one) + " " + payments_shares(dispute, one));
  return Json{{"finding", openings_sentence(dispute, *report.advice)},
              {"list", std::move(list)},
              {"payments", std::move(payments)},
              {"note", levers_left_out_words(report)}};
}

Json page_pictures_json(const Report& report) {
  if (!report.advice || report.dispute->beliefs.empty()) return nullptr;
  const Case& dispute = *report.dispute;
  const Advice& advice = *report.advice;
  if (!advice.beliefs && !advice.beliefs_left_out) return nullptr;
  Json list = Json::array(), foresight = Json::array();
  if (advice.beliefs) {
    for (const Correction& correction : advice.beliefs->corrections)
      list.push_back(picture_json(dispute, correction));
    for (const Foresight& one : advice.beliefs->foresight)
      for (const std::string& sentence : foresight_sentences(dispute, one))
        foresight.push_back(capitalised(actor_name(dispute, one.holder)) + ": " + sentence);
  }
  return Json{{"finding", advice.beliefs ? pictures_sentence(advice) : ""},
              {"foresight", std::move(foresight)},
              {"list", std::move(list)},
              {"note", pictures_left_out_words(report)}};
}

Json page_history_json(const Report& report) {
  if (!report.advice || !report.advice->history) return nullptr;
  const Case& dispute = *report.dispute;
  const Replay& history = *report.advice->history;
  const std::string finding = history_sentence(dispute, history);
  if (finding.empty()) return nullptr;
  Json list = Json::array();
  for (const std::size_t k : steps_until_today(history)) {
    const ReplayStep& step = history.steps[k];
    const Event& event = dispute.events[step.event];
    list.push_back(Json{{"date", event.date.text},
                        {"title", event.title},
                        {"movers", movers_words(dispute, step)},
                        {"gain", gains_words(dispute, step)},
                        {"outcome", afterwards_words(dispute, step)}});
  }
  return Json{{"finding", finding}, {"list", std::move(list)}, {"note", history_left_out_words(report)}};
}

}  // namespace detente::render
