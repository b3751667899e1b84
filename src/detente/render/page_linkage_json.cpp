// SPDX-License-Identifier: MIT
// What hangs together, and how much room each side has, for the page.
#include "detente/render/changes.hpp"
#include "detente/render/names.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_linkage.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

Json trade_json(const Case& dispute, const Trade& trade) {
  return Json{{"changes", changes_words(dispute, trade.scenario)},
              {"better_off", ids_json(dispute, trade.better_off)},
              {"worse_off", ids_json(dispute, trade.worse_off)},
              {"needs", ids_json(dispute, consents(trade.signatories, trade.needs))},
              {"stable", trade.stable ? Json(*trade.stable) : Json(nullptr)}};
}

Json positions_json(const Trade& trade) {
  Json of = Json::array();
  for (const std::uint32_t k : trade.of) of.push_back(k);
  return of;
}

/// Each trade with the positions of what moves in it.
Json trades_json(const Case& dispute, const std::vector<Trade>& trades) {
  Json list = Json::array();
  for (std::size_t k = 0; k < std::min(trades.size(), trades_shown); ++k) {
    list.push_back(trade_json(dispute, trades[k]));
    list.back()["of"] = positions_json(trades[k]);
  }
  return list;
}

Json room_json(const std::string& name, std::uint64_t size, std::uint64_t within, std::uint64_t feasible,
               const std::string& narrowed) {
  const auto part = [&](std::uint64_t count) {
    return feasible == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(feasible);
  };
  return Json{{"name", name},
              {"size", count_json(size)},
              {"share", part(size)},
              {"share_words", share_words(size, feasible)},
              {"within", count_json(within)},
              {"within_share", part(within)},
              {"narrowed", narrowed}};
}

}  // namespace

Json page_linkage_json(const Report& report) {
  if (!report.settlement || !report.settlement->linkage) return nullptr;
  const Case& dispute = *report.dispute;
  const Linkage& linkage = *report.settlement->linkage;
  Json baskets = Json::array();
  for (std::size_t k = 0; k < linkage.baskets.size(); ++k) {
    Json options = Json::array();
    for (const OptionId option : linkage.baskets[k].options) options.push_back(dispute.option(option).title);
    Trade one;
    one.of = {static_cast<std::uint32_t>(k)};
    baskets.push_back(
        Json{{"name", capitalised(baskets_words(dispute, linkage, one))}, {"options", options}});
  }
  std::vector<Trade> trades = linkage.alone;
  trades.insert(trades.end(), linkage.linked.begin(), linkage.linked.end());
  return Json{{"finding", linkage_sentence(linkage) + left_out_words(trades.size())},
              {"baskets", baskets},
              {"trades", trades_json(dispute, trades)},
              {"islands_finding", islands_sentence(linkage)},
              {"islands", trades_json(dispute, linkage.islands)}};
}

Json page_room_json(const Report& report) {
  if (!report.settlement || !report.settlement->win_sets || report.settlement->win_sets->sides.empty())
    return nullptr;
  const Case& dispute = *report.dispute;
  const WinSets& sets = *report.settlement->win_sets;
  Json sides = Json::array();
  for (const WinSet& side : sets.sides)
    sides.push_back(room_json(capitalised(actor_name(dispute, side.side)), side.size, side.within_lines,
                              sets.feasible, narrowing_words(dispute, side.narrowing, 3)));
  return Json{{"finding", win_sets_sentence(dispute, sets)},
              {"feasible", count_json(sets.feasible)},
              {"sides", sides},
              {"common", room_json("All of them", sets.overlap, sets.overlap, sets.feasible,
                                   narrowing_words(dispute, sets.narrowing, 3))}};
}

}  // namespace detente::render
