// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bargaining_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"

namespace detente {

namespace {

/// What a batna is worth to its actor.
Expected<Fixed> worth_of(const Case& dispute, const ScenarioSpace& space, const std::vector<Fixed>& worths,
                         const Batna& batna, unsigned threads) {
  if (batna.utility) return Fixed::from_double(point_value(dispute, *batna.utility));
  Bitmap there = scenarios_where(space, batna.scenario->formula, threads);
  there &= space.feasible();
  const std::optional<ScenarioIndex> n = Nearest(dispute, space).in(there);
  if (!n)
    return fail(
        {Code::NoFeasible, Severity::Error, batna.span,
         fmt::format("no scenario that can happen satisfies batna '{}': {}", batna.id, batna.scenario->text),
         "correct its condition, or the rules"});
  return utility_of(dispute, worths, batna.actor, space.levels_of(*n));
}

}  // namespace

std::optional<std::size_t> BargainingTable::column(ActorId actor) const {
  const auto found = std::find(parties.begin(), parties.end(), actor);
  if (found == parties.end()) return std::nullopt;
  return static_cast<std::size_t>(found - parties.begin());
}

BargainingTable BargainingTable::only(const std::vector<ActorId>& some) const {
  BargainingTable table;
  std::vector<std::size_t> chosen;
  for (const ActorId actor : some) {
    const std::size_t p = *column(actor);
    chosen.push_back(p);
    table.parties.push_back(actor);
    table.today.push_back(today[p]);
    table.disagreement.push_back(disagreement[p]);
    table.batna.push_back(batna[p]);
  }
  table.utilities = utilities.only(chosen);
  return table;
}

std::vector<ActorId> bargaining_parties(const Case& dispute) {
  std::vector<ActorId> parties;
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    const ActorId actor(a);
    const bool staked = std::any_of(dispute.stakes.begin(), dispute.stakes.end(),
                                    [actor](const Stake& stake) { return stake.actor == actor; });
    if (staked && dispute.decides(actor)) parties.push_back(actor);
  }
  return parties;
}

Expected<BargainingTable> bargaining_table(const Case& dispute, const ScenarioSpace& space,
                                           const std::vector<ActorId>& parties, const Budget& budget) {
  BargainingTable table;
  table.parties = parties;
  const std::vector<Fixed> worths = point_worths(dispute);
  for (const ActorId party : parties) {
    table.today.push_back(utility_of(dispute, worths, party, dispute.today));
    table.disagreement.push_back(table.today.back());
    table.batna.push_back(false);
    for (const Batna& batna : dispute.batnas) {
      if (batna.actor != party) continue;
      const Expected<Fixed> worth = worth_of(dispute, space, worths, batna, budget.threads);
      if (!worth) return tl::unexpected<Diagnostics>(worth.error());
      table.disagreement.back() = *worth;
      table.batna.back() = true;
    }
  }
  Expected<UtilityTable> utilities = utility_table(dispute, space, parties, space.feasible(), budget);
  if (!utilities) return tl::unexpected<Diagnostics>(utilities.error());
  table.utilities = std::move(*utilities);
  return table;
}

}  // namespace detente
