// SPDX-License-Identifier: MIT
// Cases put together by hand, without a file: enough for the scenario layer, and for measuring.
#pragma once

#include <string>
#include <vector>

#include "detente/model/case.hpp"

namespace detente::testing {

/// An axis of a plain option: its owner, number of levels, direction and level today.
struct SmallAxis {
  std::size_t owner;
  std::uint8_t levels = 2;
  Change change = Change::Free;
  std::uint8_t now = 0;
};

inline Case small_case(std::size_t actors, const std::vector<SmallAxis>& axes) {
  Case dispute;
  for (std::size_t a = 0; a < actors; ++a) {
    Actor actor;
    actor.id = "actor_" + std::to_string(a);
    dispute.actors.push_back(actor);
  }
  for (std::size_t x = 0; x < axes.size(); ++x) {
    Option option;
    option.id = "option_" + std::to_string(x);
    option.owners = {ActorId(axes[x].owner)};
    option.change = axes[x].change;
    option.axes = {AxisId(x)};
    for (int k = 0; k < axes[x].levels; ++k) option.levels.push_back("level " + std::to_string(k));
    dispute.options.push_back(option);
    dispute.axes.push_back(
        {OptionId(x), ActorId(axes[x].owner), false, axes[x].levels, axes[x].change, axes[x].now});
    dispute.today.push_back(axes[x].now);
  }
  return dispute;
}

/// True where the axis holds one of the levels in `mask` (bit k = level k).
inline Formula at(std::size_t axis, std::uint64_t mask) {
  return Formula::literal(AxisId(axis), LevelSet::bits(mask));
}

/// A connective over formulas.
inline Formula join(FormulaKind kind, const std::vector<Formula>& operands, std::uint32_t count = 0) {
  Formula whole;
  FormulaNode top;
  top.kind = kind;
  top.count = count;
  for (const Formula& operand : operands) {
    const auto shift = static_cast<std::uint32_t>(whole.nodes.size());
    for (FormulaNode node : operand.nodes) {
      for (std::uint32_t& child : node.children) child += shift;
      whole.nodes.push_back(node);
    }
    top.children.push_back(static_cast<std::uint32_t>(whole.nodes.size() - 1));
  }
  whole.nodes.push_back(top);
  return whole;
}

inline Condition when(const Formula& formula) {
  Condition condition;
  condition.text = "a condition";
  condition.formula = formula;
  return condition;
}

inline void add_rule(Case& dispute, const Formula& impossible) {
  Rule rule;
  rule.id = "rule_" + std::to_string(dispute.rules.size());
  rule.impossible = when(impossible);
  dispute.rules.push_back(rule);
}

inline void add_line(Case& dispute, std::size_t actor, const Formula& never, bool binding = true) {
  RedLine line;
  line.id = "line_" + std::to_string(dispute.red_lines.size());
  line.actors = {ActorId(actor)};
  line.never = when(never);
  line.binding = binding;
  line.barred = binding ? never : Formula::constant(false);
  dispute.red_lines.push_back(line);
}

inline void add_stake(Case& dispute, std::size_t actor, const Formula& holds, double worth) {
  Stake stake;
  stake.id = "stake_" + std::to_string(dispute.stakes.size());
  stake.actor = ActorId(actor);
  stake.when = when(holds);
  stake.worth.likely = worth;
  dispute.stakes.push_back(stake);
}

inline void add_failing_vote(Case& dispute, std::size_t axis) {
  Ratification vote;
  vote.id = "vote_" + std::to_string(dispute.ratifications.size());
  vote.option = dispute.axes[axis].option;
  vote.party = dispute.axes[axis].owner;
  vote.axis = AxisId(axis);
  vote.passes = false;
  dispute.ratifications.push_back(vote);
}

}  // namespace detente::testing
