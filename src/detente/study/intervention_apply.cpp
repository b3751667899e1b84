// SPDX-License-Identifier: MIT
// Interventions on a copy of the case.
#include <algorithm>

#include "detente/model/binding.hpp"
#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"

namespace detente {

namespace {

using Kind = InterventionKind;

template <class BlockType>
BlockType* find_block(std::vector<BlockType>& blocks, const std::string& id) {
  const auto it = std::find_if(blocks.begin(), blocks.end(), [&](const Block& b) { return b.id == id; });
  return it == blocks.end() ? nullptr : &*it;
}

template <class BlockType>
void erase_block(std::vector<BlockType>& blocks, const std::string& id) {
  std::erase_if(blocks, [&](const Block& block) { return block.id == id; });
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
  payment.worth = Quantity{.likely = intervention.amount};
  changed.stakes.push_back(std::move(payment));
}

/// A rule against some levels of an axis.
void bar(Case& changed, std::size_t index, const LevelSet& levels) {
  Rule rule;
  rule.id = "barred'" + std::to_string(index) + "'" + levels.text();
  rule.title = rule.id;
  rule.impossible.formula = Formula::literal(AxisId(index), levels);
  changed.rules.push_back(std::move(rule));
}

void correct(Belief& belief, const Intervention& one) {
  const auto at = static_cast<std::ptrdiff_t>(one.member);
  switch (one.part) {
    case BeliefPart::Whole:
      belief.stakes.clear();
      belief.red_lines.clear();
      belief.order.clear();
      belief.unaware_of.clear();
      return;
    case BeliefPart::Stake:
      belief.stakes.erase(belief.stakes.begin() + at);
      return;
    case BeliefPart::RedLine:
      belief.red_lines.erase(belief.red_lines.begin() + at);
      return;
    case BeliefPart::Order:
      belief.order.clear();
      return;
    case BeliefPart::Unseen:
      belief.unaware_of.erase(belief.unaware_of.begin() + at);
  }
}

}  // namespace

LevelSet levels_barred(const Axis& axis, const Intervention& intervention) {
  if (intervention.kind == Kind::BarLevel) return LevelSet::of(intervention.level);
  return LevelSet::below(axis.levels) - LevelSet::of(axis.now);
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
      changed.stakes[k].worth = Quantity{.likely = worth};
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
    case Kind::BarLevel:
      return bar(changed, k, levels_barred(changed.axes[k], intervention));
    case Kind::FreeOption:
      changed.axes[k].change = Change::Free;
      // Its owner can keep to a line now that it could not help crossing.
      return bind_lines(changed);
    case Kind::MoveParameter:
      changed.parameters[k].value =
          Quantity{.likely = point_value(changed, changed.parameters[k].value) + intervention.amount};
      return;
    case Kind::CorrectBelief:
      return correct(changed.beliefs[k], intervention);
  }
}

}  // namespace detente
