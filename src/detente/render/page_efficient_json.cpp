// SPDX-License-Identifier: MIT
// What the parties could have together, for the page.
#include "detente/render/changes.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_efficient.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

Json party_json(const Case& dispute, const PartyStanding& standing) {
  return Json{{"actor", dispute.actor(standing.party).id},
              {"without", standing.disagreement.to_double()},
              {"best", standing.best ? Json(standing.best->to_double()) : Json(nullptr)},
              {"batna", standing.batna}};
}

/// What each party does in the scenario, and which of its stakes come and go.
Json exchange_json(const Case& dispute, const EfficientPackages& efficient, const Levels& scenario) {
  Json rows = Json::array();
  for (const PartyStanding& standing : efficient.parties)
    rows.push_back(Json{{"actor", dispute.actor(standing.party).id},
                        {"does", gives_words(dispute, standing.party, scenario)},
                        {"gains", gets_words(dispute, standing.party, scenario, true)},
                        {"loses", gets_words(dispute, standing.party, scenario, false)}});
  return rows;
}

Json pick_json(const Case& dispute, const EfficientPackages& efficient, const Pick& pick) {
  const BargainingSolution& solution = *pick.solution;
  std::vector<ActorId> gain = non_parties(efficient, solution.better_off),
                       lose = non_parties(efficient, solution.worse_off);
  gain.insert(gain.end(), solution.ranks_higher.begin(), solution.ranks_higher.end());
  lose.insert(lose.end(), solution.ranks_lower.begin(), solution.ranks_lower.end());
  Json gains = Json::array();
  for (const Fixed& amount : solution.gains) gains.push_back(amount.to_double());
  return Json{{"name", capitalised(pick.names)},
              {"changes", changes_words(dispute, solution.scenario)},
              {"gains", gains},
              {"others_gain", ids_json(dispute, gain)},
              {"others_lose", ids_json(dispute, lose)},
              {"needs", ids_json(dispute, consents(solution.signatories, solution.needs))},
              {"stable", solution.stable ? Json(*solution.stable) : Json(nullptr)},
              {"efficient", solution.efficient},
              {"exchange", exchange_json(dispute, efficient, solution.scenario)}};
}

}  // namespace

Json page_efficient_json(const Report& report) {
  if (!report.settlement || !report.settlement->efficient) return nullptr;
  return page_division_json(*report.dispute, *report.settlement->efficient);
}

Json page_division_json(const Case& dispute, const EfficientPackages& efficient) {
  Json parties = Json::array(), picks = Json::array();
  for (const PartyStanding& standing : efficient.parties) parties.push_back(party_json(dispute, standing));
  for (const Pick& pick : distinct_picks(efficient)) picks.push_back(pick_json(dispute, efficient, pick));
  return Json{{"finding", zone_sentence(dispute, efficient)},
              {"waste", efficient_sentence(efficient)},
              {"caution", scales_sentence()},
              {"parties", parties},
              {"picks", picks}};
}

}  // namespace detente::render
