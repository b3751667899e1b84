// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/win_sets.hpp"

#include <algorithm>
#include <bit>

#include "detente/analysis/settlement/bargaining.hpp"

namespace detente {

namespace {

/// A reason to refuse, and the scenarios it refuses.
struct Reason {
  Narrowing narrowing;
  const Bitmap* refused;
};

/// How many members of `within` no reason refuses, and how many each reason alone does.
std::uint64_t leave_one_out(const Bitmap& within, std::vector<Reason>& reasons) {
  std::uint64_t free = 0;
  for (Reason& reason : reasons) reason.narrowing.regained = 0;
  for (std::uint64_t k = 0; k < within.word_count(); ++k) {
    std::uint64_t some = 0, several = 0;
    for (const Reason& reason : reasons) {
      several |= some & reason.refused->words()[k];
      some |= reason.refused->words()[k];
    }
    const std::uint64_t word = within.words()[k], once = word & some & ~several;
    free += static_cast<std::uint64_t>(std::popcount(word & ~some));
    if (once == 0) continue;
    for (Reason& reason : reasons)
      reason.narrowing.regained +=
          static_cast<std::uint64_t>(std::popcount(once & reason.refused->words()[k]));
  }
  return free;
}

/// The reasons that narrow at all, the strongest first.
std::vector<Narrowing> strongest(const std::vector<Reason>& reasons) {
  std::vector<Narrowing> narrowing;
  for (const Reason& reason : reasons)
    if (reason.narrowing.regained > 0) narrowing.push_back(reason.narrowing);
  std::stable_sort(narrowing.begin(), narrowing.end(),
                   [](const Narrowing& a, const Narrowing& b) { return a.regained > b.regained; });
  return narrowing;
}

/// By party the feasible scenarios in which it is below its disagreement point.
std::vector<Bitmap> losses(const ScenarioSpace& space, const BargainingTable& table, unsigned threads) {
  std::vector<Bitmap> below;
  const std::size_t parties = table.parties.size();
  const std::vector<std::int64_t> least =
      thresholds(table.utilities, table.disagreement, std::vector<Fixed>(parties));
  for (std::size_t p = 0; p < parties; ++p) {
    // The others' thresholds are set so low that everything passes.
    std::vector<std::int64_t> only(parties, INT64_MIN);
    only[p] = least[p];
    below.push_back(space.feasible());
    below.back().and_not(members_above(table.utilities, space.feasible(), only, threads));
  }
  return below;
}

}  // namespace

bool belongs_to(const Case& dispute, ConstraintRef ref, ActorId side) {
  if (ref.kind == ConstraintKind::Ratification) return dispute.ratifications[ref.index].party == side;
  if (ref.kind == ConstraintKind::Rule) return false;
  const std::vector<ActorId>& holders = dispute.red_lines[ref.index].actors;
  const auto holds_it = [&](ActorId actor) {
    return std::find(holders.begin(), holders.end(), actor) != holders.end();
  };
  return holds_it(side) ||
         std::any_of(dispute.ratifications.begin(), dispute.ratifications.end(), [&](const Ratification& r) {
           return r.party == side && holds_it(dispute.polls[r.poll.index()].of);
         });
}

WinSets find_win_sets(const BargainGround& ground, const Constraints& constraints, const Budget& budget) {
  const ScenarioSpace& space = ground.space;
  const BargainingTable* table = ground.table;
  WinSets sets;
  sets.feasible = space.feasible_count();
  const std::vector<Bitmap> below =
      table == nullptr ? std::vector<Bitmap>{} : losses(space, *table, budget.threads);
  std::vector<Bitmap> signed_below = below;
  for (std::size_t p = 0; p < below.size(); ++p) signed_below[p] &= ground.signs[table->parties[p].index()];
  std::vector<Reason> all;
  for (std::size_t c = constraints.rules; c < constraints.refs.size(); ++c)
    all.push_back({{constraints.refs[c], {}, 0}, &constraints.broken[c]});
  for (const OwnerBlock& block : space.blocks()) {
    std::vector<Reason> own;
    for (const Reason& reason : all)
      if (reason.narrowing.constraint &&
          belongs_to(ground.dispute, *reason.narrowing.constraint, block.actor))
        own.push_back(reason);
    WinSet side{block.actor, 0, leave_one_out(space.feasible(), own), {}};
    for (std::size_t p = 0; p < below.size(); ++p)
      if (table->parties[p] == block.actor) {
        own.push_back({{std::nullopt, block.actor, 0}, &below[p]});
        all.push_back({{std::nullopt, block.actor, 0}, &signed_below[p]});
      }
    side.size = leave_one_out(space.feasible(), own);
    side.narrowing = strongest(own);
    sets.sides.push_back(std::move(side));
  }
  sets.overlap = leave_one_out(space.feasible(), all);
  sets.narrowing = strongest(all);
  return sets;
}

}  // namespace detente
