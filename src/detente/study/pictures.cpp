// SPDX-License-Identifier: MIT
#include "detente/study/pictures.hpp"

#include <algorithm>

#include "detente/analysis/stability/stability.hpp"
#include "detente/model/picture.hpp"
#include "detente/scenario/translate.hpp"

namespace detente {

namespace {

Expected<void> play(PlayedGame& game, const ScenarioSpace& numbering,
                    const std::vector<SolutionConcept>& concepts, const Budget& budget) {
  std::vector<const Ranking*> rankings;
  for (const auto& ranking : game.rankings) rankings.push_back(ranking.get());
  Expected<StabilityResult> result =
      analyse_stability(*game.space, rankings, StabilityOptions{concepts}, budget);
  if (!result) return tl::unexpected<Diagnostics>(result.error());
  game.stability = std::move(*result);
  if (same_numbering(*game.space, numbering)) return {};
  for (ConceptResult& found : game.stability.concepts) {
    found.equilibria = translated(found.equilibria, *game.space, numbering);
    for (Bitmap& stable : found.stable) stable = translated(stable, *game.space, numbering);
  }
  return {};
}

Expected<std::shared_ptr<const ScenarioSpace>> space_of(const Case& dispute, const Budget& budget) {
  Expected<ScenarioSpace> space = ScenarioSpace::build(dispute, budget);
  if (!space) return tl::unexpected<Diagnostics>(space.error());
  return std::make_shared<const ScenarioSpace>(std::move(*space));
}

Expected<std::shared_ptr<const Ranking>> ranking_of(const PlayedGame& game, ActorId actor,
                                                    const Budget& budget) {
  Expected<Ranking> ranking = rank_scenarios(*game.dispute, *game.space, actor, budget);
  if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
  return std::make_shared<const Ranking>(std::move(*ranking));
}

bool misread_by(const Case& dispute, ActorId holder, ActorId actor) {
  return std::any_of(dispute.beliefs.begin(), dispute.beliefs.end(),
                     [&](const Belief& belief) { return belief.holder == holder && belief.about == actor; });
}

}  // namespace

Expected<PlayedGame> play_truth(const Case& dispute, const std::vector<SolutionConcept>& concepts,
                                const Budget& budget) {
  PlayedGame game;
  game.dispute = std::make_shared<const Case>(dispute);
  auto space = space_of(dispute, budget);
  if (!space) return tl::unexpected<Diagnostics>(space.error());
  game.space = std::move(*space);
  for (const OwnerBlock& block : game.space->blocks()) {
    auto ranking = ranking_of(game, block.actor, budget);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    game.rankings.push_back(std::move(*ranking));
  }
  const Expected<void> played = play(game, *game.space, concepts, budget);
  if (!played) return tl::unexpected<Diagnostics>(played.error());
  return game;
}

Expected<PlayedGame> play_picture(const Case& dispute, const PlayedGame& truth, ActorId holder,
                                  const std::string& corrected, const std::vector<SolutionConcept>& concepts,
                                  const Budget& budget) {
  PlayedGame game;
  game.dispute = std::make_shared<const Case>(as_seen_by(dispute, holder, corrected));
  game.space = truth.space;
  const bool overlooks =
      !std::equal(dispute.axes.begin(), dispute.axes.end(), game.dispute->axes.begin(),
                  [](const Axis& real, const Axis& seen) { return real.change == seen.change; });
  if (overlooks) {
    auto space = space_of(*game.dispute, budget);
    if (!space) return tl::unexpected<Diagnostics>(space.error());
    game.space = std::move(*space);
  }
  for (std::size_t k = 0; k < truth.rankings.size(); ++k) {
    const ActorId actor = truth.rankings[k]->actor;
    if (!overlooks && !misread_by(dispute, holder, actor)) {
      game.rankings.push_back(truth.rankings[k]);
      continue;
    }
    auto ranking = ranking_of(game, actor, budget);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    game.rankings.push_back(std::move(*ranking));
  }
  const Expected<void> played = play(game, *truth.space, concepts, budget);
  if (!played) return tl::unexpected<Diagnostics>(played.error());
  return game;
}

}  // namespace detente
