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

/// Movable axes of each owner side by side, actors in file order, the first one's innermost; fixed axes
/// outermost: then the space falls apart into contiguous slices between which nobody moves.
std::vector<OwnerBlock> lay_out(const Case& dispute, std::vector<std::uint64_t>& strides,
                                std::uint64_t& total) {
  std::vector<OwnerBlock> blocks;
  strides.assign(dispute.axes.size(), 0);
  total = 1;
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    OwnerBlock block{ActorId(a), {}, total, 1};
    bool decides = false;
    for (std::size_t x = 0; x < dispute.axes.size(); ++x) {
      if (dispute.axes[x].owner != ActorId(a)) continue;
      decides = true;
      if (dispute.axes[x].change == Change::Fixed) continue;
      block.axes.push_back(AxisId(x));
      strides[x] = total;
      block.size *= dispute.axes[x].levels;
      total *= dispute.axes[x].levels;
    }
    if (decides) blocks.push_back(std::move(block));
  }
  for (std::size_t x = 0; x < dispute.axes.size(); ++x) {
    if (dispute.axes[x].change != Change::Fixed) continue;
    strides[x] = total;
    total *= dispute.axes[x].levels;
  }
  return blocks;
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
  space.blocks_ = lay_out(dispute, space.stride_, space.total_);
  for (const Axis& axis : dispute.axes) space.radix_.push_back(axis.levels);
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
