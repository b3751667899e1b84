// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/linkage.hpp"

#include <algorithm>

#include "detente/analysis/settlement/balance.hpp"
#include "detente/analysis/settlement/bargaining.hpp"
#include "detente/analysis/settlement/masks.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"

namespace detente {

namespace {

/// The acceptable scenarios in which no signatory has less than today and some signatory more.
Bitmap gains_for_some(const BargainGround& ground, const Bitmap& acceptable, unsigned threads) {
  const BargainingTable& table = *ground.table;
  Bitmap gains(acceptable.size()), losses(acceptable.size());
  for (std::size_t p = 0; p < table.parties.size(); ++p) {
    const Bitmap& signs = ground.signs[table.parties[p].index()];
    const UtilityTable own = table.utilities.only({p});
    Bitmap not_less = members_above(own, acceptable, thresholds(own, {table.today[p]}, {Fixed{0}}), threads);
    Bitmap more = members_above(own, acceptable, thresholds(own, {table.today[p]}, {Fixed{1}}), threads);
    more &= signs;
    gains |= more;
    Bitmap less = signs;
    less.and_not(not_less);
    losses |= less;
  }
  gains.and_not(losses);
  return gains;
}

/// The scenarios that differ from today in some axis of the options.
Bitmap changed(const Case& dispute, const ScenarioSpace& space, const std::vector<OptionId>& options,
               unsigned threads) {
  Bitmap differs(space.total());
  for (const OptionId option : options) {
    for (const AxisId axis : dispute.option(option).axes) {
      const LevelSet now = LevelSet::of(dispute.today[axis.index()]);
      differs |= scenarios_at(space, axis, LevelSet::below(space.radix(axis)) - now, threads);
    }
  }
  return differs;
}

/// The minimal sets of columns over `where`, each with its nearest scenario.
class Trades {
 public:
  Trades(const Case& dispute, const ScenarioSpace& space, const Bitmap& where, const Bitmap* equilibria,
         const Budget& budget)
      : dispute_(dispute),
        space_(space),
        where_(where),
        equilibria_(equilibria),
        budget_(budget),
        nearest_(dispute, space),
        worths_(point_worths(dispute)) {}

  std::vector<Trade> minimal(const std::vector<std::vector<OptionId>>& things, bool& partial) const {
    std::vector<Bitmap> differs;
    for (const std::vector<OptionId>& options : things)
      differs.push_back(changed(dispute_, space_, options, budget_.threads));
    Columns columns;
    for (const Bitmap& column : differs) columns.push_back(&column);
    const DistinctMasks masks = distinct_masks(columns, where_, budget_);
    partial = partial || masks.partial;
    std::vector<Trade> trades;
    for (const ColumnSet& of : minimal_masks(masks.masks, budget_, partial))
      if (const std::optional<ScenarioIndex> n = nearest_with_mask(nearest_, columns, where_, of))
        trades.push_back(describe(of, *n));
    return trades;
  }

 private:
  Trade describe(const ColumnSet& of, ScenarioIndex n) const {
    Trade trade;
    trade.of = of;
    trade.scenario = space_.levels_of(n);
    Balance balance = balance_against_today(dispute_, worths_, trade.scenario);
    trade.better_off = std::move(balance.better_off);
    trade.worse_off = std::move(balance.worse_off);
    trade.needs = consents_needed(dispute_, trade.scenario);
    trade.signatories = signatories_of(dispute_, trade.scenario);
    if (equilibria_ != nullptr) trade.stable = equilibria_->test(n);
    return trade;
  }

  const Case& dispute_;
  const ScenarioSpace& space_;
  const Bitmap& where_;
  const Bitmap* equilibria_;
  const Budget& budget_;
  Nearest nearest_;
  std::vector<Fixed> worths_;
};

}  // namespace

std::vector<Basket> baskets_of(const Case& dispute) {
  std::vector<Basket> baskets;
  for (std::size_t k = 0; k < dispute.options.size(); ++k) {
    const Option& option = dispute.options[k];
    const auto known = std::find_if(baskets.begin(), baskets.end(), [&](const Basket& basket) {
      return !option.group.empty() && basket.name == option.group;
    });
    if (known == baskets.end()) {
      baskets.push_back({option.group.empty() ? option.id : option.group, {OptionId(k)}});
    } else {
      known->options.emplace_back(k);
    }
  }
  return baskets;
}

Linkage find_linkage(const BargainGround& ground, const Bitmap& acceptable, const Budget& budget) {
  const Case& dispute = ground.dispute;
  Linkage linkage;
  linkage.baskets = baskets_of(dispute);
  const Bitmap gains = gains_for_some(ground, acceptable, budget.threads);
  const Trades trades(dispute, ground.space, gains, ground.options.equilibria, budget);
  std::vector<std::vector<OptionId>> things;
  for (const Basket& basket : linkage.baskets) things.push_back(basket.options);
  for (Trade& trade : trades.minimal(things, linkage.partial))
    (trade.of.size() == 1 ? linkage.alone : linkage.linked).push_back(std::move(trade));
  things.clear();
  for (std::size_t k = 0; k < dispute.options.size(); ++k) things.push_back({OptionId(k)});
  linkage.islands = trades.minimal(things, linkage.partial);
  return linkage;
}

}  // namespace detente
