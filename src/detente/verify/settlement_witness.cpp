// SPDX-License-Identifier: MIT
#include "detente/verify/settlement_witness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "detente/model/chance.hpp"
#include "detente/model/point.hpp"
#include "detente/verify/constraint_formula.hpp"
#include "detente/verify/enumerate.hpp"

namespace detente {
namespace {

using Refs = std::vector<ConstraintRef>;

void merge(Verification& into, Verification part) {
  into.checked += part.checked;
  into.unchecked += part.unchecked;
  into.faults.insert(into.faults.end(), part.faults.begin(), part.faults.end());
}

/// Whether some combination of levels satisfies the goal and breaks none of `kept`; empty = too many to look
/// at.
std::optional<bool> satisfiable(const Case& dispute, const Formula& goal, const Refs& kept,
                                const VerifyLimits& limits) {
  std::vector<Formula> broken;
  std::set<AxisId> axes;
  for (const AxisId axis : axes_of(goal)) axes.insert(axis);
  for (const ConstraintRef& ref : kept) {
    broken.push_back(broken_by(dispute, ref));
    for (const AxisId axis : axes_of(broken.back())) axes.insert(axis);
  }
  const Walk walk = for_each_combination(
      dispute, {axes.begin(), axes.end()}, dispute.today, limits.scenarios, [&](const Levels& levels) {
        return !holds(goal, levels) ||
               std::any_of(broken.begin(), broken.end(), [&](const Formula& f) { return holds(f, levels); });
      });
  if (walk == Walk::TooLarge) return std::nullopt;
  return walk == Walk::Stopped;
}

void expect_satisfiable(const Case& dispute, const Formula& goal, const Refs& kept, bool wanted,
                        const VerifyLimits& limits, Verification& out, std::string message) {
  const std::optional<bool> found = satisfiable(dispute, goal, kept, limits);
  if (found) {
    out.expect(*found == wanted, std::move(message));
  } else {
    ++out.unchecked;
  }
}

/// Known constraints, ascending, without repeats.
bool proper_set(const Case& dispute, const Refs& of) {
  return std::all_of(of.begin(), of.end(), [&](const ConstraintRef& r) { return exists(dispute, r); }) &&
         std::adjacent_find(of.begin(), of.end(), std::greater_equal<>()) == of.end();
}

Refs without(const Refs& refs, const Refs& removed) {
  Refs rest;
  for (const ConstraintRef& ref : refs) {
    if (std::find(removed.begin(), removed.end(), ref) == removed.end()) rest.push_back(ref);
  }
  return rest;
}

bool breaks(const Case& dispute, const ConstraintRef& ref, const Levels& levels) {
  return holds(broken_by(dispute, ref), levels);
}

bool breaks_any(const Case& dispute, const Refs& refs, const Levels& levels) {
  return std::any_of(refs.begin(), refs.end(),
                     [&](const ConstraintRef& r) { return breaks(dispute, r, levels); });
}

std::vector<ActorId> changed_owners(const Case& dispute, const Levels& levels) {
  std::set<ActorId> owners;
  for (std::size_t a = 0; a < levels.size(); ++a) {
    if (levels[a] != dispute.today[a]) owners.insert(dispute.axes[a].owner);
  }
  return {owners.begin(), owners.end()};
}

Formula all_wishes(const Case& dispute, const Formula& within, const std::vector<WishId>& wishes) {
  Formula all = within;
  for (const WishId wish : wishes) all = all && dispute.wishes[wish.index()].when.formula;
  return all;
}

/// Who is better or worse off by their own stakes than today, as the package says.
void check_gains(const Case& dispute, const WishPackage& package, Verification& out) {
  const std::vector<Fixed> worths = point_worths(dispute);
  for (std::size_t k = 0; k < dispute.actors.size(); ++k) {
    const ActorId actor(k);
    const Fixed now = utility_of(dispute, worths, actor, dispute.today);
    const Fixed then = utility_of(dispute, worths, actor, package.scenario);
    const auto listed = [&](const std::vector<ActorId>& list) {
      return std::find(list.begin(), list.end(), actor) != list.end();
    };
    out.expect(listed(package.worse_off) == (then < now) && listed(package.better_off) == (then > now),
               fmt::format("package: {} is not better or worse off as it says", dispute.actors[k].id));
  }
}

/// The sum of the prices (none where one has none) and the product of the firmness of what is waived.
void check_terms(const Case& dispute, const Concession& concession, Verification& out) {
  std::optional<double> price = 0;
  double firmness = 1, ease = 1;
  for (const ConstraintRef& ref : concession.of) {
    const RedLine* line = ref.kind == ConstraintKind::RedLine ? &dispute.red_lines[ref.index] : nullptr;
    if (line != nullptr) firmness *= point_value(dispute, line->firmness);
    ease *= line != nullptr ? 1 - chance_line_holds(dispute, *line)
                            : chance_vote_passes(dispute, dispute.ratifications[ref.index]);
    const bool priced = line != nullptr && line->price.has_value();
    price = price && priced ? std::optional(*price + point_value(dispute, *line->price)) : std::nullopt;
  }
  const bool same_price = price.has_value() == concession.price.has_value() &&
                          (!price || std::abs(*price - *concession.price) < 1e-9);
  out.expect(same_price, "a concession's price is not the sum of its lines'");
  out.expect(std::abs(firmness - concession.firmness) < 1e-9,
             "a concession's firmness is not the product of its lines'");
  out.expect(std::abs(ease - concession.ease) < 1e-9,
             "a concession's ease is not the chance that all of it gives");
}

SettlementReason reason_of(const SettlementResult& result, bool goal, bool rules) {
  if (result.possible) return SettlementReason::Possible;
  if (!goal) return SettlementReason::Goal;
  return rules ? SettlementReason::Lines : SettlementReason::Rules;
}

void check_possible(const Case& dispute, const SettlementResult& result, const Formula& goal,
                    const VerifyLimits& limits, Verification& out) {
  const Refs all = all_constraints(dispute);
  expect_satisfiable(dispute, goal, all, result.possible, limits, out, "`possible` is wrong");
  out.expect(!result.counted || result.possible == (result.acceptable > 0),
             "`possible` and the number of acceptable scenarios differ");
  out.expect(result.possible == result.nearest.has_value(), "`possible` and `nearest` differ");
  if (result.nearest) {
    const bool shown = well_formed(dispute, *result.nearest) && holds(goal, *result.nearest) &&
                       !breaks_any(dispute, all, *result.nearest);
    out.expect(shown, "`nearest` is no acceptable scenario with the goal");
  }
  Refs rules = all;
  std::erase_if(rules, [](const ConstraintRef& r) { return r.kind != ConstraintKind::Rule; });
  const std::optional<bool> alone = satisfiable(dispute, goal, {}, limits);
  const std::optional<bool> feasible_goal = satisfiable(dispute, goal, rules, limits);
  if (alone && feasible_goal) {
    out.expect(result.reason == reason_of(result, *alone, *feasible_goal), "`reason` is wrong");
  } else {
    ++out.unchecked;
  }
}

}  // namespace

Verification verify_collision(const Case& dispute, const Formula& goal, const Collision& collision,
                              const VerifyLimits& limits) {
  Verification out;
  if (!out.expect(proper_set(dispute, collision.of) && !collision.of.empty() &&
                      collision.without_each.size() == collision.of.size(),
                  "a collision is no set of constraints with one scenario for each")) {
    return out;
  }
  out.expect(collision.derived == (collision.of.size() > 1),
             "a collision is wrongly called derived or stated");
  for (std::size_t k = 0; k < collision.of.size(); ++k) {
    const Levels& shown = collision.without_each[k];
    const bool proves = well_formed(dispute, shown) && holds(goal, shown) &&
                        breaks(dispute, collision.of[k], shown) &&
                        !breaks_any(dispute, without(collision.of, {collision.of[k]}), shown);
    out.expect(proves, fmt::format("collision: the scenario shown for {} does not break it alone",
                                   id_of(dispute, collision.of[k])));
  }
  expect_satisfiable(dispute, goal, collision.of, false, limits, out,
                     "a collision can be satisfied as a whole");
  return out;
}

Verification verify_concession(const Case& dispute, const Formula& goal, const Concession& concession,
                               const VerifyLimits& limits) {
  Verification out;
  const bool waivable = std::none_of(concession.of.begin(), concession.of.end(),
                                     [](const ConstraintRef& r) { return r.kind == ConstraintKind::Rule; });
  if (!out.expect(proper_set(dispute, concession.of) && !concession.of.empty() && waivable,
                  "a concession is no set of lines and ratifications")) {
    return out;
  }
  const Refs kept = without(all_constraints(dispute), concession.of);
  out.expect(well_formed(dispute, concession.scenario) && holds(goal, concession.scenario) &&
                 !breaks_any(dispute, kept, concession.scenario),
             "a concession's scenario misses the goal or breaks more than is waived");
  check_terms(dispute, concession, out);
  for (const ConstraintRef& member : concession.of) {
    Refs more = kept;
    more.push_back(member);
    expect_satisfiable(dispute, goal, more, false, limits, out,
                       fmt::format("a concession need not waive {}", id_of(dispute, member)));
  }
  return out;
}

Verification verify_package(const Case& dispute, const Formula& within, const WishPackage& package,
                            const VerifyLimits& limits) {
  Verification out;
  const bool known = std::all_of(package.wishes.begin(), package.wishes.end(),
                                 [&](WishId w) { return w.index() < dispute.wishes.size(); });
  const bool shown = known && well_formed(dispute, package.scenario) &&
                     acceptable(dispute, package.scenario) && holds(within, package.scenario);
  if (!out.expect(shown, "a package's scenario is not acceptable")) return out;
  for (std::size_t k = 0; k < dispute.wishes.size(); ++k) {
    const bool listed =
        std::find(package.wishes.begin(), package.wishes.end(), WishId(k)) != package.wishes.end();
    const Formula& wish = dispute.wishes[k].when.formula;
    out.expect(holds(wish, package.scenario) == listed,
               fmt::format("package: {} is listed though unfulfilled, or the reverse", dispute.wishes[k].id));
    if (listed) continue;
    expect_satisfiable(dispute, all_wishes(dispute, within, package.wishes) && wish, all_constraints(dispute),
                       false, limits, out, fmt::format("package: {} could be added", dispute.wishes[k].id));
  }
  check_gains(dispute, package, out);
  for (const ActorId owner : changed_owners(dispute, package.scenario)) {
    out.expect(std::find(package.needs.begin(), package.needs.end(), owner) != package.needs.end(),
               fmt::format("package: it needs {}", dispute.actor(owner).id));
  }
  return out;
}

Verification verify_settlement(const Case& dispute, const SettlementResult& result, const Formula& within,
                               const VerifyLimits& limits) {
  Verification out;
  const Formula goal = result.goal.formula && within;
  check_possible(dispute, result, goal, limits, out);
  for (const Collision& c : result.collisions) merge(out, verify_collision(dispute, goal, c, limits));
  for (const Concession& c : result.concessions) merge(out, verify_concession(dispute, goal, c, limits));
  for (const WishPackage& p : result.packages) merge(out, verify_package(dispute, within, p, limits));
  return out;
}

}  // namespace detente
