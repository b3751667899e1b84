// SPDX-License-Identifier: MIT
// Disputes of any size for measuring, from a seed; no file, no parser.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "detente/model/case.hpp"

namespace detente::bench {

inline Formula literal(std::size_t axis, std::uint16_t levels) {
  FormulaNode node;
  node.kind = FormulaKind::Literal;
  node.axis = AxisId(axis);
  node.levels = levels;
  return Formula{{node}};
}

/// A connective over literals of the axes, each at its top level (two levels) or not, at random.
inline Formula over(FormulaKind kind, const std::vector<std::size_t>& axes, std::mt19937_64& random) {
  Formula formula;
  FormulaNode top;
  top.kind = kind;
  for (const std::size_t axis : axes) {
    top.children.push_back(static_cast<std::uint32_t>(formula.nodes.size()));
    formula.nodes.push_back(literal(axis, random() % 2 == 0 ? 1 : 2).nodes.front());
  }
  formula.nodes.push_back(top);
  return formula;
}

inline Condition condition(Formula formula) {
  Condition c;
  c.formula = std::move(formula);
  return c;
}

struct Shape {
  std::vector<std::size_t> options;           ///< by actor: how many
  std::size_t statements = 12;                ///< by actor, of two literals each
  std::size_t one_way = 0;                    ///< the first options of as many actors go up only
  bool holes = false;                         ///< one scenario in eight forbidden, scattered
  std::vector<std::size_t> three_level = {};  ///< options with three levels
};

inline Case synthetic_case(const Shape& shape, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Case dispute;
  for (std::size_t a = 0; a < shape.options.size(); ++a) {
    Actor actor;
    actor.id = "actor_" + std::to_string(a);
    dispute.actors.push_back(actor);
    for (std::size_t k = 0; k < shape.options[a]; ++k) {
      Axis axis;
      axis.owner = ActorId(a);
      axis.option = OptionId(dispute.axes.size());
      if (k == 0 && a < shape.one_way) axis.change = Change::Up;
      for (const std::size_t three : shape.three_level)
        if (three == dispute.axes.size()) axis.levels = 3;
      dispute.axes.push_back(axis);
      dispute.today.push_back(0);
    }
  }
  const auto any_axis = [&] { return static_cast<std::size_t>(random() % dispute.axes.size()); };
  for (std::size_t a = 0; a < shape.options.size(); ++a) {
    Preference preference;
    preference.actor = ActorId(a);
    for (std::size_t k = 0; k < shape.statements; ++k) {
      const auto kind = random() % 2 == 0 ? FormulaKind::And : FormulaKind::Or;
      preference.order.push_back({condition(over(kind, {any_axis(), any_axis()}, random))});
    }
    dispute.preferences.push_back(preference);
  }
  if (shape.holes) {
    // Three parities at once: one scenario in eight, without any structure along an actor's axes.
    Formula all;
    FormulaNode top;
    top.kind = FormulaKind::And;
    for (std::size_t part = 0; part < 3; ++part) {
      std::vector<std::size_t> axes;
      for (std::size_t x = part; x < dispute.axes.size(); x += 3) axes.push_back(x);
      const Formula parity = over(FormulaKind::Xor, axes, random);
      const auto shift = static_cast<std::uint32_t>(all.nodes.size());
      for (FormulaNode node : parity.nodes) {
        for (std::uint32_t& child : node.children) child += shift;
        all.nodes.push_back(node);
      }
      top.children.push_back(static_cast<std::uint32_t>(all.nodes.size() - 1));
    }
    all.nodes.push_back(top);
    Rule rule;
    rule.id = "scattered";
    rule.impossible = condition(all);
    dispute.rules.push_back(rule);
  }
  return dispute;
}

}  // namespace detente::bench
