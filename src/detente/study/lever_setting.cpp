// SPDX-License-Identifier: MIT
#include "detente/study/lever_setting.hpp"

#include <algorithm>

#include "detente/model/parameters.hpp"
#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"

namespace detente {

namespace {

using Kind = InterventionKind;

/// The parameters of a setting, in a case that holds nothing else.
ParameterValues values_of(const LeverSetting& setting, const Case& dispute) {
  Case parameters;
  parameters.parameters = dispute.parameters;
  for (const auto& [position, value] : setting.numbers)
    parameters.parameters[position].value = Quantity{.likely = value};
  return point_parameters(parameters);
}

void change_order(LeverSetting& setting, const Intervention& one) {
  auto& order = setting.orders[one.index];
  const StatementPlace place{one.level, one.member};
  const auto holds = [&](const std::vector<StatementPlace>& level) {
    return std::find(level.begin(), level.end(), place) != level.end();
  };
  const auto at = std::find_if(order.begin(), order.end(), holds);
  if (at == order.end()) return;
  if (one.kind == Kind::DropStatement) {
    std::erase(*at, place);
    if (at->empty()) order.erase(at);
    return;
  }
  const std::ptrdiff_t from = at - order.begin(), to = from + static_cast<std::ptrdiff_t>(one.amount);
  const auto first = order.begin() + std::min(from, to), last = order.begin() + std::max(from, to) + 1;
  std::rotate(first, to > from ? first + 1 : last - 1, last);
}

void move_parameter(LeverSetting& setting, const Case& dispute, const Intervention& one) {
  const ParameterValues values = values_of(setting, dispute);
  setting.numbers[one.index] = values.at(dispute.parameters[one.index].id) + one.amount;
  recompute_worths(setting, dispute);
}

}  // namespace

LeverSetting setting_of(const Case& dispute) {
  LeverSetting setting;
  for (const Fixed worth : point_worths(dispute)) setting.worths.push_back(worth.nano);
  setting.stated.assign(dispute.stakes.size(), 0);
  setting.payments.assign(dispute.actors.size(), 0);
  setting.lines.assign(dispute.red_lines.size(), 1);
  for (const Ratification& vote : dispute.ratifications) setting.votes.push_back(vote.passes ? 0 : 1);
  setting.rules.assign(dispute.rules.size(), 1);
  for (const Preference& preference : dispute.preferences) {
    auto& order = setting.orders.emplace_back();
    for (std::uint32_t level = 0; level < preference.order.size(); ++level) {
      order.emplace_back();
      for (std::uint32_t member = 0; member < preference.order[level].size(); ++member)
        order.back().push_back({level, member});
    }
  }
  for (const Axis& axis : dispute.axes) setting.change.push_back(axis.change);
  setting.barred.assign(dispute.axes.size(), {});
  setting.committed.assign(dispute.axes.size(), 0);
  return setting;
}

void amend(LeverSetting& setting, const Case& dispute, const Intervention& one) {
  const std::uint32_t k = one.index;
  switch (one.kind) {
    case Kind::WaiveLine:
      setting.lines[k] = 0;
      return;
    case Kind::WinRatification:
      setting.votes[k] = 0;
      return;
    case Kind::DropRule:
      setting.rules[k] = 0;
      return;
    case Kind::MoveStake:
      setting.worths[k] += Fixed::from_double(one.amount).nano;
      setting.stated[k] = 1;
      return;
    case Kind::Pay:
      setting.payments[k] += Fixed::from_double(one.amount).nano;
      return;
    case Kind::DropStatement:
    case Kind::MoveStatement:
      return change_order(setting, one);
    case Kind::Commit:
      setting.change[k] = one.change;
      setting.committed[k] = 1;
      return;
    case Kind::CloseOption:
    case Kind::BarLevel:
      setting.barred[k] |= levels_barred(dispute.axes[k], one);
      return;
    case Kind::FreeOption:
      setting.change[k] = Change::Free;
      return;
    case Kind::MoveParameter:
      return move_parameter(setting, dispute, one);
    case Kind::CorrectBelief:
      return;  // no belief is read here
  }
}

void recompute_worths(LeverSetting& setting, const Case& dispute) {
  const ParameterValues values = values_of(setting, dispute);
  for (std::size_t k = 0; k < setting.worths.size(); ++k) {
    const Quantity& worth = dispute.stakes[k].worth;
    if (setting.stated[k] == 0 && worth.arithmetic)
      setting.worths[k] = Fixed::from_double(value_at(worth, values)).nano;
  }
}

}  // namespace detente
