// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bargains.hpp"

#include <algorithm>

#include "detente/analysis/settlement/bystanders.hpp"
#include "detente/analysis/settlement/masks.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// The Nash solution, else the egalitarian one, else the candidate nearest today.
std::optional<Levels> shown_package(const BargainGround& ground, const Bitmap& candidates,
                                    const Bargain& bargain) {
  if (bargain.efficient && bargain.efficient->nash) return bargain.efficient->nash->scenario;
  if (bargain.efficient && bargain.efficient->egalitarian) return bargain.efficient->egalitarian->scenario;
  const std::optional<ScenarioIndex> n = Nearest(ground.dispute, ground.space).in(candidates);
  return n ? std::optional(ground.space.levels_of(*n)) : std::nullopt;
}

/// Room, efficiency and solutions among the signatories, where all of them have stakes.
Expected<void> solve(const BargainGround& ground, const Bitmap& candidates, const Budget& budget,
                     Bargain& bargain) {
  for (const ActorId actor : bargain.signatories)
    if (ground.table == nullptr || !ground.table->column(actor)) bargain.without_stakes.push_back(actor);
  if (bargain.signatories.empty() || !bargain.without_stakes.empty()) return {};
  Expected<EfficientPackages> efficient =
      efficient_packages(ground.dispute, ground.space, candidates, ground.table->only(bargain.signatories),
                         ground.options, budget);
  if (!efficient) return tl::unexpected<Diagnostics>(efficient.error());
  bargain.efficient = std::move(*efficient);
  return {};
}

Expected<Bargain> bargain_among(const BargainGround& ground, const Bitmap& candidates,
                                std::vector<ActorId> signatories, const Budget& budget) {
  Bargain bargain;
  bargain.signatories = std::move(signatories);
  if (!candidates.any()) return bargain;
  const Expected<void> solved = solve(ground, candidates, budget, bargain);
  if (!solved) return tl::unexpected<Diagnostics>(solved.error());
  bargain.package = shown_package(ground, candidates, bargain);
  bargain.conditions = conditions_of(ground.dispute, *bargain.package);
  bargain.bystanders = bystanders_of(ground, ground.space.index_of(*bargain.package), bargain.signatories,
                                     bargain.conditions);
  return bargain;
}

}  // namespace

Bitmap within_reach(const BargainGround& ground, const Bitmap& acceptable,
                    const std::vector<ActorId>& parties) {
  Bitmap reach = acceptable;
  for (std::size_t a = 0; a < ground.signs.size(); ++a)
    if (ground.signs[a].size() != 0 && !std::binary_search(parties.begin(), parties.end(), ActorId(a)))
      reach.and_not(ground.signs[a]);
  return reach;
}

Expected<Bargains> find_bargains(const BargainGround& ground, const Bitmap& acceptable,
                                 const Budget& budget) {
  Bargains bargains;
  if (!acceptable.any()) return bargains;
  Columns columns;
  std::vector<ActorId> actors;
  for (std::size_t a = 0; a < ground.signs.size(); ++a) {
    if (ground.signs[a].size() == 0) continue;
    columns.push_back(&ground.signs[a]);
    actors.emplace_back(a);
  }
  const DistinctMasks masks = distinct_masks(columns, acceptable, budget);
  bool partial = masks.partial;
  const std::vector<ColumnSet> minimal = minimal_masks(masks.masks, budget, partial);
  // Sets that are minimal only among the scenarios seen so far would be false answers.
  if (partial) return fail(stopped(budget));
  for (std::size_t k = 0; k < std::min(minimal.size(), most_bargains); ++k) {
    std::vector<ActorId> signatories;
    for (const std::uint32_t column : minimal[k]) signatories.push_back(actors[column]);
    const Bitmap candidates = within_reach(ground, acceptable, signatories);
    Expected<Bargain> bargain = bargain_among(ground, candidates, std::move(signatories), budget);
    if (!bargain) return tl::unexpected<Diagnostics>(bargain.error());
    bargains.listed.push_back(std::move(*bargain));
  }
  bargains.left_out = minimal.size() - bargains.listed.size();
  return bargains;
}

Expected<Bargain> fixed_bargain(const BargainGround& ground, const Bitmap& acceptable,
                                const std::vector<ActorId>& parties, const Budget& budget) {
  Expected<Bargain> bargain =
      bargain_among(ground, within_reach(ground, acceptable, parties), parties, budget);
  if (bargain) bargain->fixed = true;
  return bargain;
}

}  // namespace detente
