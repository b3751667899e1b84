// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"

#include <algorithm>
#include <cmath>

#include "detente/model/point.hpp"

namespace detente {

namespace {

using Kind = InterventionKind;

Intervention of_kind(Kind kind, std::size_t index) {
  Intervention one;
  one.kind = kind;
  one.index = static_cast<std::uint32_t>(index);
  return one;
}

void add_both_directions(std::vector<Intervention>& all, Kind kind, std::size_t index) {
  for (const double direction : {1.0, -1.0}) {
    all.push_back(of_kind(kind, index));
    all.back().amount = direction;
  }
}

void add_constraints(const Case& dispute, LeverGoal goal, std::vector<Intervention>& all) {
  const auto matters = [&](const RedLine& line) {
    const auto decides = [&](ActorId actor) { return dispute.decides(actor); };
    return line.binding ||
           (goal != LeverGoal::Acceptable && std::any_of(line.actors.begin(), line.actors.end(), decides));
  };
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (matters(dispute.red_lines[k])) all.push_back(of_kind(Kind::WaiveLine, k));
  for (std::size_t k = 0; k < dispute.ratifications.size(); ++k)
    if (!dispute.ratifications[k].passes) {
      all.push_back(of_kind(Kind::WinRatification, k));
      all.back().amount = support_missing(dispute, dispute.ratifications[k]);
    }
  for (std::size_t k = 0; k < dispute.rules.size(); ++k) all.push_back(of_kind(Kind::DropRule, k));
}

/// Each condition of the order can go; one that stands alone can count earlier or later.
void add_statements(const Case& dispute, std::size_t preference, std::vector<Intervention>& all) {
  const auto& order = dispute.preferences[preference].order;
  for (std::uint32_t level = 0; level < order.size(); ++level)
    for (std::uint32_t member = 0; member < order[level].size(); ++member) {
      all.push_back(of_kind(Kind::DropStatement, preference));
      all.back().level = level;
      all.back().member = member;
    }
  for (std::uint32_t level = 0; level < order.size(); ++level) {
    if (order[level].size() != 1) continue;
    for (std::uint32_t to = 0; to < order.size(); ++to) {
      if (to == level) continue;
      all.push_back(of_kind(Kind::MoveStatement, preference));
      all.back().level = level;
      all.back().amount = static_cast<double>(to) - static_cast<double>(level);
    }
  }
}

void add_wants(const Case& dispute, std::vector<Intervention>& all) {
  std::vector<bool> bargains(dispute.actors.size());
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k) {
    const Stake& stake = dispute.stakes[k];
    if (!dispute.decides(stake.actor)) continue;
    bargains[stake.actor.index()] = true;
    add_both_directions(all, Kind::MoveStake, k);
  }
  for (std::size_t a = 0; a < bargains.size(); ++a) {
    if (!bargains[a]) continue;
    all.push_back(of_kind(Kind::Pay, a));
    all.back().amount = 1;
  }
  for (std::size_t k = 0; k < dispute.preferences.size(); ++k) add_statements(dispute, k, all);
}

void add_options(const Case& dispute, std::vector<Intervention>& all) {
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    const Axis& axis = dispute.axes[a];
    if (axis.change == Change::Fixed) {
      all.push_back(of_kind(Kind::FreeOption, a));
      continue;
    }
    if (axis.change == Change::Free) {
      for (const Change left : {Change::Up, Change::Down}) {
        if (left == Change::Up ? axis.now + 1 == axis.levels : axis.now == 0) continue;
        all.push_back(of_kind(Kind::Commit, a));
        all.back().change = left;
      }
    } else {
      all.push_back(of_kind(Kind::FreeOption, a));
    }
    all.push_back(of_kind(Kind::CloseOption, a));
  }
}

template <class BlockType>
BlockType* find_block(std::vector<BlockType>& blocks, const std::string& id) {
  const auto it = std::find_if(blocks.begin(), blocks.end(), [&](const Block& b) { return b.id == id; });
  return it == blocks.end() ? nullptr : &*it;
}

template <class BlockType>
void erase_block(std::vector<BlockType>& blocks, const std::string& id) {
  std::erase_if(blocks, [&](const Block& block) { return block.id == id; });
}

Quantity plain(double value) {
  Quantity quantity;
  quantity.likely = value;
  return quantity;
}

/// The mark after an id tells worlds that share rankings that this is not the block it was.
void change_order(Case& changed, const Case& original, const Intervention& intervention) {
  Preference* preference = find_block(changed.preferences, original.preferences[intervention.index].id);
  if (preference == nullptr) return;
  const auto level = static_cast<std::ptrdiff_t>(intervention.level);
  auto& order = preference->order;
  if (intervention.kind == Kind::DropStatement) {
    order[intervention.level].erase(order[intervention.level].begin() +
                                    static_cast<std::ptrdiff_t>(intervention.member));
    if (order[intervention.level].empty()) order.erase(order.begin() + level);
  } else {
    const auto to = level + static_cast<std::ptrdiff_t>(intervention.amount);
    const auto first = order.begin() + std::min(level, to), last = order.begin() + std::max(level, to) + 1;
    std::rotate(first, to > level ? first + 1 : last - 1, last);
  }
  preference->id += "'";
}

void add_payment(Case& changed, const Intervention& intervention, const Condition& target) {
  Stake payment;
  payment.id = "payment'";
  payment.title = payment.id;
  payment.actor = ActorId(intervention.index);
  payment.when = target;
  payment.worth = plain(intervention.amount);
  changed.stakes.push_back(std::move(payment));
}

/// A rule that leaves the axis its level of today.
void close(Case& changed, std::size_t index) {
  const Axis& axis = changed.axes[index];
  FormulaNode elsewhere;
  elsewhere.kind = FormulaKind::Literal;
  elsewhere.axis = AxisId(index);
  elsewhere.levels = static_cast<std::uint16_t>(((1U << axis.levels) - 1U) & ~(1U << axis.now));
  Rule rule;
  rule.id = "closed'" + std::to_string(index);
  rule.title = rule.id;
  rule.impossible.formula = Formula{{elsewhere}};
  changed.rules.push_back(std::move(rule));
}

double sum_of_worths(const Case& dispute, ActorId actor) {
  const std::vector<Fixed> worths = point_worths(dispute);
  double sum = 0;
  for (std::size_t k = 0; k < worths.size(); ++k)
    if (dispute.stakes[k].actor == actor) sum += std::abs(worths[k].to_double());
  return sum;
}

}  // namespace

std::vector<Intervention> interventions_for(const Case& dispute, LeverGoal goal) {
  std::vector<Intervention> all;
  add_constraints(dispute, goal, all);
  if (goal == LeverGoal::Acceptable) return all;
  add_wants(dispute, all);
  add_options(dispute, all);
  for (std::size_t k = 0; k < dispute.parameters.size(); ++k)
    add_both_directions(all, Kind::MoveParameter, k);
  return all;
}

bool has_amount(const Intervention& intervention) {
  return intervention.kind == Kind::MoveStake || intervention.kind == Kind::Pay ||
         intervention.kind == Kind::MoveParameter;
}

void apply(Case& changed, const Case& original, const Intervention& intervention, const Condition& target) {
  const std::uint32_t k = intervention.index;
  switch (intervention.kind) {
    case Kind::WaiveLine:
      return erase_block(changed.red_lines, original.red_lines[k].id);
    case Kind::WinRatification:
      if (Ratification* vote = find_block(changed.ratifications, original.ratifications[k].id))
        vote->passes = true;
      return;
    case Kind::DropRule:
      return erase_block(changed.rules, original.rules[k].id);
    case Kind::MoveStake: {
      const double worth = point_value(changed, changed.stakes[k].worth) + intervention.amount;
      changed.stakes[k].worth = plain(worth);
      return;
    }
    case Kind::Pay:
      return add_payment(changed, intervention, target);
    case Kind::DropStatement:
    case Kind::MoveStatement:
      return change_order(changed, original, intervention);
    case Kind::Commit:
      changed.axes[k].change = intervention.change;
      return;
    case Kind::CloseOption:
      return close(changed, k);
    case Kind::FreeOption:
      changed.axes[k].change = Change::Free;
      return;
    case Kind::MoveParameter:
      changed.parameters[k].value =
          plain(point_value(changed, changed.parameters[k].value) + intervention.amount);
      return;
  }
}

double support_missing(const Case& dispute, const Ratification& ratification) {
  const Poll& poll = dispute.polls[ratification.poll.index()];
  const double threshold = point_value(dispute, ratification.threshold);
  return std::max(0.0, threshold * (poll.support + poll.oppose) - poll.support);
}

ParameterRange parameter_range(const Case& dispute, std::uint32_t parameter) {
  const Quantity& value = dispute.parameters[parameter].value;
  const double likely = point_value(dispute, value);
  const bool share = likely >= 0 && likely <= 1 && value.high.value_or(likely) <= 1;
  const double far = share ? 1 : 2 * likely;
  return {std::min({0.0, far, value.low.value_or(likely)}),
          std::max({0.0, far, value.high.value_or(likely)})};
}

double effort_of(const Case& dispute, const Intervention& intervention) {
  const std::uint32_t k = intervention.index;
  const double size = std::abs(intervention.amount);
  switch (intervention.kind) {
    case Kind::WaiveLine:
      return point_value(dispute, dispute.red_lines[k].firmness);
    case Kind::WinRatification:
      return size;
    case Kind::MoveStake:
    case Kind::Pay: {
      const double sum =
          sum_of_worths(dispute, intervention.kind == Kind::Pay ? ActorId(k) : dispute.stakes[k].actor);
      return sum > 0 ? size / sum : 1;
    }
    case Kind::MoveParameter: {
      const ParameterRange range = parameter_range(dispute, k);
      return range.high > range.low ? size / (range.high - range.low) : 1;
    }
    case Kind::MoveStatement:
      return size / static_cast<double>(dispute.preferences[k].order.size());
    default:
      return 1;
  }
}

}  // namespace detente
