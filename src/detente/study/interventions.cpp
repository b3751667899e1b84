// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"

#include <algorithm>

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
    for (std::uint32_t level = 0; axis.levels > 2 && level < axis.levels; ++level) {
      if (level == axis.now) continue;
      all.push_back(of_kind(Kind::BarLevel, a));
      all.back().level = level;
    }
  }
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

std::vector<Intervention> corrections_for(const Case& dispute) {
  std::vector<Intervention> all;
  for (std::size_t k = 0; k < dispute.beliefs.size(); ++k) {
    const Belief& belief = dispute.beliefs[k];
    if (!dispute.decides(belief.holder)) continue;
    const std::size_t orders = belief.order.empty() ? 0 : 1;
    const std::size_t entries =
        belief.stakes.size() + belief.red_lines.size() + orders + belief.unaware_of.size();
    all.push_back(of_kind(Kind::CorrectBelief, k));
    const auto add = [&](BeliefPart part, std::size_t count) {
      for (std::uint32_t member = 0; entries > 1 && member < count; ++member) {
        all.push_back(of_kind(Kind::CorrectBelief, k));
        all.back().part = part;
        all.back().member = member;
      }
    };
    add(BeliefPart::Stake, belief.stakes.size());
    add(BeliefPart::RedLine, belief.red_lines.size());
    add(BeliefPart::Order, orders);
    add(BeliefPart::Unseen, belief.unaware_of.size());
  }
  return all;
}

bool has_amount(const Intervention& intervention) {
  return intervention.kind == Kind::MoveStake || intervention.kind == Kind::Pay ||
         intervention.kind == Kind::MoveParameter;
}

}  // namespace detente
