// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/changes.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording_bargains.hpp"
#include "detente/render/wording_linkage.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string actors_or_nobody(const Case& dispute, const std::vector<ActorId>& actors) {
  return actors.empty() ? "nobody" : actor_names(dispute, actors);
}

std::string who(const Case& dispute, const Trade& trade) {
  std::string words = capitalised(actors_or_nobody(dispute, trade.better_off)) + ".";
  if (!trade.worse_off.empty()) words += " Loses without signing: " + actor_names(dispute, trade.worse_off) + ".";
  if (trade.stable) words += *trade.stable ? " Would hold." : " Would not hold.";
  return words;
}

Table baskets_table(const Case& dispute, const Linkage& linkage) {
  Table table{{"Baskets", "How they move", "Smallest trade", "Who gains"}, {}};
  for (const auto* trades : {&linkage.alone, &linkage.linked})
    for (const Trade& trade : *trades)
      if (table.rows.size() < trades_shown)
        table.rows.push_back({capitalised(baskets_words(dispute, linkage, trade)),
                              trade.of.size() == 1 ? "alone" : "only together",
                              changes_words(dispute, trade.scenario), who(dispute, trade)});
  return table;
}

Table islands_table(const Case& dispute, const Linkage& linkage) {
  Table table{{"Deals that stand by themselves", "Who gains", "Takes the consent of"}, {}};
  for (const Trade& trade : linkage.islands)
    if (table.rows.size() < trades_shown)
      table.rows.push_back({changes_words(dispute, trade.scenario), who(dispute, trade),
                            actors_or_nobody(dispute, consents(trade.signatories, trade.needs))});
  return table;
}

}  // namespace

void add_linkage(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Linkage& linkage = *report.settlement->linkage;
  memo.push_back(Heading{3, "What hangs together"});
  memo.push_back(
      Statement{linkage_sentence(linkage) + left_out_words(linkage.alone.size() + linkage.linked.size())});
  if (!linkage.alone.empty() || !linkage.linked.empty()) memo.push_back(baskets_table(dispute, linkage));
  if (linkage.islands.empty()) return;
  memo.push_back(Paragraph{islands_sentence(linkage)});
  memo.push_back(islands_table(dispute, linkage));
}

void add_win_sets(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const WinSets& sets = *report.settlement->win_sets;
  if (sets.sides.empty()) return;
  memo.push_back(Heading{3, "How much room each side has"});
  memo.push_back(Statement{win_sets_sentence(dispute, sets)});
  Table table{{"Side", "Could bring home", "Narrowed most by"}, {}};
  for (const WinSet& side : sets.sides)
    table.rows.push_back(
        {capitalised(actor_name(dispute, side.side)),
         share_words(side.size, sets.feasible),
         narrowing_words(dispute, side.narrowing, 2)});
  table.rows.push_back(
      {"All of them",
       share_words(sets.overlap, sets.feasible),
       narrowing_words(dispute, sets.narrowing, 3)});
  memo.push_back(table);
}

}  // namespace detente::render
