// SPDX-License-Identifier: MIT
#include "detente/verify/path_witness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/model/point.hpp"
#include "detente/verify/constraint_formula.hpp"
#include "detente/verify/enumerate.hpp"
#include "detente/verify/preference_order.hpp"

namespace detente {
namespace {

class PathChecker {
 public:
  PathChecker(const Case& dispute, const Path& path, const VerifyLimits& limits)
      : dispute_(dispute), path_(path), limits_(limits), order_(dispute) {}

  Verification run(const PathGoal& goal, const Formula* from) {
    if (!path_.found) {
      ++result_.unchecked;
      return std::move(result_);
    }
    if (!result_.expect(path_.places.size() == path_.steps + std::size_t{1}, "places and steps do not match"))
      return std::move(result_);
    for (const PathPlace& place : path_.places)
      if (!result_.expect(well_formed(dispute_, place.scenario) && feasible(dispute_, place.scenario),
                          "a place of the path is no feasible scenario"))
        return std::move(result_);
    check_ends(goal, from);
    for (std::size_t k = 0; k < path_.places.size(); ++k) check_place(k);
    check_sacrifices();
    check_shortness(goal);
    return std::move(result_);
  }

 private:
  std::string name(const PathPlace& place) const { return scenario_string(dispute_, place.scenario); }

  std::vector<ConstraintRef> crossed_in(const Levels& levels) const {
    std::vector<ConstraintRef> crossed;
    for (const ConstraintRef& ref : all_constraints(dispute_))
      if (ref.kind != ConstraintKind::Rule && holds(broken_by(dispute_, ref), levels)) crossed.push_back(ref);
    return crossed;
  }

  /// Whether it has the goal and crosses what it may.
  bool could_do(const PathGoal& goal, const Levels& levels) const {
    return holds(goal.formula, levels) && (goal.ending == PathEnding::Any || crossed_in(levels).empty());
  }
  bool will_do(const PathGoal& goal, const PathPlace& place) const {
    return could_do(goal, place.scenario) && (goal.ending != PathEnding::Lasting || place.equilibrium);
  }

  void check_ends(const PathGoal& goal, const Formula* from) {
    const Levels& start = path_.places.front().scenario;
    result_.expect(from != nullptr ? holds(*from, start) : start == dispute_.today,
                   "the path does not start where it should");
    for (std::size_t k = 0; k < path_.places.size(); ++k)
      result_.expect(will_do(goal, path_.places[k]) == (k + 1 == path_.places.size()),
                     "the path does not end with its first goal scenario");
  }

  void check_place(std::size_t k) {
    const PathPlace& place = path_.places[k];
    const std::vector<ConstraintRef> crossed = crossed_in(place.scenario);
    result_.expect(place.crossed == crossed && place.acceptable == crossed.empty(),
                   fmt::format("the lines crossed in {} are others", name(place)));
    const auto outcome = outcome_of(dispute_, place.scenario);
    result_.expect(place.outcome == (outcome ? outcome->index() : dispute_.outcomes.size()),
                   fmt::format("{} belongs to another outcome", name(place)));
    for (const TurnOff& turn : place.turn_offs)
      result_.expect(legal_move(dispute_, turn.actor, place.scenario, turn.to) &&
                         order_.better(turn.actor, turn.to, place.scenario),
                     fmt::format("turning off from {} is no improvement", name(place)));
    if (k + 1 < path_.places.size()) check_step(place, path_.places[k + 1]);
  }

  void check_step(const PathPlace& here, const PathPlace& next) {
    std::set<ActorId> changed;
    bool permitted = true;
    for (std::size_t a = 0; a < dispute_.axes.size(); ++a) {
      const std::uint8_t from = here.scenario[a], to = next.scenario[a];
      if (from == to) continue;
      const Axis& axis = dispute_.axes[a];
      changed.insert(axis.owner);
      permitted = permitted && axis.change != Change::Fixed && (axis.change != Change::Up || to > from) &&
                  (axis.change != Change::Down || to < from);
    }
    result_.expect(permitted && !changed.empty(), fmt::format("the step from {} is not legal", name(here)));
    result_.expect(std::set<ActorId>(here.movers.begin(), here.movers.end()) == changed,
                   fmt::format("the step from {} is made by others", name(here)));
    std::vector<ActorId> unwilling;
    for (const ActorId mover : here.movers)
      if (!order_.better(mover, next.scenario, here.scenario)) unwilling.push_back(mover);
    result_.expect(unwilling == here.unwilling,
                   fmt::format("other movers lose by the step from {}", name(here)));
    result_.expect(path_.kind != PathKind::Improving || unwilling.empty(),
                   fmt::format("the step from {} does not improve", name(here)));
    result_.expect(next.movers != here.movers || here.movers.size() > 1,
                   fmt::format("the same actor moves again in {}", name(next)));
  }

  void check_sacrifices() {
    std::uint32_t sacrifices = 0;
    for (const PathPlace& place : path_.places) sacrifices += place.unwilling.empty() ? 0 : 1;
    result_.expect(sacrifices == path_.sacrifices, "the path has another number of sacrifices");
  }

  /// No single move of one actor does what the path takes several steps for.
  void check_shortness(const PathGoal& goal) {
    if (path_.steps < 2) return;
    const Levels& start = path_.places.front().scenario;
    for (std::size_t k = 0; k < dispute_.actors.size(); ++k) {
      const ActorId actor(k);
      bool shorter = false;
      const Walk walk = for_each_move(dispute_, actor, start, limits_.scenarios, [&](const Levels& to) {
        const bool sacrifice_too = path_.kind == PathKind::FewestSacrifices && path_.sacrifices > 0;
        const bool free_step =
            path_.kind == PathKind::Any || sacrifice_too || order_.better(actor, to, start);
        shorter = shorter || (free_step && could_do(goal, to));
        return !shorter;
      });
      if (shorter && goal.ending == PathEnding::Lasting) continue;  // it may not hold: nothing is shown
      if (walk == Walk::TooLarge) {
        ++result_.unchecked;
      } else {
        result_.expect(!shorter, "one step from the start does as well");
      }
    }
  }

  const Case& dispute_;
  const Path& path_;
  const VerifyLimits& limits_;
  PreferenceOrder order_;
  Verification result_;
};

}  // namespace

Verification verify_path(const Case& dispute, const Path& path, const Formula& goal, const Formula* from,
                         const VerifyLimits& limits) {
  return verify_path(dispute, path, PathGoal{goal, PathEnding::Any}, from, limits);
}

Verification verify_path(const Case& dispute, const Path& path, const PathGoal& goal, const Formula* from,
                         const VerifyLimits& limits) {
  return PathChecker(dispute, path, limits).run(goal, from);
}

}  // namespace detente
