// SPDX-License-Identifier: MIT
// One case together with what many questions about it share: space, constraints, rankings, equilibria. Each
// is computed when first asked for and kept; a world derived from another (a line removed, a stake turned
// round, an option pinned) takes over whatever the difference cannot touch. Nothing here decides anything: it
// only remembers.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "detente/analysis/forecast/ground.hpp"
#include "detente/analysis/settlement/constraints.hpp"
#include "detente/model/alteration.hpp"
#include "detente/result/stability.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/scenario/rankings.hpp"

namespace detente {

class World {
 public:
  /// Builds space and constraints. errors: those of ScenarioSpace::build and find_constraints.
  static Expected<World> make(std::shared_ptr<const Case> dispute, const Budget& budget);

  const Case& dispute() const { return *dispute_; }
  std::shared_ptr<const Case> shared_dispute() const { return dispute_; }
  const ScenarioSpace& space() const { return *space_; }
  const Constraints& constraints() const { return *constraints_; }
  const Budget& budget() const { return budget_; }

  /// The ranking of any actor, constituencies included. errors: those of rank_scenarios.
  Expected<const Ranking*> ranking(ActorId actor);
  /// The equilibria under one concept. errors: those of rank_scenarios; TimeLimit if the budget ends first.
  Expected<const Bitmap*> equilibria(SolutionConcept concept_);
  /// The equilibria among the acceptable scenarios and today: less work than all of them. errors: as
  /// equilibria().
  Expected<const Bitmap*> lasting(SolutionConcept concept_);
  /// The equilibria among the scenarios asked about: the fewer, the less work. requires: they are feasible.
  /// errors: as equilibria().
  Expected<Bitmap> lasting(SolutionConcept concept_, Bitmap asked);
  /// Takes in rankings of this world's actors computed elsewhere, where it has none yet.
  void remember_rankings(std::vector<Ranking> rankings);
  /// Puts equilibria computed elsewhere, from the rankings of this world, in place. requires: one bit per
  /// scenario.
  Expected<void> remember_equilibria(SolutionConcept concept_, const Bitmap& equilibria);

  /// The feasible scenarios of each outcome, "other" last: as scenarios_by_outcome, found once.
  const std::vector<Bitmap>& outcomes();

  /// What every forecast of this case stands on, whatever its draws. errors: those of widest_ground.
  Expected<const ForecastGround*> forecast_ground();

  /// The world of the altered case; the same alteration gives the same object. errors: those of altered() and
  /// make().
  Expected<World*> altered(const Alteration& alteration);
  /// The world of a case that came from this one by an alteration or by other worths of its stakes.
  Expected<World> derive(std::shared_ptr<const Case> changed) const {
    return derive(std::move(changed), budget_);
  }
  /// The same under a budget of its own, so that several threads can each work on one.
  Expected<World> derive(std::shared_ptr<const Case> changed, const Budget& budget) const;

  /// How many such questions about cases derived from this one fit into the memory allowed at once; at most
  /// the threads, at least 1.
  unsigned side_by_side(Question question) const;

 private:
  /// Equilibria, and the rankings of the decision makers they follow from.
  struct Known {
    std::shared_ptr<const Bitmap> equilibria;
    std::vector<std::shared_ptr<const Ranking>> rankings;
  };

  World() = default;
  Expected<std::vector<std::shared_ptr<const Ranking>>> decider_rankings();
  /// The equilibria already known for these rankings; null if there are none.
  const Bitmap* known(SolutionConcept concept_,
                      const std::vector<std::shared_ptr<const Ranking>>& rankings) const;

  std::shared_ptr<const Case> dispute_;
  std::shared_ptr<const ScenarioSpace> space_;
  std::shared_ptr<const Constraints> constraints_;
  Budget budget_;
  std::vector<std::shared_ptr<const Ranking>> rankings_;  ///< by actor; null = not asked for yet
  std::map<SolutionConcept, Known> known_;                ///< valid only while the rankings are the same
  std::map<SolutionConcept, std::shared_ptr<const Bitmap>> lasting_;
  std::shared_ptr<const std::vector<Bitmap>> outcomes_;  ///< null = not asked for yet
  std::shared_ptr<const ForecastGround> ground_;         ///< null = not asked for yet
  std::map<std::string, std::shared_ptr<World>> altered_;
};

}  // namespace detente
