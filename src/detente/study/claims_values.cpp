// SPDX-License-Identifier: MIT
// Claims about what one actor wants: prefers, gains, loses.
#include <algorithm>
#include <numeric>

#include "detente/model/point.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/claim_kinds.hpp"

namespace detente::claims {

namespace {

/// The combinations of levels of a few axes, as offsets into the scenario index.
class Corner {
 public:
  Corner(const Ask& ask, const ClaimPrefers& query)
      : space_(ask.world.space()), axes_(axes_of(query.better.formula)) {
    for (const AxisId axis : axes_of(query.worse.formula)) axes_.push_back(axis);
    std::sort(axes_.begin(), axes_.end());
    axes_.erase(std::unique(axes_.begin(), axes_.end()), axes_.end());
    collect(query.worse.formula, ask.world.dispute().today, 0, 0);
  }
  /// The part of the index of n that the axes make up.
  std::uint64_t offset(ScenarioIndex n) const {
    std::uint64_t sum = 0;
    for (const AxisId axis : axes_) sum += space_.level(n, axis) * space_.stride(axis);
    return sum;
  }
  const std::vector<std::uint64_t>& worse() const { return worse_; }

 private:
  void collect(const Formula& worse, Levels levels, std::size_t k, std::uint64_t sum) {
    if (k == axes_.size()) {
      if (holds(worse, levels)) worse_.push_back(sum);
      return;
    }
    for (std::uint32_t level = 0; level < space_.radix(axes_[k]); ++level) {
      levels[axes_[k].index()] = static_cast<std::uint8_t>(level);
      collect(worse, levels, k + 1, sum + level * space_.stride(axes_[k]));
    }
  }

  const ScenarioSpace& space_;
  std::vector<AxisId> axes_;
  std::vector<std::uint64_t> worse_;
};

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
  const std::optional<ScenarioIndex> before = start_of(ask);
  if (!before) return {};
  Levels then = space.levels_of(*before);
  const Levels now = then;
  for (const AxisLevel& set : from) then[set.axis.index()] = set.level;
  const ScenarioIndex after = space.index_of(then);
  if (after == *before || !space.feasible().test(after) || !ask.within.test(after)) return {};
  if (!has_stakes(dispute, actor)) {
    if (!has_preference(dispute, actor) || at_least != 0) return {};
    verdict.example = then;
    return compare_ranks(ask, actor, *before, after, sign, verdict);
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
