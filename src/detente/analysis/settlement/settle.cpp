// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/settle.hpp"

#include <algorithm>
#include <bit>

#include "detente/analysis/settlement/hitting_sets.hpp"
#include "detente/analysis/settlement/masks.hpp"
#include "detente/analysis/settlement/must_give.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"

namespace detente {

namespace {

/// The scenarios whose every axis today's owner could reach by moving that axis alone in its permitted
/// direction.
Bitmap within_directions(const Case& dispute, const ScenarioSpace& space, unsigned threads) {
  Bitmap reachable(space.total(), true);
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    const LevelSet open = levels_open(dispute.axes[a], dispute.today[a]);
    if (open.count() < dispute.axes[a].levels) reachable &= scenarios_at(space, AxisId(a), open, threads);
  }
  return reachable;
}

/// One minimal set of constraints some scenario with the goal breaks, and the nearest such scenario.
struct Correction {
  ColumnSet of;
  Levels scenario;
};

/// For each member of the collision a correction that contains that member of it alone: one exists because
/// the collision is a minimal hitting set.
Collision collision_from(const Constraints& constraints, const std::vector<Correction>& corrections,
                         const ColumnSet& members) {
  Collision collision;
  collision.derived = members.size() > 1;
  for (const std::uint32_t c : members) {
    collision.of.push_back(constraints.refs[c]);
    for (const Correction& correction : corrections) {
      ColumnSet common;
      std::set_intersection(correction.of.begin(), correction.of.end(), members.begin(), members.end(),
                            std::back_inserter(common));
      if (common != ColumnSet{c}) continue;
      collision.without_each.push_back(correction.scenario);
      break;
    }
  }
  return collision;
}

/// Why a goal that some combination of levels satisfies, but no acceptable one, is out of reach.
void explain(const Case& dispute, const ScenarioSpace& space, const Constraints& constraints,
             const Bitmap& with_goal, const SettlementOptions& options, const Budget& budget,
             SettlementResult& result) {
  Columns columns;
  for (const Bitmap& broken : constraints.broken) columns.push_back(&broken);
  const DistinctMasks masks = distinct_masks(columns, with_goal, budget);
  result.partial = result.partial || masks.partial;
  const std::vector<ColumnSet> minimal = minimal_masks(masks.masks, budget, result.partial);
  const Nearest nearest(dispute, space);
  std::vector<Correction> corrections;
  for (const ColumnSet& of : minimal) {
    const std::optional<ScenarioIndex> n = nearest_with_mask(nearest, columns, with_goal, of);
    if (n) corrections.push_back({of, space.levels_of(*n)});
  }
  Bitmap feasible = with_goal;
  feasible &= space.feasible();
  result.reason = feasible.any() ? SettlementReason::Lines : SettlementReason::Rules;
  for (const Correction& correction : corrections) {
    if (!correction.of.empty() && correction.of.front() < constraints.rules) continue;
    std::vector<ConstraintRef> of;
    for (const std::uint32_t c : correction.of) of.push_back(constraints.refs[c]);
    result.concessions.push_back(make_concession(dispute, std::move(of), correction.scenario));
  }
  sort_concessions(dispute, result.concessions, options.order);
  // Hitting sets of an unfinished family need not be collisions: better none than false ones.
  if (result.partial) return;
  const HittingSets hitting = minimal_hitting_sets(minimal, options.most_sets, budget);
  result.partial = hitting.partial;
  for (const ColumnSet& members : hitting.sets)
    result.collisions.push_back(collision_from(constraints, corrections, members));
}

}  // namespace

Concession make_concession(const Case& dispute, std::vector<ConstraintRef> of, Levels scenario) {
  Concession concession;
  concession.scenario = std::move(scenario);
  concession.price = 0;
  for (const ConstraintRef ref : of) {
    concession.ease *= chance_it_gives(dispute, ref);
    const RedLine* line = ref.kind == ConstraintKind::RedLine ? &dispute.red_lines[ref.index] : nullptr;
    if (line != nullptr) concession.firmness *= point_value(dispute, line->firmness);
    if (line == nullptr || !line->price)
      concession.price.reset();
    else if (concession.price)
      *concession.price += point_value(dispute, *line->price);
  }
  concession.of = std::move(of);
  return concession;
}

void sort_concessions(const Case& dispute, std::vector<Concession>& concessions, ConcessionOrder order) {
  struct Key {
    bool priced;
    double price;
    double ease;
    std::size_t certain = 0;  ///< members that never give
    double rest = 1;          ///< the ease of the others
  };
  const auto key_of = [&](const Concession& concession) {
    Key key{concession.price.has_value(), concession.price.value_or(0), concession.ease};
    for (const ConstraintRef ref : concession.of) {
      const double gives = chance_it_gives(dispute, ref);
      if (gives > 0)
        key.rest *= gives;
      else
        ++key.certain;
    }
    return key;
  };
  std::vector<std::pair<Key, Concession>> keyed;
  for (Concession& concession : concessions) {
    const Key key = key_of(concession);
    keyed.emplace_back(key, std::move(concession));
  }
  std::sort(keyed.begin(), keyed.end(), [&](const auto& x, const auto& y) {
    const auto& [a, first] = x;
    const auto& [b, second] = y;
    if (order == ConcessionOrder::Price && a.priced != b.priced) return a.priced;
    if (order == ConcessionOrder::Price && a.price != b.price) return a.price < b.price;
    if (order == ConcessionOrder::Count && first.of.size() != second.of.size())
      return first.of.size() < second.of.size();
    if (a.ease != b.ease) return a.ease > b.ease;
    if (a.certain != b.certain) return a.certain < b.certain;
    if (a.rest != b.rest) return a.rest > b.rest;
    if (first.of.size() != second.of.size()) return first.of.size() < second.of.size();
    return first.of < second.of;
  });
  for (std::size_t k = 0; k < keyed.size(); ++k) concessions[k] = std::move(keyed[k].second);
}

std::vector<Objection> objections_to(const Case& dispute, const Levels& levels) {
  std::vector<Objection> objections;
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k) {
    const RedLine& line = dispute.red_lines[k];
    if (holds(line.never.formula, levels) && !holds(line.barred, levels)) objections.push_back({k, false});
  }
  return objections;
}

Bitmap scenarios_within(const ScenarioSpace& space, const std::optional<Formula>& given,
                        const std::vector<AxisLevel>& pinned, unsigned threads) {
  Bitmap within = given ? scenarios_where(space, *given, threads) : Bitmap(space.total(), true);
  for (const AxisLevel& pin : pinned)
    within &= scenarios_at(space, pin.axis, LevelSet::of(pin.level), threads);
  return within;
}

SettlementResult settle(const Case& dispute, const ScenarioSpace& space, const Constraints& constraints,
                        const Condition& goal, const SettlementOptions& options, const Budget& budget) {
  SettlementResult result;
  result.goal = goal;
  Bitmap with_goal = scenarios_within(space, options.given, options.pinned, budget.threads);
  with_goal &= scenarios_where(space, goal.formula, budget.threads);
  Bitmap acceptable = constraints.acceptable;
  acceptable &= with_goal;
  result.acceptable = acceptable.count();
  result.possible = result.acceptable > 0;
  if (result.possible) {
    result.reason = SettlementReason::Possible;
    result.nearest = space.levels_of(*Nearest(dispute, space).in(acceptable));
    result.objections = objections_to(dispute, *result.nearest);
    for (Objection& objection : result.objections) {
      Bitmap spared = acceptable;
      spared.and_not(scenarios_where(space, dispute.red_lines[objection.line].never.formula, budget.threads));
      objection.always = !spared.any();
    }
    acceptable &= within_directions(dispute, space, budget.threads);
    result.needs_unreachable_level = !acceptable.any();
  } else if (!with_goal.any()) {
    result.reason = SettlementReason::Goal;
  } else {
    explain(dispute, space, constraints, with_goal, options, budget, result);
  }
  if (const auto sets = must_give(dispute, space, constraints, with_goal, budget)) {
    result.must_give = *sets;
    result.chance_possible = chance_of_giving(dispute, *sets);
  }
  if (options.packages) {
    WishPackages wishes = wish_packages(dispute, space, constraints, options, budget);
    result.packages = std::move(wishes.packages);
    result.partial = result.partial || wishes.partial;
  }
  return result;
}

Expected<SettlementResult> settle(const Case& dispute, const ScenarioSpace& space, const Condition& goal,
                                  const SettlementOptions& options, const Budget& budget) {
  const Expected<Constraints> constraints = find_constraints(dispute, space, budget);
  if (!constraints) return tl::unexpected<Diagnostics>(constraints.error());
  return settle(dispute, space, *constraints, goal, options, budget);
}

}  // namespace detente
