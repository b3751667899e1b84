// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/level_sums.hpp"

#include <algorithm>

namespace detente {

LevelSums::LevelSums(const Case& dispute, const SpaceBox& box) {
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    Reader axis{box.layout.strides[a], box.layout.radices[a], {}};
    for (std::size_t level = 0; level < dispute.axes[a].levels; ++level)
      if (box.kept[a].contains(level)) axis.into.push_back(count_ + level);
    axes_.push_back(std::move(axis));
    count_ += dispute.axes[a].levels;
  }
  // Axes of one level are of no consequence for the order; they stand with the others of their stride.
  std::stable_sort(axes_.begin(), axes_.end(), [](const Reader& a, const Reader& b) {
    return a.stride * a.radix != b.stride * b.radix ? a.stride * a.radix > b.stride * b.radix
                                                    : a.radix > b.radix;
  });
}

std::vector<double> LevelSums::of(const std::vector<double>& distribution) const {
  std::vector<double> sums(count_, 0.0), folded;
  const std::vector<double>* left = &distribution;
  for (const Reader& axis : axes_) {
    if (axis.radix == 1) continue;
    // The outermost axis: its levels are stretches of the array. Then they are laid upon each other, which
    // sums it out; what is left is an array over the axes inside.
    std::vector<double> next(axis.stride, 0.0);
    for (std::uint32_t level = 0; level < axis.radix; ++level) {
      const double* first = left->data() + level * axis.stride;
      double sum = 0;
      for (std::uint64_t s = 0; s < axis.stride; ++s) {
        sum += first[s];
        next[s] += first[s];
      }
      sums[axis.into[level]] = sum;
    }
    folded = std::move(next);
    left = &folded;
  }
  double all = 0;
  for (const double mass : *left) all += mass;
  for (const Reader& axis : axes_)
    if (axis.radix == 1) sums[axis.into.front()] = all;
  return sums;
}

}  // namespace detente
