// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/packages.hpp"

#include <algorithm>

#include "detente/analysis/settlement/balance.hpp"
#include "detente/analysis/settlement/masks.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/model/point.hpp"
#include "detente/model/vote.hpp"
#include "detente/scenario/conditions.hpp"

namespace detente {

namespace {

bool costs_a_signatory(const WishPackage& package) {
  return std::any_of(package.worse_off.begin(), package.worse_off.end(), [&](ActorId actor) {
    return std::binary_search(package.signatories.begin(), package.signatories.end(), actor);
  });
}

}  // namespace

WishPackage make_package(const Case& dispute, const std::vector<Fixed>& worths, std::vector<WishId> wishes,
                         Levels levels) {
  WishPackage package;
  package.wishes = std::move(wishes);
  Balance balance = balance_against_today(dispute, worths, levels);
  package.worse_off = std::move(balance.worse_off);
  package.better_off = std::move(balance.better_off);
  package.needs = consents_needed(dispute, levels);
  package.signatories = signatories_of(dispute, levels);
  package.ratifiable =
      std::none_of(dispute.ratifications.begin(), dispute.ratifications.end(),
                   [&](const Ratification& r) { return !r.passes && needs_vote(dispute, r, levels); });
  package.scenario = std::move(levels);
  return package;
}

void sort_packages(std::vector<WishPackage>& packages) {
  std::sort(packages.begin(), packages.end(), [](const WishPackage& a, const WishPackage& b) {
    if (costs_a_signatory(a) != costs_a_signatory(b)) return costs_a_signatory(b);
    if (a.wishes.size() != b.wishes.size()) return a.wishes.size() > b.wishes.size();
    return a.wishes < b.wishes;
  });
}

std::vector<ActorId> consents_needed(const Case& dispute, const Levels& levels) {
  std::vector<ActorId> needs;
  for (std::size_t a = 0; a < dispute.axes.size(); ++a)
    if (levels[a] != dispute.today[a]) needs.push_back(dispute.axes[a].owner);
  for (const Ratification& r : dispute.ratifications)
    if (needs_vote(dispute, r, levels)) needs.push_back(dispute.polls[r.poll.index()].of);
  std::sort(needs.begin(), needs.end());
  needs.erase(std::unique(needs.begin(), needs.end()), needs.end());
  return needs;
}

WishPackages wish_packages(const Case& dispute, const ScenarioSpace& space, const Constraints& constraints,
                           const SettlementOptions& options, const Budget& budget) {
  WishPackages result;
  if (dispute.wishes.empty()) return result;
  Bitmap acceptable = scenarios_within(space, options.given, options.pinned, budget.threads);
  acceptable &= constraints.acceptable;
  std::vector<Bitmap> held;
  for (const Wish& wish : dispute.wishes)
    held.push_back(scenarios_where(space, wish.when.formula, budget.threads));
  Columns columns;
  for (const Bitmap& wish : held) columns.push_back(&wish);
  const DistinctMasks masks = distinct_masks(columns, acceptable, budget);
  result.partial = masks.partial;
  const Nearest nearest(dispute, space);
  const std::vector<Fixed> worths = point_worths(dispute);
  for (const ColumnSet& wishes : maximal_masks(masks.masks, budget, result.partial)) {
    const std::optional<ScenarioIndex> n = nearest_with_mask(nearest, columns, acceptable, wishes);
    if (!n) continue;
    std::vector<WishId> held_there;
    for (const std::uint32_t w : wishes) held_there.emplace_back(w);
    result.packages.push_back(make_package(dispute, worths, std::move(held_there), space.levels_of(*n)));
    if (options.equilibria != nullptr) result.packages.back().stable = options.equilibria->test(*n);
  }
  sort_packages(result.packages);
  return result;
}

}  // namespace detente
