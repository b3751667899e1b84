// SPDX-License-Identifier: MIT
// Claims about what one actor wants: prefers, gains, loses.
#include <algorithm>
#include <numeric>

#include "detente/model/point.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/claim_corner.hpp"
#include "detente/study/claim_kinds.hpp"

namespace detente::claims {

namespace {

/// Today, or the nearest feasible scenario with `given` (and the levels of `set`); empty if there is none.
std::optional<ScenarioIndex> start_of(const Ask& ask) {
  const ScenarioSpace& space = ask.world.space();
  if (ask.within.test(space.today())) return space.today();
  Bitmap feasible = ask.within;
  feasible &= space.feasible();
  const std::optional<Levels> levels = ask.nearest(feasible);
  if (!levels) return std::nullopt;
  return space.index_of(*levels);
}

bool has_stakes(const Case& dispute, ActorId actor) {
  return std::any_of(dispute.stakes.begin(), dispute.stakes.end(),
                     [&](const Stake& s) { return s.actor == actor; });
}

bool has_preference(const Case& dispute, ActorId actor) {
  return std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                     [&](const Preference& p) { return p.actor == actor; });
}

/// Ordinal actors have no units: only the direction can be told, by their ranking.
Done compare_ranks(const Ask& ask, ActorId actor, ScenarioIndex before, ScenarioIndex after, int sign,
                   ClaimVerdict& verdict) {
  const Expected<const Ranking*> ranking = ask.world.ranking(actor);
  if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
  const std::int64_t change = std::int64_t{(*ranking)->rank(after)} - std::int64_t{(*ranking)->rank(before)};
  answer(verdict, sign * change > 0);
  return {};
}

/// gains with sign 1, loses with sign -1.
Done compare(const Ask& ask, ActorId actor, const std::vector<AxisLevel>& from, double at_least, int sign,
             ClaimVerdict& verdict) {
  const ScenarioSpace& space = ask.world.space();
  const Case& dispute = ask.world.dispute();
  const auto compared = scenarios_compared(ask, from);
  if (!compared) return {};
  const auto [before, after] = *compared;
  const Levels now = space.levels_of(before);
  Levels then = space.levels_of(after);
  if (!has_stakes(dispute, actor)) {
    if (!has_preference(dispute, actor) || at_least != 0) return {};
    verdict.example = then;
    return compare_ranks(ask, actor, before, after, sign, verdict);
  }
  const std::vector<Fixed> worths = point_worths(dispute);
  const Fixed change = utility_of(dispute, worths, actor, then) - utility_of(dispute, worths, actor, now);
  verdict.example = std::move(then);
  verdict.amount = change.to_double();
  const Fixed gain{sign * change.nano};
  answer(verdict, gain > Fixed{} && gain >= Fixed::from_double(at_least));
  return {};
}

}  // namespace

std::optional<std::pair<ScenarioIndex, ScenarioIndex>> scenarios_compared(
    const Ask& ask, const std::vector<AxisLevel>& from) {
  const ScenarioSpace& space = ask.world.space();
  const std::optional<ScenarioIndex> before = start_of(ask);
  if (!before) return std::nullopt;
  Levels then = space.levels_of(*before);
  for (const AxisLevel& set : from) then[set.axis.index()] = set.level;
  const ScenarioIndex after = space.index_of(then);
  if (after == *before || !space.feasible().test(after) || !ask.within.test(after)) return std::nullopt;
  return std::pair(*before, after);
}

Done judge(const ClaimPrefers& query, const Ask& ask, ClaimVerdict& verdict) {
  const Bitmap better = ask.acceptable_with(query.better);
  const Corner corner(ask, query);
  const Expected<const Ranking*> ranking = ask.world.ranking(query.actor);
  if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
  std::optional<ScenarioIndex> good, bad;
  std::uint64_t seen = 0;
  better.for_each([&](ScenarioIndex n) {
    const ScenarioIndex base = n - corner.offset(n);
    for (const std::uint64_t offset : corner.worse()) {
      const ScenarioIndex m = base + offset;
      if (!ask.acceptable.test(m)) continue;
      ++verdict.of;
      const bool as_said = (*ranking)->rank(n) > (*ranking)->rank(m);
      verdict.count += as_said;
      std::optional<ScenarioIndex>& shown = as_said ? good : bad;
      if (!shown) shown = n;
    }
    return ++seen % 65536 != 0 || !ask.world.budget().exhausted();
  });
  if (ask.world.budget().exhausted() && seen < better.count()) return fail(stopped(ask.world.budget()));
  if (verdict.of == 0) return {};
  if (good) verdict.example = ask.world.space().levels_of(*good);
  if (bad) verdict.counterexample = ask.world.space().levels_of(*bad);
  answer(verdict, verdict.count == verdict.of);
  return {};
}

Done judge(const ClaimGains& query, const Ask& ask, ClaimVerdict& verdict) {
  return compare(ask, query.actor, query.from, query.at_least, 1, verdict);
}

Done judge(const ClaimLoses& query, const Ask& ask, ClaimVerdict& verdict) {
  return compare(ask, query.actor, query.from, query.at_least, -1, verdict);
}

}  // namespace detente::claims
