// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_future.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// A goal nobody's line excludes, and which those who gain by ending it would end.
std::string blocked_sentence(const Case& dispute, const std::string& name,
                             const std::vector<ActorId>& blockers) {
  const bool one = blockers.size() == 1;
  const std::string who = actor_names(dispute, blockers);
  const std::string blocked =
      fmt::format("{} crosses nobody’s line, yet {} {} it", name, who, one ? "blocks" : "block");
  const std::string counted_block = fmt::format("{} crosses nobody’s line, yet {} block it", name,
                                                counted(blockers.size(), "actor", "actors"));
  return first_that_fits(
      {fmt::format("{}: wherever it would be acceptable, {} gains by a move of its own that ends it.",
                   blocked, one ? "it" : "each"),
       fmt::format("{}: {} gains by ending it.", blocked, one ? "it" : "each"), blocked + ".",
       counted_block + "."});
}

/// `the neighbour objects but cannot stop it`; empty where nobody objects.
std::string objection_words(const Case& dispute, const SettlementResult& result) {
  const std::vector<ActorId> who = objectors(dispute, result);
  if (who.empty()) return {};
  return fmt::format("{} {} but cannot stop it", actor_names(dispute, who), who.size() == 1 ? "objects" : "object");
}

/// `ruled out`, or ` (19 %)` behind a verdict that is less than certain.
std::string verdict_with_chance(double chance) {
  const std::string words = possibility_words(chance);
  return chance < 0.10 || chance > 0.90 ? words : words + " (" + percent_words(chance) + ")";
}

std::string possible_sentence(const Case& dispute, const std::string& name, const SettlementResult& result) {
  const std::size_t changes = result.nearest ? changes_from_today(dispute, *result.nearest).size() : 0;
  const std::string objection = objection_words(dispute, result);
  const std::string lines = objection.empty() ? "it crosses nobody’s line" : objection;
  if (changes == 0)
    return fmt::format("{} is so today and {}.", name, objection.empty() ? "crosses nobody’s line" : objection);
  const std::string way = counted(changes, "thing", "things") + " from today";
  if (result.needs_unreachable_level)
    return fmt::format("{} could be agreed: {}, but no sequence of steps allowed from today leads there.", name,
                       lines);
  const double chance = result.chance_possible.value_or(1);
  const std::string verdict =
      chance > 0.90 ? "can be agreed" : "is " + verdict_with_chance(chance) + ", depending on the votes";
  return fmt::format("{} {}: {}, and the nearest way there changes {}.", name, verdict, lines, way);
}

/// The owners of the constraints, each once: `Russia’s line and a rule`.
std::string owners(const Case& dispute, const std::vector<ConstraintRef>& constraints) {
  std::vector<std::string> names;
  for (const ConstraintRef& constraint : constraints) {
    const std::string name = constraint_owner(dispute, constraint);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return listed(names);
}

/// The members of a collision, first the one that stands in the shortest way from today to the goal.
std::vector<ConstraintRef> in_the_order_met(const Case& dispute, const Collision& collision) {
  std::vector<std::pair<std::size_t, ConstraintRef>> keyed;
  for (std::size_t k = 0; k < collision.of.size(); ++k)
    keyed.emplace_back(
        k < collision.without_each.size() ? changes_from_today(dispute, collision.without_each[k]).size() : 0,
        collision.of[k]);
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<ConstraintRef> ordered;
  for (const auto& [changes, constraint] : keyed) ordered.push_back(constraint);
  return ordered;
}

/// `cross Russia’s line on …`, `break the rule …`, `meet the public’s veto over …`.
std::string crossing(const Case& dispute, const ConstraintRef& constraint) {
  const char* verb = constraint.kind == ConstraintKind::RedLine ? "cross "
                     : constraint.kind == ConstraintKind::Rule  ? "break "
                                                                : "meet ";
  return verb + constraint_name(dispute, constraint);
}

/// Ways to say what one collision does to a goal, richest first.
std::vector<std::string> reason_words(const Case& dispute, const Collision& collision, bool everything) {
  const std::vector<ConstraintRef> of = in_the_order_met(dispute, collision);
  const std::string it = everything ? "every choice" : "it", way = everything ? it : "every way there";
  if (of.size() == 1)
    return {it + " would " + crossing(dispute, of[0]), it + " runs into " + owners(dispute, of)};
  const std::string together =
      fmt::format("{} runs into one of {} constraints, {}", way, of.size(), owners(dispute, of));
  const std::string named = way + " runs into " + constraint_names(dispute, of, "or");
  if (of.size() > 2 || everything) return {named, together};
  const std::string first = "it would " + crossing(dispute, of[0]);
  return {fmt::format("{}, and avoiding that would {}", first, crossing(dispute, of[1])),
          fmt::format("{}; avoiding that would {}", first, crossing(dispute, of[1])), named, together};
}

/// Sentences that open with `first` and give the reason, richest first. The passages follow where there is
/// room.
std::vector<std::string> reasoned(const std::string& first, const Case& dispute, const Collision& collision,
                                  bool everything) {
  std::string passages;
  std::vector<std::string> cited;
  for (const ConstraintRef& constraint : collision.of) {
    const std::string where = citations(block_of(dispute, constraint));
    if (std::find(cited.begin(), cited.end(), where) != cited.end()) continue;
    cited.push_back(where);
    passages += (passages.empty() ? "" : "; ") + where;
  }
  std::vector<std::string> sentences;
  for (const std::string& reason : reason_words(dispute, collision, everything)) {
    if (sentences.empty()) sentences.push_back(fmt::format("{}{} ({}).", first, reason, passages));
    sentences.push_back(first + reason + ".");
  }
  return sentences;
}

std::string excluded_sentence(const Case& dispute, const std::string& name, const SettlementResult& result,
                              bool everything) {
  const Collision& collision = result.collisions.front();
  const double chance = result.chance_possible.value_or(0);
  const std::string goal =
      everything ? "Nothing is acceptable to everybody" : name + " is " + verdict_with_chance(chance);
  const std::size_t reasons = result.collisions.size();
  const bool excluded = chance < 0.35 || everything;
  const std::string lead = reasons == 1 ? (excluded ? ": " : "; as things stand ")
                           : excluded ? fmt::format(" for {} separate reasons; first, ", reasons)
                                      : fmt::format("; {} things stand in its way; first, ", reasons);
  std::vector<std::string> sentences = reasoned(goal + lead, dispute, collision, everything);
  sentences.push_back(reasons == 1
                          ? fmt::format("{}: {} constraints together rule it out.", goal, collision.of.size())
                          : fmt::format("{}: {} separate things stand in its way.", goal, reasons));
  return first_that_fits(sentences);
}

std::string ruled_out_sentence(const Case& dispute, const std::string& name, const SettlementResult& result) {
  std::string plain = name + " is impossible: the rules of the case exclude it.";
  const auto only_rules = [](const Collision& collision) {
    return std::all_of(collision.of.begin(), collision.of.end(), [](const ConstraintRef& constraint) {
      return constraint.kind == ConstraintKind::Rule;
    });
  };
  const auto found = std::find_if(result.collisions.begin(), result.collisions.end(), only_rules);
  if (found == result.collisions.end()) return plain;
  const std::string rules = constraint_names(dispute, found->of, "and");
  return first_that_fits({fmt::format("{} is impossible: {} {} it out.", name, rules,
                                      found->of.size() == 1 ? "alone rules" : "together rule"),
                          plain});
}

/// What can be agreed where no futures have a name.
std::string open_sentence(const Case& dispute, const SettlementResult& result) {
  if (!result.nearest || !changes_from_today(dispute, *result.nearest).empty())
    return first_that_fits(
        {fmt::format("Today crosses somebody’s line; the nearest that crosses nobody’s: {}.",
                     result.nearest ? changes_words(dispute, *result.nearest) : "not known"),
         "Today crosses somebody’s line; there are other choices that cross nobody’s."});
  return result.acceptable > 1 ? "Today crosses nobody’s line, and there are other choices that do not."
                               : "Today crosses nobody’s line; everything else does.";
}

/// Which named futures can be agreed.
std::string outcomes_sentence(const Case& dispute, const std::vector<std::uint64_t>& acceptable) {
  std::vector<std::string> open, closed;
  for (std::size_t k = 0; k < dispute.outcomes.size(); ++k)
    (acceptable[k] > 0 ? open : closed).push_back(future_name(dispute, k));
  if (open.empty())
    return "None of the named outcomes can be agreed: each crosses somebody’s line in every form.";
  if (closed.empty())
    return first_that_fits({listed(open) + " can be agreed in some form that crosses nobody’s line.",
                            "Each of the named outcomes can be agreed in some form that crosses nobody’s "
                            "line."});
  return first_that_fits(
      {fmt::format("{} can be agreed in some form that crosses nobody’s line; {} cannot.", listed(open),
                   listed(closed)),
       fmt::format("{} of {} named outcomes can be agreed in some form that crosses nobody’s line.",
                   open.size(), dispute.outcomes.size())});
}

/// Who is worse off by a package.
struct Losers {
  std::vector<ActorId> signing, standing_by;
};

Losers losers_of(const WishPackage& package) {
  Losers losers;
  for (const ActorId actor : package.worse_off)
    (std::binary_search(package.signatories.begin(), package.signatories.end(), actor) ? losers.signing
                                                                                       : losers.standing_by)
        .push_back(actor);
  return losers;
}

/// `leaves nobody who signs it worse off than today, though it costs Russia, who does not sign`.
std::string losers_words(const Case& dispute, const Losers& losers) {
  const auto named = [&](const std::vector<ActorId>& actors) {
    return actors.size() > 3 ? counted(actors.size(), "actor", "actors") : actor_names(dispute, actors);
  };
  if (losers.signing.empty() && losers.standing_by.empty()) return "leaves nobody worse off than today";
  const std::string who = losers.signing.empty() ? "nobody who signs it" : named(losers.signing);
  const std::string beside =
      losers.standing_by.empty()
          ? ""
          : fmt::format(", and costs {}, who {} not sign", named(losers.standing_by),
                        losers.standing_by.size() == 1 ? "does" : "do");
  return "leaves " + who + " worse off than today" + beside;
}

}  // namespace

std::string goal_name(const Case& dispute, const GoalSection& goal) {
  if (goal.wish) return wish_name(dispute, *goal.wish);
  if (goal.origin == GoalOrigin::Everything) return "Anything at all";
  const Syntax& asked = goal.result.goal.syntax;
  if (asked.kind == SyntaxKind::Constant) return "The goal";
  const std::string words = condition_words(dispute, asked);
  // A long condition would crowd out the verdict.
  return word_count(words) <= finding_words / 2 ? words : "The goal";
}

std::string goal_sentence(const Case& dispute, const GoalSection& goal) {
  const std::string name = capitalised(goal_name(dispute, goal));
  const SettlementResult& result = goal.result;
  if (!result.answered())
    return "A limit was reached before it was found out whether this can be agreed: " + name + ".";
  switch (result.reason) {
    case SettlementReason::Possible:
      return goal.blockers.empty() ? possible_sentence(dispute, name, result)
                                   : blocked_sentence(dispute, name, goal.blockers);
    case SettlementReason::Rules:
      return ruled_out_sentence(dispute, name, result);
    case SettlementReason::Goal:
      return name + " contradicts itself: no combination of choices satisfies it.";
    case SettlementReason::Lines:
      break;
  }
  if (result.collisions.empty()) return name + " is " + verdict_with_chance(result.chance_possible.value_or(0)) + ".";
  return excluded_sentence(dispute, name, result, goal.origin == GoalOrigin::Everything);
}

std::string acceptable_sentence(const Report& report) {
  const GoalSection& goal = report.settlement->goal;
  if (goal.origin != GoalOrigin::Everything) return goal_sentence(*report.dispute, goal);
  if (!goal.result.answered()) return "A limit was reached before it was found out what can be agreed.";
  if (!goal.result.possible) return goal_sentence(*report.dispute, goal);
  if (!goal.result.counted)
    return fmt::format(
        "Something can be agreed; {} axes make too many scenarios to count how much.",
        report.space.axes);
  const std::vector<std::uint64_t>& by_outcome = report.space.acceptable_by_outcome;
  if (by_outcome.empty() || report.dispute->outcomes.empty()) return open_sentence(*report.dispute, goal.result);
  return outcomes_sentence(*report.dispute, by_outcome);
}

std::string packages_sentence(const Report& report) {
  const Case& dispute = *report.dispute;
  const std::vector<WishPackage>& packages = report.settlement->packages;
  // Until all packages are found, another may hold more.
  if (report.settlement->partial && (packages.empty() || packages.front().wishes.empty())) return "";
  if (packages.empty())
    return dispute.wishes.empty() ? "" : "None of the wishes can be had: nothing is acceptable to everybody.";
  const WishPackage& best = packages.front();
  const std::size_t wishes = dispute.wishes.size();
  if (best.wishes.empty()) return "None of the wishes can be had without crossing somebody’s line.";
  const Losers losers = losers_of(best);
  const std::string loses = losers_words(dispute, losers);
  const std::string scope =
      best.wishes.size() == wishes
          ? (wishes == 1 ? "The one wish can be had"
                         : fmt::format("All {} wishes can be had together", wishes))
          : fmt::format("{} of {} wishes can be had together", best.wishes.size(), wishes);
  const std::string rivals =
      report.settlement->partial ? "; a limit was reached before all packages were found"
      : packages.size() == 1
          ? ""
          : fmt::format("; {} other packages are as full in their own way", packages.size() - 1);
  const std::string singular = packages.size() == 2 && !report.settlement->partial
                                   ? "; one other package is as full in its own way"
                                   : rivals;
  return first_that_fits(
      {fmt::format("{} in a package that crosses nobody’s line and {}{}.", scope, loses, singular),
       fmt::format("{} in a package that crosses nobody’s line and {}.", scope, loses),
       fmt::format("{} in a package that crosses nobody’s line but leaves {} worse off than today.", scope,
                   counted(losers.signing.size(), "signatory", "signatories"))});
}

std::vector<ActorId> objectors(const Case& dispute, const SettlementResult& result) {
  std::vector<ActorId> who;
  for (const Objection& objection : result.objections)
    for (const ActorId actor : dispute.red_lines[objection.line].actors)
      if (std::find(who.begin(), who.end(), actor) == who.end()) who.push_back(actor);
  std::sort(who.begin(), who.end());
  return who;
}

std::string goal_verdict(const Case& dispute, const SettlementResult& result) {
  if (!result.answered()) return "not reached";
  switch (result.reason) {
    case SettlementReason::Possible:
      if (result.nearest && changes_from_today(dispute, *result.nearest).empty()) return "so today";
      if (result.needs_unreachable_level) return "acceptable, but not reachable from today";
      return verdict_with_chance(result.chance_possible.value_or(1));
    case SettlementReason::Lines:
      return verdict_with_chance(result.chance_possible.value_or(0));
    case SettlementReason::Rules:
      return "impossible";
    case SettlementReason::Goal:
      return "contradicts itself";
  }
  return {};
}

std::string collision_kind(const Collision& collision) {
  return collision.derived ? "derived: no single constraint says so"
                           : "stated: it only restates one constraint";
}

}  // namespace detente::render
