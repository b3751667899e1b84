// SPDX-License-Identifier: MIT
#include "detente/render/wording_advice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/model/point.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording_levers.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

const Path& path_of(const AdviceWay& way) { return way.paths.shown().front(); }

std::size_t goals_of(const AdviceWay& way) { return way.wishes.size() + way.outcomes.size(); }

void add_actor(std::vector<ActorId>& actors, ActorId actor) {
  const auto at = std::lower_bound(actors.begin(), actors.end(), actor);
  if (at == actors.end() || *at != actor) actors.insert(at, actor);
}

/// Who moves without gaining.
std::vector<ActorId> givers(const Path& path) {
  std::vector<ActorId> who;
  for (const PathPlace& place : path.places)
    for (const ActorId actor : place.unwilling) add_actor(who, actor);
  return who;
}

/// What the ways lead to, for what is a sacrifice in one form may be none in another: `in a form that crosses
/// no line and holds`.
std::string form_words(const std::vector<AdviceWay>& ways) {
  const auto holds = std::count_if(
      ways.begin(), ways.end(), [](const AdviceWay& way) { return way.paths.ending == PathEnding::Lasting; });
  if (holds == 0) return "in a form that crosses no line";
  return static_cast<std::size_t>(holds) == ways.size() ? "in a form that crosses no line and holds"
                                                        : "in the most lasting form that crosses no line";
}

std::string command(const Report& report, const std::string& what) {
  return fmt::format("detente {} {}", what, report.identity.file);
}

}  // namespace

std::string ways_sentence(const Advice& advice) {
  std::size_t all = 0, paying = 0, giving = 0;
  for (const AdviceWay& way : advice.ways) {
    const Path& path = path_of(way);
    all += goals_of(way);
    if (path.found) (path.sacrifices == 0 ? paying : giving) += goals_of(way);
  }
  if (all == 0) return {};
  const std::size_t none = all - paying - giving;
  const std::string form = form_words(advice.ways), pays = "by moves that each pay for whoever makes them",
                    gives = "only if somebody moves without gaining", never = "by no sequence of moves";
  if (paying == all || giving == all || none == all)
    return fmt::format("{} could be agreed or would last and {} not so today can be reached {} {}.",
                       all == 1 ? "The one wish or outcome that"
                                : fmt::format("Each of the {} wishes and outcomes that", all),
                       all == 1 ? "is" : "are", form,
                       paying == all   ? pays
                       : giving == all ? gives
                                       : never);
  std::vector<std::string> parts;
  const auto part = [&](std::size_t count, const std::string& how) {
    if (count > 0)
      parts.push_back(fmt::format("{} {}{}", count, parts.empty() ? "can be reached " : "", how));
  };
  part(paying, "by moves that each pay");
  part(giving, gives);
  part(none, "not at all");
  const std::string how = fmt::format("{}, each {}", listed(parts), form);
  return first_that_fits(
      {fmt::format("Of the {} wishes and outcomes not so today that could be agreed or would last, {}.", all,
                   how),
       fmt::format("Of the {} wishes and outcomes not so today, {}.", all, how),
       fmt::format("Of the {} wishes and outcomes, {}.", all, how)});
}

std::string first_movers_sentence(const Case& dispute, const Advice& advice) {
  std::vector<std::size_t> first(dispute.actors.size());
  std::size_t found = 0;
  for (const AdviceWay& way : advice.ways) {
    if (!path_of(way).found) continue;
    ++found;
    for (const ActorId actor : path_of(way).must_go_first) ++first[actor.index()];
  }
  const auto most = std::max_element(first.begin(), first.end());
  if (found == 0 || *most == 0) return {};
  const std::string who =
      capitalised(actor_name(dispute, ActorId(static_cast<std::size_t>(most - first.begin()))));
  if (*most == found)
    return found == 1 ? fmt::format("{} must go first.", who)
                      : fmt::format("{} must go first, whichever of them is wanted.", who);
  if (*most == 1) return {};
  return fmt::format("{} must go first on {} of the {} ways there.", who, *most, found);
}

std::vector<ActorId> rather_elsewhere(const Path& path, bool at_the_end) {
  std::vector<ActorId> who;
  for (std::size_t k = 0; k < path.places.size(); ++k) {
    if ((k + 1 == path.places.size()) != at_the_end) continue;
    for (const TurnOff& turn : path.places[k].turn_offs)
      if (turn.rather) add_actor(who, turn.actor);
  }
  return who;
}

std::string way_name(const Case& dispute, const AdviceWay& way) {
  std::vector<std::string> names;
  for (const WishId wish : way.wishes) names.push_back(wish_name(dispute, wish));
  for (const OutcomeId outcome : way.outcomes)
    names.push_back(quoted(capitalised(outcome_name(dispute, outcome.index()))));
  return listed(names);
}

std::string sacrifice_sentence(const Case& dispute, const AdviceWay& way) {
  const Path& path = path_of(way);
  const std::vector<ActorId> who = givers(path), leaving = rather_elsewhere(path, true);
  const bool one = path.sacrifices == 1, answered = way.paths.ending == PathEnding::Lasting;
  const std::string asks = fmt::format(
      "{}, {} {} {} of {} that {} not pay", answered ? "To last and cross no line" : "To cross no line",
      way_name(dispute, way), goals_of(way) == 1 ? "takes" : "take", one ? "a step" : "steps",
      actor_names(dispute, who), one ? "does" : "do");
  if (leaving.empty()) return asks + ".";
  const std::string gain = leaving.size() == 1 ? "would gain at first by leaving again"
                                               : "would each gain at first by leaving again";
  const std::string rest = answered ? ", but the answer of others takes that away" : "";
  return first_that_fits(
      {fmt::format("{}; once there, {} {}{}.", asks, actor_names(dispute, leaving), gain, rest),
       fmt::format("{}; once there, {} {}{}.", asks, counted(leaving.size(), "actor", "actors"), gain, rest),
       fmt::format("{}; {} would then gain by leaving{}.", asks, counted(leaving.size(), "actor", "actors"),
                   answered ? " but for the answer of others" : ""),
       asks + "."});
}

std::string step_changes(const Case& dispute, const Path& path, std::size_t k) {
  const PathPlace &here = path.places[k], &next = path.places[k + 1];
  std::string words;
  for (const Change& change : changes_between(dispute, here.scenario, next.scenario)) {
    const Option& option = dispute.option(change.option);
    const std::string part = change.parties.empty() ? ""
                             : change.parties == here.movers
                                 ? " (its part)"
                                 : " (" + actor_names(dispute, change.parties) + ")";
    words += fmt::format("{}{}{}: {}", words.empty() ? "" : "; ", option_title(dispute, option), part,
                         option.levels[change.level]);
  }
  return words;
}

std::string step_sentence(const Case& dispute, const Path& path, std::size_t k) {
  const PathPlace& here = path.places[k];
  return fmt::format("{}: {} ({})", capitalised(actor_names(dispute, here.movers)),
                     step_changes(dispute, path, k), here.unwilling.empty() ? "gains" : "does not gain");
}

std::string ways_left_out_words(const Report& report) {
  const Advice& advice = *report.advice;
  std::string words =
      "Each way is the shortest with the fewest sacrifices to what crosses nobody’s line and, where anything "
      "would, holds by itself. It is a sequence of choices, not a forecast. ";
  if (advice.ways_left_out > 0)
    words += fmt::format("{} not looked for here. ",
                         capitalised(counted(advice.ways_left_out, "more was", "more were")));
  return words +
         fmt::format("Other goals, any moves, joint steps: {} --to CONDITION.", command(report, "paths"));
}

std::string opening_name(const Case& dispute, const Opening& opening) {
  std::vector<std::string> names;
  for (const Intervention& one : opening.of)
    names.push_back(
        constraint_name(dispute, {one.kind == InterventionKind::WinRatification ? ConstraintKind::Ratification
                                                                                : ConstraintKind::RedLine,
                                  one.index}));
  return listed(names);
}

std::vector<Opening> openings(const Advice& advice) {
  std::vector<Opening> all;
  for (const AdviceLevers& levers : advice.levers) {
    for (const Lever& lever : levers.answer.levers) {
      auto one =
          std::find_if(all.begin(), all.end(), [&](const Opening& other) { return other.of == lever.of; });
      if (one == all.end()) one = all.insert(all.end(), Opening{lever.of, {}, {}, {}, {}});
      one->wishes.push_back(levers.wish);
      one->scenarios.push_back(*lever.scenario);
      for (const ActorId actor : lever.worse_off) add_actor(one->worse_off, actor);
      for (const ActorId actor : lever.leave) add_actor(one->leave, actor);
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Opening& a, const Opening& b) {
    if (a.wishes.size() != b.wishes.size()) return a.wishes.size() > b.wishes.size();
    return a.of.size() < b.of.size();
  });
  return all;
}

std::string openings_sentence(const Case& dispute, const Advice& advice) {
  if (advice.levers.empty()) return {};
  const std::vector<Opening> all = openings(advice);
  if (all.empty()) return "Nothing that a party or a public could give opens a wish that is ruled out.";
  const Opening& best = all.front();
  std::vector<std::string> conditions, wishes;
  for (const Intervention& one : best.of) conditions.push_back(intervention_words(dispute, one));
  for (const WishId wish : best.wishes) wishes.push_back(wish_name(dispute, wish));
  const std::string count = advice.levers.size() == 1 ? "the one wish that is ruled out"
                                                      : fmt::format("{} of the {} wishes that are ruled out",
                                                                    best.wishes.size(), advice.levers.size());
  const std::string given = listed(conditions);
  return first_that_fits({fmt::format("If {}, {} could be agreed: {}.", given, count, listed(wishes)),
                          fmt::format("If {}, {} could be agreed.", given, count),
                          fmt::format("{} at once would have to give for {}.",
                                      capitalised(counted(best.of.size(), "line", "lines")), count)});
}

std::string payments_sentence(const Case& dispute, const AdviceLevers& payments) {
  const Lever& lever = payments.answer.levers.front();
  std::vector<std::string> parts;
  for (const Intervention& pay : lever.of)
    parts.push_back(
        fmt::format("{} more to {}", number_words(pay.amount), actor_name(dispute, ActorId(pay.index))));
  const std::string wish = wish_name(dispute, payments.wish);
  return first_that_fits(
      {fmt::format("{} would hold if a third party made it worth at least {}, {}in its own units.", wish,
                   listed(parts), parts.size() == 1 ? "" : "each "),
       fmt::format("{} would hold if a third party made it worth enough to {}.", wish,
                   counted(parts.size(), "actor", "actors"))});
}

std::string payments_shares(const Case& dispute, const AdviceLevers& payments) {
  const Lever& lever = payments.answer.levers.front();
  std::vector<double> sums(dispute.actors.size());
  const std::vector<Fixed> worths = point_worths(dispute);
  for (std::size_t k = 0; k < worths.size(); ++k)
    sums[dispute.stakes[k].actor.index()] += std::abs(worths[k].to_double());
  std::vector<std::string> parts;
  for (const Intervention& pay : lever.of)
    parts.push_back(fmt::format("{} for {}", percent_words(pay.amount / sums[pay.index]),
                                actor_name(dispute, ActorId(pay.index))));
  return fmt::format("As a share of all that is at stake for the payee: {}. Where it would hold: {}.",
                     listed(parts), changes_words(dispute, *lever.scenario));
}

std::string levers_left_out_words(const Report& report) {
  const Case& dispute = *report.dispute;
  const Advice& advice = *report.advice;
  std::string words;
  if (!advice.levers.empty())
    words = "What else comes out differently if a single line gives stands with what the answers rest on. ";
  if (!advice.payments.empty()) words += "Less may do where others would answer whoever ends it. ";
  if (!advice.unsteady.empty())
    words += fmt::format(
        "Whatever else would make {} hold takes longer to find: {} --target \"{}\" --become "
        "stable. ",
        wish_name(dispute, advice.unsteady.front()), command(report, "levers"),
        dispute.wishes[advice.unsteady.front().index()].when.text);
  return words + fmt::format("Other targets, commitments, assumptions: {} --target CONDITION.",
                             command(report, "levers"));
}

}  // namespace detente::render
