// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/beliefs.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/way_bodies.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

Json set_json(const Case& dispute, const ScenarioSet& set) {
  Json by_outcome = Json::object();
  for (std::size_t k = 0; k < set.summary.by_outcome.size(); ++k)
    if (set.summary.by_outcome[k] > 0)
      by_outcome[k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other"] =
          count_json(set.summary.by_outcome[k]);
  Json json{{"count", count_json(set.summary.count)},
            {"scenarios", scenarios_json(dispute, set.listed)},
            {"by_outcome", std::move(by_outcome)}};
  mark_truncated(json, set.listed.size(), set.summary.count);
  return json;
}

Json game_json(const Case& dispute, const BeliefsResult& beliefs, const PerceivedGame& game) {
  Json unseen = Json::array(), concepts = Json::object();
  for (const OptionId option : game.unseen) unseen.push_back(dispute.option(option).id);
  for (std::size_t c = 0; c < game.equilibria.size(); ++c)
    concepts[std::string(id_of(beliefs.concepts[c]))] =
        Json{{"equilibria", set_json(dispute, game.equilibria[c])},
             {"today_stable", game.decides ? Json(static_cast<bool>(game.today_stable[c])) : Json(nullptr)}};
  return Json{{"actor", dispute.actor(game.holder).id},
              {"decides", game.decides},
              {"beliefs", game.beliefs},
              {"unseen", std::move(unseen)},
              {"misread", ids_json(dispute, game.misread)},
              {"concepts", std::move(concepts)}};
}

Json hypergame_json(const Case& dispute, const HypergameConcept& found) {
  return Json{{"perceived", set_json(dispute, found.perceived)},
              {"truth", set_json(dispute, found.truth)},
              {"by_misperception", set_json(dispute, found.by_misperception)},
              {"lost", set_json(dispute, found.lost)},
              {"today", Json{{"perceived", found.today_perceived}, {"truth", found.today_truth}}}};
}

Json moves_json(const Case& dispute, const std::vector<MisjudgedMove>& moves) {
  Json list = Json::array();
  for (const MisjudgedMove& move : moves)
    list.push_back(Json{{"scenario", scenario_string(dispute, move.to)},
                        {"changes", changes_json(dispute, move.to)},
                        {"uses_unseen", move.uses_unseen}});
  return list;
}

Json foresight_json(const Case& dispute, const Foresight& foresight) {
  return Json{{"holder", dispute.actor(foresight.holder).id},
              {"mover", dispute.actor(foresight.mover).id},
              {"foreseen", count_json(foresight.foreseen)},
              {"unforeseen", Json{{"count", count_json(foresight.unforeseen)},
                                  {"moves", moves_json(dispute, foresight.surprises)}}},
              {"feared", Json{{"count", count_json(foresight.feared)},
                              {"moves", moves_json(dispute, foresight.imagined)}}}};
}

Json correction_json(const Case& dispute, const Correction& correction) {
  Json concepts = Json::object();
  for (const CorrectionConcept& change : correction.concepts)
    concepts[std::string(id_of(change.concept_))] = Json{{"appears", set_json(dispute, change.appears)},
                                                         {"vanishes", set_json(dispute, change.vanishes)},
                                                         {"gains", ids_json(dispute, change.gains)},
                                                         {"loses", ids_json(dispute, change.loses)},
                                                         {"mixed", ids_json(dispute, change.mixed)}};
  return Json{{"belief", correction.belief},
              {"holder", dispute.actor(correction.holder).id},
              {"about", dispute.actor(correction.about).id},
              {"concepts", std::move(concepts)}};
}

}  // namespace

Json beliefs_body(const Case& dispute, const BeliefsResult& beliefs) {
  Json document;
  document["only_wants"] = beliefs.only_wants;
  Json games = Json::array(), concepts = Json::object(), foresight = Json::array(),
       corrections = Json::array();
  for (const HypergameConcept& found : beliefs.hypergame)
    concepts[std::string(id_of(found.concept_))] = hypergame_json(dispute, found);
  for (const PerceivedGame& game : beliefs.games) games.push_back(game_json(dispute, beliefs, game));
  for (const Foresight& one : beliefs.foresight) foresight.push_back(foresight_json(dispute, one));
  for (const Correction& one : beliefs.corrections) corrections.push_back(correction_json(dispute, one));
  document["concepts"] = std::move(concepts);
  document["games"] = std::move(games);
  document["foresight"] = std::move(foresight);
  document["corrections"] = std::move(corrections);
  return document;
}

std::string beliefs_json(const Report& report, const BeliefsResult& beliefs) {
  Json document = header_json(report, "detente.beliefs/1");
  document.update(beliefs_body(*report.dispute, beliefs));
  return printed(document);
}

}  // namespace detente::render
