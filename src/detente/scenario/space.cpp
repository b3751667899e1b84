// SPDX-License-Identifier: MIT
#include "detente/scenario/space.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <new>

#include "detente/scenario/bit_slices.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

SpaceLayout layout_of(const Case& dispute) {
  std::vector<AxisShape> shapes;
  for (const Axis& axis : dispute.axes) shapes.push_back({axis.owner, axis.levels, axis.change});
  return lay_out(shapes, dispute.actors.size());
}

Diagnostic today_breaks(const Rule& rule) {
  return {Code::PresentInfeasible, Severity::Error, rule.span,
          fmt::format("today breaks rule '{}': {}", rule.id, rule.impossible.text),
          "correct the levels given by `now` and the events, or the rule"};
}

}  // namespace

Expected<ScenarioSpace> ScenarioSpace::build(const Case& dispute, const Budget& budget) {
  if (auto no = refusal(plan_work(dispute, Question::Space, budget.threads), budget)) return fail(*no);
  ScenarioSpace space;
  SpaceLayout layout = layout_of(dispute);
  space.stride_ = std::move(layout.strides);
  space.radix_ = std::move(layout.radices);
  space.blocks_ = std::move(layout.blocks);
  space.total_ = layout.total;
  space.today_ = space.index_of(dispute.today);
  try {
    space.feasible_ = Bitmap(space.total_, true);
    for (const Rule& rule : dispute.rules) {
      if (budget.exhausted()) return fail(stopped(budget));
      const Bitmap broken = scenarios_where(space, rule.impossible.formula, budget.threads);
      if (broken.test(space.today_)) return fail(today_breaks(rule));
      space.feasible_.and_not(broken);
    }
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
  space.feasible_count_ = space.feasible_.count();
  if (space.feasible_count_ == 0) {
    return fail(
        {Code::NoFeasible, Severity::Error, {}, "the rules forbid every scenario", "relax one of them"});
  }
  return space;
}

ScenarioIndex ScenarioSpace::index_of(const Levels& levels) const {
  assert(levels.size() == stride_.size());
  ScenarioIndex index = 0;
  for (std::size_t x = 0; x < levels.size(); ++x) {
    assert(levels[x] < radix_[x]);
    index += stride_[x] * levels[x];
  }
  return index;
}

Levels ScenarioSpace::levels_of(ScenarioIndex index) const {
  Levels levels(stride_.size());
  for (std::size_t x = 0; x < levels.size(); ++x) levels[x] = level(index, AxisId(x));
  return levels;
}

std::string scenario_count_text(const Case& dispute) {
  std::string digits = "1";  // least significant first
  for (const Axis& axis : dispute.axes) {
    unsigned carry = 0;
    for (char& digit : digits) {
      carry += static_cast<unsigned>(digit - '0') * axis.levels;
      digit = static_cast<char>('0' + carry % 10);
      carry /= 10;
    }
    for (; carry > 0; carry /= 10) digits.push_back(static_cast<char>('0' + carry % 10));
  }
  std::reverse(digits.begin(), digits.end());
  return digits;
}

double scenario_count(const Case& dispute) {
  double count = 1;
  for (const Axis& axis : dispute.axes) count *= axis.levels;
  return count;
}

}  // namespace detente
