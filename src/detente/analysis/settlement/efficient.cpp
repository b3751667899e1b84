// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/efficient.hpp"

#include "detente/analysis/settlement/balance.hpp"
#include "detente/analysis/settlement/bargaining.hpp"
#include "detente/analysis/settlement/dominators.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/listing.hpp"

namespace detente {

namespace {

std::vector<Fixed> utilities_at(const BargainingTable& table, ScenarioIndex n) {
  std::vector<Fixed> utilities;
  for (std::size_t p = 0; p < table.parties.size(); ++p) utilities.push_back(table.utilities.utility(p, n));
  return utilities;
}

/// What there is to say about one pick.
class Describer {
 public:
  Describer(const Case& dispute, const ScenarioSpace& space, const BargainingTable& table, const Front& front,
            const EfficientOptions& options)
      : dispute_(dispute),
        space_(space),
        table_(table),
        front_(front),
        options_(options),
        worths_(point_worths(dispute)) {}

  std::optional<BargainingSolution> operator()(const std::optional<ScenarioIndex>& pick) const {
    if (!pick) return std::nullopt;
    BargainingSolution solution;
    solution.scenario = space_.levels_of(*pick);
    solution.utilities = utilities_at(table_, *pick);
    for (std::size_t p = 0; p < table_.parties.size(); ++p)
      solution.gains.push_back(solution.utilities[p] - table_.disagreement[p]);
    solution.efficient = front_.members.test(*pick);
    Balance balance = balance_against_today(dispute_, worths_, solution.scenario);
    solution.worse_off = std::move(balance.worse_off);
    solution.better_off = std::move(balance.better_off);
    for (const Ranking* ranking : options_.ordinal) {
      const std::uint32_t then = ranking->rank(*pick), now = ranking->rank(space_.today());
      if (then < now) solution.ranks_lower.push_back(ranking->actor);
      if (then > now) solution.ranks_higher.push_back(ranking->actor);
    }
    solution.needs = consents_needed(dispute_, solution.scenario);
    solution.signatories = signatories_of(dispute_, solution.scenario);
    if (options_.equilibria != nullptr) solution.stable = options_.equilibria->test(*pick);
    return solution;
  }

 private:
  const Case& dispute_;
  const ScenarioSpace& space_;
  const BargainingTable& table_;
  const Front& front_;
  const EfficientOptions& options_;
  std::vector<Fixed> worths_;
};

/// The witness of every efficient pick.
void show_neighbours(Dominators dominators, EfficientPackages& result) {
  std::vector<BargainingSolution*> picks;
  for (std::optional<BargainingSolution>* pick :
       {&result.nash, &result.kalai_smorodinsky, &result.egalitarian, &result.leximin, &result.utilitarian})
    if (*pick && (*pick)->efficient) picks.push_back(&**pick);
  for (const BargainingSolution* pick : picks) dominators.note(pick->scenario);
  dominators.finish();
  for (BargainingSolution* pick : picks) pick->neighbours = dominators.of(pick->scenario);
}

/// How many scenarios leave nobody below, and how many of them help somebody or everybody.
void count_zone(const BargainingTable& table, const Bitmap& candidates, unsigned threads,
                EfficientPackages& result) {
  const std::size_t parties = table.parties.size();
  const std::vector<Fixed> none(parties), least(parties, Fixed{1});
  const Bitmap zone = members_above(table.utilities, candidates,
                                    thresholds(table.utilities, table.disagreement, none), threads);
  result.nobody_below = zone.count();
  result.everybody_gains =
      members_above(table.utilities, zone, thresholds(table.utilities, table.disagreement, least), threads)
          .count();
  // Somebody gains unless everybody is exactly at the disagreement point.
  Bitmap gain(zone.size());
  for (std::size_t p = 0; p < parties; ++p) {
    std::vector<Fixed> one = none;
    one[p] = Fixed{1};
    gain |=
        members_above(table.utilities, zone, thresholds(table.utilities, table.disagreement, one), threads);
  }
  result.somebody_gains = gain.count();
}

}  // namespace

Expected<EfficientPackages> efficient_packages(const Case& dispute, const ScenarioSpace& space,
                                               const Bitmap& candidates, const BargainingTable& table,
                                               const EfficientOptions& options, const Budget& budget) {
  const Expected<Front> front = undominated(table.utilities, candidates, budget);
  if (!front) return tl::unexpected<Diagnostics>(front.error());
  EfficientPackages result;
  result.candidates = candidates.count();
  result.count = front->members.count();
  result.distinct = front->size();
  for (const ScenarioIndex n : first_members(space, front->members, options.list))
    result.listed.push_back({space.levels_of(n), utilities_at(table, n)});
  count_zone(table, candidates, budget.threads, result);
  const BargainingPicks picks =
      bargain(table.utilities, candidates, *front, table.disagreement, Nearest(dispute, space));
  for (std::size_t p = 0; p < table.parties.size(); ++p) {
    PartyStanding standing{table.parties[p], table.disagreement[p], std::nullopt, table.batna[p]};
    if (picks.ideal[p]) standing.best = table.disagreement[p] + *picks.ideal[p];
    result.parties.push_back(standing);
  }
  const Describer describe(dispute, space, table, *front, options);
  result.nash = describe(picks.nash);
  result.kalai_smorodinsky = describe(picks.kalai_smorodinsky);
  result.egalitarian = describe(picks.egalitarian);
  result.leximin = describe(picks.leximin);
  result.utilitarian = describe(picks.utilitarian);
  show_neighbours(Dominators(space, table.utilities, candidates, *front), result);
  return result;
}

}  // namespace detente
