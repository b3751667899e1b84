// SPDX-License-Identifier: MIT
#include "detente/scenario/nearest.hpp"

#include <cassert>
#include <numeric>

namespace detente {

namespace {

/// The axes from the fastest digit of the index to the slowest.
std::vector<std::size_t> axes_by_stride(const ScenarioSpace& space) {
  std::vector<std::size_t> axes(space.axis_count());
  std::iota(axes.begin(), axes.end(), std::size_t{0});
  std::sort(axes.begin(), axes.end(),
            [&](std::size_t a, std::size_t b) { return space.stride(AxisId(a)) < space.stride(AxisId(b)); });
  return axes;
}

/// Weight of each axis in the scenario string read as one number (the first axis counts most).
std::vector<std::uint64_t> string_weights(const ScenarioSpace& space) {
  std::vector<std::uint64_t> weight(space.axis_count());
  std::uint64_t w = 1;
  for (std::size_t a = weight.size(); a-- > 0;) {
    weight[a] = w;
    w *= space.radix(AxisId(a));
  }
  return weight;
}

/// Puts one more axis on top of a cost table: entry d * size + k is the old entry k plus the cost of level d.
void stack_axis(std::vector<std::uint64_t>& table, const std::vector<std::uint64_t>& level_cost) {
  const std::size_t size = table.size();
  table.reserve(size * level_cost.size());
  for (std::size_t d = 1; d < level_cost.size(); ++d)
    for (std::size_t k = 0; k < size; ++k) table.push_back(table[k] + level_cost[d]);
  for (std::size_t k = 0; k < size; ++k) table[k] += level_cost[0];
}

}  // namespace

Nearest::Nearest(const ScenarioSpace& space, const Levels& from) : low_{0}, high_{0} {
  assert(from.size() == space.axis_count());
  const std::vector<std::uint64_t> weight = string_weights(space);
  for (const std::size_t a : axes_by_stride(space)) {
    std::vector<std::uint64_t> level_cost(space.radix(AxisId(a)));
    for (std::size_t d = 0; d < level_cost.size(); ++d)
      level_cost[d] = d * weight[a] + (d == from[a] ? 0 : space.total());
    const bool is_low = high_.size() == 1 && low_.size() * low_.size() < space.total();
    stack_axis(is_low ? low_ : high_, level_cost);
  }
  block_ = low_.size();
  low_min_ = *std::min_element(low_.begin(), low_.end());
  order_.resize(high_.size());
  std::iota(order_.begin(), order_.end(), 0U);
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return high_[a] < high_[b]; });
}

}  // namespace detente
