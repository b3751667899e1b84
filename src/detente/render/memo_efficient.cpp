// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording_efficient.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// `the parties’ gains. Others who gain and lose. Whether it would hold, and whether it wastes anything.`
std::string consequences(const Case& dispute, const EfficientPackages& efficient,
                         const BargainingSolution& s) {
  std::vector<ActorId> up = non_parties(efficient, s.better_off), down = non_parties(efficient, s.worse_off);
  up.insert(up.end(), s.ranks_higher.begin(), s.ranks_higher.end());
  down.insert(down.end(), s.ranks_lower.begin(), s.ranks_lower.end());
  std::string words = gains_words(dispute, efficient, s) + ".";
  const auto add = [&](const std::vector<ActorId>& actors, const char* verb) {
    if (!actors.empty()) words += fmt::format(" Others who {}: {}.", verb, actor_names(dispute, actors));
  };
  add(up, "gain");
  add(down, "lose");
  if (s.stable) words += *s.stable ? " Would hold." : " Would not hold.";
  if (!s.efficient) words += " Not efficient: as good for whoever has least, and nearer today.";
  return words;
}

Table solutions_table(const Case& dispute, const EfficientPackages& efficient,
                      const std::vector<Pick>& picks) {
  Table table{{"Solution", "What changes", "What the parties and others have of it"}, {}};
  for (const Pick& pick : picks)
    table.rows.push_back({capitalised(pick.names), changes_words(dispute, pick.solution->scenario),
                          consequences(dispute, efficient, *pick.solution)});
  return table;
}

Table exchange_table(const Case& dispute, const EfficientPackages& efficient, const BargainingSolution& s) {
  Table table{{"Party", "Does", "Gains by it", "Loses by it", "In all"}, {}};
  for (std::size_t p = 0; p < efficient.parties.size(); ++p) {
    const ActorId party = efficient.parties[p].party;
    table.rows.push_back({capitalised(actor_name(dispute, party)), gives_words(dispute, party, s.scenario),
                          gets_words(dispute, party, s.scenario, true),
                          gets_words(dispute, party, s.scenario, false),
                          number_words(s.gains[p].to_double())});
  }
  return table;
}

Table standings_table(const Case& dispute, const EfficientPackages& efficient) {
  Table table{{"Party", "Has without agreement", "Can have at most", "Reckoned from"}, {}};
  for (const PartyStanding& standing : efficient.parties)
    table.rows.push_back({capitalised(actor_name(dispute, standing.party)),
                          number_words(standing.disagreement.to_double()),
                          standing.best ? number_words(standing.best->to_double()) : "no agreement",
                          standing.batna ? "its alternative to agreement" : "today"});
  return table;
}

}  // namespace

void add_efficient(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const EfficientPackages& efficient = *report.settlement->efficient;
  memo.push_back(Heading{3, "What the parties could have together"});
  memo.push_back(Statement{zone_sentence(dispute, efficient)});
  memo.push_back(standings_table(dispute, efficient));
  memo.push_back(Paragraph{efficient_sentence(efficient)});
  add_solutions(memo, dispute, efficient);
  if (!distinct_picks(efficient).empty()) memo.push_back(Paragraph{scales_sentence()});
}

void add_solutions(Document& memo, const Case& dispute, const EfficientPackages& efficient) {
  const std::vector<Pick> picks = distinct_picks(efficient);
  if (picks.empty()) return;
  memo.push_back(solutions_table(dispute, efficient, picks));
  const Pick& first = picks.front();
  memo.push_back(Paragraph{fmt::format("Who does and gets what ({}):", first.names)});
  memo.push_back(exchange_table(dispute, efficient, *first.solution));
}

}  // namespace detente::render
