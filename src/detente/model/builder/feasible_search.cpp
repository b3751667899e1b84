// SPDX-License-Identifier: MIT
#include "detente/model/builder/feasible_search.hpp"

#include <algorithm>

namespace detente {

namespace {

enum class Truth : unsigned char { No, Yes, Open };

Truth opposite(Truth t) { return t == Truth::Open ? t : t == Truth::Yes ? Truth::No : Truth::Yes; }
Truth truth(bool value) { return value ? Truth::Yes : Truth::No; }

class Search {
 public:
  explicit Search(const Case& dispute) : dispute_(dispute), level_(dispute.axes.size(), unset) {
    for (const Rule& rule : dispute.rules)
      for (const AxisId axis : axes_of(rule.impossible.formula)) axes_.push_back(axis);
    std::sort(axes_.begin(), axes_.end());
    axes_.erase(std::unique(axes_.begin(), axes_.end()), axes_.end());
  }

  std::optional<bool> run() {
    const bool found = extend(0);
    if (found) return true;
    if (steps_ > max_steps) return std::nullopt;
    return false;
  }

 private:
  static constexpr std::uint8_t unset = 0xff;
  static constexpr std::uint64_t max_steps = std::uint64_t{1} << 22;

  // At most one call per axis deep: 512 options of at most 64 parties.
  bool extend(std::size_t depth) {
    if (broken() || steps_ > max_steps) return false;
    if (depth == axes_.size()) return true;
    const AxisId axis = axes_[depth];
    for (std::uint8_t level = 0; level < dispute_.axis(axis).levels; ++level) {
      level_[axis.index()] = level;
      if (extend(depth + 1)) return true;
    }
    level_[axis.index()] = unset;
    return false;
  }

  bool broken() {
    return std::any_of(dispute_.rules.begin(), dispute_.rules.end(),
                       [&](const Rule& rule) { return evaluate(rule.impossible.formula) == Truth::Yes; });
  }

  Truth evaluate(const Formula& formula) {
    steps_ += formula.nodes.size();
    values_.resize(formula.nodes.size());
    for (std::size_t k = 0; k < formula.nodes.size(); ++k) values_[k] = value_of(formula.nodes[k]);
    return values_.back();
  }

  Truth value_of(const FormulaNode& node) const {
    std::uint32_t yes = 0, open = 0;
    for (const std::uint32_t child : node.children) {
      yes += values_[child] == Truth::Yes;
      open += values_[child] == Truth::Open;
    }
    const auto total = static_cast<std::uint32_t>(node.children.size());
    const auto between = [&](std::uint32_t low, std::uint32_t high) {
      if (yes >= low && yes + open <= high) return Truth::Yes;
      return yes > high || yes + open < low ? Truth::No : Truth::Open;
    };
    switch (node.kind) {
      case FormulaKind::Constant:
        return truth(node.constant);
      case FormulaKind::Literal: {
        const std::uint8_t level = level_[node.axis.index()];
        return level == unset ? Truth::Open : truth(node.levels.contains(level));
      }
      case FormulaKind::Not:
        return opposite(values_[node.children[0]]);
      case FormulaKind::And:
        return between(total, total);
      case FormulaKind::Or:
        return between(1, total);
      case FormulaKind::Xor:
        return open > 0 ? Truth::Open : truth(yes % 2 == 1);
      case FormulaKind::Implies:
        return implied(values_[node.children[0]], values_[node.children[1]]);
      case FormulaKind::Iff:
        return open > 0 ? Truth::Open : truth(yes != 1);
      case FormulaKind::AtLeast:
        return between(node.count, total);
      case FormulaKind::AtMost:
        return between(0, node.count);
      case FormulaKind::Exactly:
        return between(node.count, node.count);
    }
    return Truth::Open;
  }

  static Truth implied(Truth from, Truth to) {
    if (from == Truth::No || to == Truth::Yes) return Truth::Yes;
    return from == Truth::Yes && to == Truth::No ? Truth::No : Truth::Open;
  }

  const Case& dispute_;
  std::vector<AxisId> axes_;
  std::vector<std::uint8_t> level_;
  std::vector<Truth> values_;
  std::uint64_t steps_ = 0;
};

}  // namespace

std::optional<bool> some_scenario_is_feasible(const Case& dispute) { return Search(dispute).run(); }

}  // namespace detente
