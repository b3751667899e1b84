// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/evidence.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

bool same_block(const CaseChange& a, const CaseChange& b) {
  const auto is_stake = [](ChangeKind kind) {
    return kind == ChangeKind::WithoutStake || kind == ChangeKind::StakeReversed;
  };
  return a.index == b.index && (a.kind == b.kind || (is_stake(a.kind) && is_stake(b.kind)));
}

std::string block_name(const Case& dispute, const CaseChange& change) {
  switch (change.kind) {
    case ChangeKind::WithoutLine:
      return constraint_name(dispute, {ConstraintKind::RedLine, change.index});
    case ChangeKind::WithoutRatification:
      return constraint_name(dispute, {ConstraintKind::Ratification, change.index});
    case ChangeKind::WithoutStake:
    case ChangeKind::StakeReversed:
      break;
  }
  return stake_name(dispute, dispute.stakes[change.index]);
}

/// The lines and stakes none of whose changes turns an answer round, each once.
Bullets context(const Case& dispute, const RestsOn& rests) {
  Bullets idle;
  for (std::size_t k = 0; k < rests.dependences.size(); ++k) {
    const CaseChange& change = rests.dependences[k].change;
    bool first = true, silent = true;
    for (std::size_t other = 0; other < rests.dependences.size(); ++other) {
      if (!same_block(rests.dependences[other].change, change)) continue;
      first = first && other >= k;
      silent = silent && rests.dependences[other].changes.empty();
    }
    if (first && silent) idle.items.push_back(capitalised(block_name(dispute, change)));
  }
  return idle;
}

/// Both ways to take a stake differently share a row where they come to the same.
Table changes_table(const Case& dispute, const RestsOn& rests) {
  Table table{{"Suppose this", "What then comes out differently"}, {}};
  const CaseChange* last = nullptr;
  for (const Dependence& dependence : rests.dependences) {
    if (dependence.changes.empty()) continue;
    const std::string effects = effects_words(dispute, dependence.changes);
    if (last != nullptr && same_block(*last, dependence.change) && table.rows.back().back() == effects) {
      table.rows.back().front() += " or points the other way";
    } else {
      table.rows.push_back({capitalised(change_words(dispute, dependence.change)), effects});
    }
    last = &dependence.change;
  }
  return table;
}

}  // namespace

void add_rests_on(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const RestsOn& rests = *report.rests_on;
  memo.push_back(Heading{2, "What this rests on"});
  memo.push_back(Statement{rests_on_sentence(dispute, rests)});
  if (rests.partial && rests.dependences.empty()) return;
  memo.push_back(Paragraph{
      fmt::format("{} was taken out or turned round by itself, and {} answers were checked again. "
                  "The numbers are those of the claims below.",
                  rests.partial ? "One entry of the case after another, until a limit was reached,"
                                : "Each red line, each veto at home and each of the weightiest stakes",
                  rests.findings)});
  const Table table = changes_table(dispute, rests);
  if (!table.rows.empty()) memo.push_back(table);
  const Bullets idle = context(dispute, rests);
  if (idle.items.empty() || rests.partial) return;
  memo.push_back(
      Paragraph{"Neither taking these out nor turning them round changes an answer: they are context here."});
  memo.push_back(idle);
}

}  // namespace detente::render
