// SPDX-License-Identifier: MIT
#include "detente/render/way_bodies.hpp"

namespace detente::render {

namespace {

constexpr std::uint64_t levers_listed = 20;

Json wish_ids(const Case& dispute, const std::vector<WishId>& wishes) {
  Json list = Json::array();
  for (const WishId wish : wishes) list.push_back(dispute.wishes[wish.index()].id);
  return list;
}

Json way_json(const Case& dispute, const AdviceWay& way) {
  Json outcomes = Json::array();
  for (const OutcomeId outcome : way.outcomes) outcomes.push_back(dispute.outcomes[outcome.index()].id);
  Json json{{"wishes", wish_ids(dispute, way.wishes)}, {"outcomes", std::move(outcomes)}};
  json.update(paths_body(dispute, way.paths));
  return json;
}

Json levers_of(const Case& dispute, const AdviceLevers& levers) {
  Json json{{"wish", dispute.wishes[levers.wish.index()].id}};
  json.update(levers_body(dispute, levers.answer, levers_listed));
  return json;
}

}  // namespace

Json advice_body(const Case& dispute, const Advice& advice) {
  Json ways = Json::array(), levers = Json::array(), payments = Json::array();
  for (const AdviceWay& way : advice.ways) ways.push_back(way_json(dispute, way));
  for (const AdviceLevers& one : advice.payments) payments.push_back(levers_of(dispute, one));
  for (const AdviceLevers& one : advice.levers) levers.push_back(levers_of(dispute, one));
  return Json{{"ways", std::move(ways)},
              {"ways_left_out", advice.ways_left_out},
              {"levers", std::move(levers)},
              {"unsteady", wish_ids(dispute, advice.unsteady)},
              {"payments", std::move(payments)},
              {"beliefs", advice.beliefs ? beliefs_body(dispute, *advice.beliefs) : Json(nullptr)},
              {"beliefs_of", advice.beliefs_of_acceptable_only ? "acceptable" : "all"},
              {"beliefs_left_out", advice.beliefs_left_out},
              {"history", advice.history ? replay_body(dispute, *advice.history) : Json(nullptr)}};
}

}  // namespace detente::render
