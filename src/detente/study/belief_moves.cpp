// SPDX-License-Identifier: MIT
#include "detente/study/belief_moves.hpp"

#include <algorithm>
#include <utility>

#include "detente/analysis/beliefs/foresight.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/scenario/translate.hpp"

namespace detente {

namespace {

/// Rankings are dense, so the same order means the same numbers.
bool same_order(const PlayedGame& truth, const PlayedGame& picture, std::size_t k) {
  const Ranking &real = *truth.rankings[k], &seen = *picture.rankings[k];
  if (truth.rankings[k] == picture.rankings[k]) return true;
  if (real.distinct != seen.distinct) return false;
  bool same = true;
  truth.space->feasible().for_each([&](ScenarioIndex n) {
    same = real.rank(n) == seen.rank(translated(n, *truth.space, *picture.space));
    return same;
  });
  return same;
}

std::vector<MisjudgedMove> nearest_first(const ScenarioSpace& space, std::vector<FoundMisjudgement> found,
                                         std::uint64_t list) {
  const Nearest distance(space, space.levels_of(space.today()));
  const auto shown = static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(list, found.size()));
  std::partial_sort(found.begin(), found.begin() + shown, found.end(),
                    [&](const auto& a, const auto& b) { return distance.cost(a.to) < distance.cost(b.to); });
  std::vector<MisjudgedMove> moves;
  for (auto it = found.begin(); it != found.begin() + shown; ++it)
    moves.push_back({space.levels_of(it->to), it->uses_unseen});
  return moves;
}

/// Lowest and highest rank among the members.
std::pair<std::uint32_t, std::uint32_t> range_of(const Ranking& ranking, const Bitmap& set) {
  std::pair<std::uint32_t, std::uint32_t> range{~std::uint32_t{0}, 0};
  set.for_each([&](ScenarioIndex n) {
    const std::uint32_t rank = ranking.rank(n);
    range = {std::min(range.first, rank), std::max(range.second, rank)};
    return true;
  });
  return range;
}

}  // namespace

std::vector<ActorId> misread_in(const PlayedGame& truth, const PlayedGame& picture) {
  std::vector<ActorId> misread;
  for (std::size_t k = 0; k < truth.rankings.size(); ++k)
    if (!same_order(truth, picture, k)) misread.push_back(truth.rankings[k]->actor);
  return misread;
}

std::vector<Foresight> foresight_of(const PlayedGame& truth, const PlayedGame& picture, ActorId holder,
                                    std::uint64_t list) {
  std::vector<Foresight> all;
  for (std::size_t k = 0; k < truth.rankings.size(); ++k) {
    const ActorId mover = truth.rankings[k]->actor;
    if (mover == holder) continue;
    const FoundForesight found = foresee({*truth.space, *truth.rankings[k]},
                                         {*picture.space, *picture.rankings[k]}, truth.space->today());
    if (found.unforeseen.empty() && found.feared.empty()) continue;
    all.push_back({holder, mover, found.foreseen, found.unforeseen.size(), found.feared.size(),
                   nearest_first(*truth.space, found.unforeseen, list),
                   nearest_first(*truth.space, found.feared, list)});
  }
  return all;
}

void weigh_change(const PlayedGame& truth, const Bitmap& before, const Bitmap& after,
                  CorrectionConcept& change) {
  if (before == after || !before.any() || !after.any()) return;
  for (const auto& ranking : truth.rankings) {
    const auto [low, high] = range_of(*ranking, before);
    const auto [then_low, then_high] = range_of(*ranking, after);
    const bool up = then_low > low || then_high > high, down = then_low < low || then_high < high;
    if (up) (down ? change.mixed : change.gains).push_back(ranking->actor);
    if (down && !up) change.loses.push_back(ranking->actor);
  }
}

}  // namespace detente
