// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/names.hpp"

namespace detente::render {

namespace {

/// `of`: names of baskets or ids of options.
Json trades_json(const Case& dispute, const std::vector<Trade>& trades,
                 const std::vector<std::string>& names) {
  Json list = Json::array();
  for (const Trade& trade : trades) {
    Json of = Json::array();
    for (const std::uint32_t k : trade.of) of.push_back(names[k]);
    list.push_back(Json{{"of", of},
                        {"scenario", scenario_string(dispute, trade.scenario)},
                        {"changes", changes_json(dispute, trade.scenario)},
                        {"better_off", ids_json(dispute, trade.better_off)},
                        {"worse_off", ids_json(dispute, trade.worse_off)},
                        {"signatories", ids_json(dispute, trade.signatories)},
                        {"needs", ids_json(dispute, trade.needs)},
                        {"stable", trade.stable ? Json(*trade.stable) : Json(nullptr)}});
  }
  return list;
}

Json narrowing_json(const Case& dispute, const std::vector<Narrowing>& narrowing) {
  Json list = Json::array();
  for (const Narrowing& reason : narrowing)
    list.push_back(Json{
        {"constraint", reason.constraint ? Json(block_of(dispute, *reason.constraint).id) : Json(nullptr)},
        {"stakes_of", reason.constraint ? Json(nullptr) : Json(dispute.actor(reason.actor).id)},
        {"regained", count_json(reason.regained)}});
  return list;
}

}  // namespace

Json linkage_json(const Case& dispute, const Linkage& linkage) {
  Json baskets = Json::array();
  std::vector<std::string> names, options;
  for (const Option& option : dispute.options) options.push_back(option.id);
  for (const Basket& basket : linkage.baskets) {
    Json of = Json::array();
    for (const OptionId option : basket.options) of.push_back(dispute.option(option).id);
    baskets.push_back(Json{{"basket", basket.name}, {"options", of}});
    names.push_back(basket.name);
  }
  return Json{{"baskets", baskets},
              {"alone", trades_json(dispute, linkage.alone, names)},
              {"linked", trades_json(dispute, linkage.linked, names)},
              {"islands", trades_json(dispute, linkage.islands, options)}};
}

Json win_sets_json(const Case& dispute, const WinSets& sets) {
  Json sides = Json::array();
  for (const WinSet& side : sets.sides)
    sides.push_back(Json{{"actor", dispute.actor(side.side).id},
                         {"size", count_json(side.size)},
                         {"within_lines", count_json(side.within_lines)},
                         {"narrowing", narrowing_json(dispute, side.narrowing)}});
  return Json{{"feasible", count_json(sets.feasible)},
              {"sides", sides},
              {"overlap", count_json(sets.overlap)},
              {"narrowing", narrowing_json(dispute, sets.narrowing)}};
}

}  // namespace detente::render
