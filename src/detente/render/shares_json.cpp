// SPDX-License-Identifier: MIT
#include "detente/render/shares_json.hpp"

#include "detente/result/concept_ids.hpp"
#include "detente/result/draw_shares.hpp"

namespace detente::render {

namespace {

Json share_json(const std::optional<double>& share) { return share ? Json(*share) : Json(nullptr); }

Json draws_json(const DrawShares& shares) {
  return Json{{"count", shares.draws}, {"seed", count_json(shares.seed)}, {"inputs", shares.inputs}};
}

/// The shares beside the entries of an array, in order.
void put_beside(Json& list, const std::vector<double>& shares) {
  for (std::size_t k = 0; k < list.size() && k < shares.size(); ++k) list[k]["share_of_draws"] = shares[k];
}

void put_goal(Json& goal, const GoalShares& shares) {
  goal["possible_share"] = shares.possible;
  goal["lasting_share"] = share_json(shares.lasting);
  goal["lasting_at_least"] = shares.lasting_at_least;
  put_beside(goal["collisions"], shares.collisions);
  put_beside(goal["concessions"], shares.concessions);
}

void put_solution(Json& solutions, const char* key, const std::optional<double>& share) {
  if (solutions.contains(key) && solutions[key].is_object())
    solutions[key]["share_of_draws"] = share_json(share);
}

Json value_json(double share) { return share; }
Json value_json(const std::optional<double>& share) { return share_json(share); }

template <class Share>
Json by_outcome(const Case& dispute, const std::vector<Share>& shares) {
  if (shares.empty()) return nullptr;
  Json object = Json::object();
  for (std::size_t k = 0; k < shares.size(); ++k)
    object[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] = value_json(shares[k]);
  return object;
}

}  // namespace

void add_draws(Json& body, const Report& report) {
  if (report.shares != nullptr) body["draws"] = draws_json(*report.shares);
}

void add_settlement_shares(Json& body, const Report& report) {
  if (report.shares == nullptr || !report.shares->goal) return;
  const DrawShares& shares = *report.shares;
  put_goal(body, *shares.goal);
  for (std::size_t k = 0; k < shares.wishes.size(); ++k) put_goal(body["wishes"][k], shares.wishes[k]);
  put_beside(body["packages"], shares.packages);
  if (shares.solutions && body["solutions"].is_object()) {
    put_solution(body["solutions"], "nash", shares.solutions->nash);
    put_solution(body["solutions"], "kalai_smorodinsky", shares.solutions->kalai_smorodinsky);
    put_solution(body["solutions"], "egalitarian", shares.solutions->egalitarian);
    put_solution(body["solutions"], "leximin", shares.solutions->leximin);
    put_solution(body["solutions"], "utilitarian", shares.solutions->utilitarian);
  }
  body["draws"] = draws_json(shares);
}

void add_stability_shares(Json& body, const Report& report) {
  if (report.shares == nullptr || report.shares->acceptable.empty()) return;
  const Case& dispute = *report.dispute;
  const DrawShares& shares = *report.shares;
  Json draws = draws_json(shares);
  draws["acceptable"] = by_outcome(dispute, shares.acceptable);
  draws["acceptable_seq"] = by_outcome(dispute, shares.lasting);
  draws["acceptable_seq_at_least"] = by_outcome(dispute, shares.lasting_at_least);
  draws["concepts"] = Json::object();
  for (const ConceptShares& found : shares.concepts) {
    const Json count = found.count ? Json(*found.count) : Json(nullptr);
    draws["concepts"][std::string(id_of(found.concept_))] =
        Json{{"today", share_json(found.today)},
             {"outcomes", by_outcome(dispute, found.outcomes)},
             {"count", count}};
  }
  body["draws"] = draws;
}

}  // namespace detente::render
