// SPDX-License-Identifier: MIT
#include "detente/render/wording_levers.hpp"

#include <fmt/format.h>

#include <cmath>

#include "detente/model/point.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

using Kind = InterventionKind;

std::string units(double amount) { return number_words(amount) + (amount == 1 ? " unit" : " units"); }

/// `at least 2 units`, `more than 2 units`; `2 units` where less may do as well.
std::string amount_words(const Intervention& one) {
  const std::string bound = one.beyond ? "more than " : one.least ? "at least " : "";
  return bound + units(std::abs(one.amount));
}

/// `Reopen the railway`, `Reopen the railway (Russia)`.
std::string axis_name(const Case& dispute, std::uint32_t index) {
  const Axis& axis = dispute.axes[index];
  const std::string title = quoted(option_title(dispute, dispute.option(axis.option)));
  return axis.joint ? fmt::format("{} ({})", title, actor_name(dispute, axis.owner)) : title;
}

std::string statement_words(const Case& dispute, const Intervention& one) {
  return condition_words(dispute, dispute.preferences[one.index].order[one.level][one.member].syntax);
}

std::string holder(const Case& dispute, const Intervention& one) {
  return actor_name(dispute, dispute.preferences[one.index].actor);
}

std::string places(double amount) {
  const double size = std::abs(amount);
  return fmt::format("{} {} {}", size, size == 1 ? "place" : "places", amount < 0 ? "earlier" : "later");
}

std::string stable_target(const Case& dispute, const LeverAnswer& answer) {
  return condition_words(dispute, answer.target.syntax);
}

/// `would become stable`, richer first.
std::string becomes(LeverGoal goal) { return "would become " + goal_words(goal); }

std::string joined(const Case& dispute, const Lever& lever) {
  std::vector<std::string> parts;
  for (const Intervention& one : lever.of) parts.push_back(intervention_words(dispute, one));
  return listed(parts);
}

/// `Russia saw what Georgia’s stake in “the railway” is`.
std::string belief_words(const Case& dispute, const Intervention& one) {
  const Belief& belief = dispute.beliefs[one.index];
  const std::string who = actor_name(dispute, belief.holder), whom = actor_name(dispute, belief.about);
  switch (one.part) {
    case BeliefPart::Stake:
      return fmt::format("{} stopped believing in {}", who, stake_name(dispute, belief.stakes[one.member]));
    case BeliefPart::RedLine:
      return fmt::format("{} stopped believing in a line of {} on {}", who, whom,
                         quoted(belief.red_lines[one.member].title));
    case BeliefPart::Order:
      return fmt::format("{} knew the priorities of {}", who, whom);
    case BeliefPart::Unseen:
      return fmt::format("{} became aware of {}", who,
                         quoted(option_title(dispute, dispute.option(belief.unaware_of[one.member]))));
    case BeliefPart::Whole:
      break;
  }
  return fmt::format("{} saw {} as it is", who, whom);
}

std::string kind_words(Kind kind) {
  switch (kind) {
    case Kind::WaiveLine:
      return "a red line waived";
    case Kind::WinRatification:
      return "a vote won";
    case Kind::DropRule:
      return "a rule lifted";
    case Kind::MoveStake:
      return "a stake moved";
    case Kind::Pay:
      return "a payment";
    case Kind::DropStatement:
      return "a priority dropped";
    case Kind::MoveStatement:
      return "a priority moved";
    case Kind::Commit:
      return "a commitment";
    case Kind::CloseOption:
      return "an option taken off the table";
    case Kind::BarLevel:
      return "one level of an option taken off the table";
    case Kind::FreeOption:
      return "an option opened";
    case Kind::MoveParameter:
      return "an assumption changed";
    case Kind::CorrectBelief:
      return "a belief put right";
  }
  return {};
}

}  // namespace

std::string intervention_words(const Case& dispute, const Intervention& one) {
  switch (one.kind) {
    case Kind::WaiveLine:
      return constraint_name(dispute, {ConstraintKind::RedLine, one.index}) + " were waived";
    case Kind::WinRatification:
      return constraint_name(dispute, {ConstraintKind::Ratification, one.index}) + " were overcome";
    case Kind::DropRule:
      return constraint_name(dispute, {ConstraintKind::Rule, one.index}) + " were lifted";
    case Kind::MoveStake:
      return fmt::format("{} were {} {}", stake_name(dispute, dispute.stakes[one.index]), amount_words(one),
                         one.amount > 0 ? "higher" : "lower");
    case Kind::Pay:
      return fmt::format("a third party made it worth {} to {}", amount_words(one),
                         actor_name(dispute, ActorId(one.index)));
    case Kind::DropStatement:
      return fmt::format("{} stopped caring about {}", holder(dispute, one), statement_words(dispute, one));
    case Kind::MoveStatement:
      return fmt::format("{} put {} {}", holder(dispute, one), statement_words(dispute, one),
                         places(one.amount));
    case Kind::Commit:
      return fmt::format("{} could only go {}", axis_name(dispute, one.index),
                         one.change == detente::Change::Up ? "up" : "down");
    case Kind::CloseOption:
      return axis_name(dispute, one.index) + " were fixed as it is today";
    case Kind::BarLevel:
      return fmt::format("{} could not be {}", axis_name(dispute, one.index),
                         quoted(dispute.option(dispute.axes[one.index].option).levels[one.level]));
    case Kind::FreeOption:
      return axis_name(dispute, one.index) + " could be changed freely";
    case Kind::MoveParameter: {
      const Parameter& parameter = dispute.parameters[one.index];
      const std::string bound = !one.least ? "" : one.amount > 0 ? "at least " : "at most ";
      return fmt::format("{} were {}{}", quoted(parameter.title), bound,
                         number_words(point_value(dispute, parameter.value) + one.amount));
    }
    case Kind::CorrectBelief:
      return belief_words(dispute, one);
  }
  return {};
}

std::string intervention_cost(const Case& dispute, const Intervention& one) {
  const std::string least = one.least ? "" : "; a smaller amount is not ruled out";
  switch (one.kind) {
    case Kind::WaiveLine: {
      const RedLine& line = dispute.red_lines[one.index];
      const std::string firmness = "firmness " + quantity_words(dispute, line.firmness);
      return line.price ? fmt::format("price {}, {}", quantity_words(dispute, *line.price), firmness)
                        : firmness;
    }
    case Kind::WinRatification:
      return fmt::format("{} points of support from opponents", number_words(100 * one.amount));
    case Kind::MoveStake: {
      const double now = point_value(dispute, dispute.stakes[one.index].worth);
      return fmt::format("{} to {}{} (now {}){}", one.amount > 0 ? "up" : "down", one.beyond ? "beyond " : "",
                         number_words(now + one.amount), number_words(now), least);
    }
    case Kind::Pay:
      return amount_words(one) + " of the payee’s own" + least;
    case Kind::MoveStatement:
      return places(one.amount);
    case Kind::MoveParameter: {
      const double now = point_value(dispute, dispute.parameters[one.index].value);
      return fmt::format("from {} to {}{}", number_words(now), number_words(now + one.amount), least);
    }
    default:
      return kind_words(one.kind);
  }
}

std::string goal_words(LeverGoal goal) {
  switch (goal) {
    case LeverGoal::Acceptable:
      return "acceptable to all";
    case LeverGoal::Stable:
      return "stable";
    case LeverGoal::Likely:
      return "likely";
    case LeverGoal::Unlikely:
      return "unlikely";
  }
  return {};
}

std::string levers_sentence(const Case& dispute, const LeverAnswer& answer) {
  const std::string target = stable_target(dispute, answer), goal = goal_words(answer.goal);
  if (answer.already)
    return first_that_fits(
        {fmt::format("{} is {} as things stand: nothing has to change.", capitalised(target), goal),
         fmt::format("The target is {} as things stand: nothing has to change.", goal)});
  if (answer.levers.empty())
    return first_that_fits({fmt::format("Nothing that was tried by itself makes {} {}.", target, goal),
                            fmt::format("Nothing that was tried by itself makes the target {}.", goal)});
  const std::string ways = counted(answer.levers.size(), "way", "ways");
  return first_that_fits({fmt::format("There {} {} to make {} {}.", answer.levers.size() == 1 ? "is" : "are",
                                      ways, target, goal),
                          fmt::format("There {} {} to make the target {}.",
                                      answer.levers.size() == 1 ? "is" : "are", ways, goal)});
}

std::string lever_sentence(const Case& dispute, const LeverAnswer& answer, const Lever& lever) {
  const std::string target = stable_target(dispute, answer), what = joined(dispute, lever);
  std::vector<std::string> kinds;
  for (const Intervention& one : lever.of) kinds.push_back(kind_words(one.kind));
  return first_that_fits(
      {fmt::format("{} {} if {}.", capitalised(target), becomes(answer.goal), what),
       fmt::format("The target {} if {}.", becomes(answer.goal), what),
       fmt::format("It would be so if {}.", what),
       fmt::format("The target {} by {} at once: see the table.", becomes(answer.goal), listed(kinds)),
       fmt::format("The target {} by {} changes at once: see the table.", becomes(answer.goal),
                   kinds.size())});
}

}  // namespace detente::render
