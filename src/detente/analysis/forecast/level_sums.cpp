// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/level_sums.hpp"

namespace detente {

LevelSums::LevelSums(const Case& dispute, const SpaceBox& box) : total_(box.total()) {
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    Reader axis{box.layout.strides[a], box.layout.radices[a], {}};
    for (std::size_t level = 0; level < dispute.axes[a].levels; ++level)
      if ((box.kept[a] >> level & 1U) != 0) axis.into.push_back(count_ + level);
    axes_.push_back(std::move(axis));
    count_ += dispute.axes[a].levels;
  }
}

std::vector<double> LevelSums::of(const std::vector<double>& distribution) const {
  std::vector<double> sums(count_, 0.0);
  for (const Reader& axis : axes_) {
    const std::uint64_t period = axis.stride * axis.radix;
    for (std::uint64_t from = 0; from < total_; from += period)
      for (std::uint32_t level = 0; level < axis.radix; ++level) {
        double sum = 0;
        const double* first = distribution.data() + from + level * axis.stride;
        for (std::uint64_t s = 0; s < axis.stride; ++s) sum += first[s];
        sums[axis.into[level]] += sum;
      }
  }
  return sums;
}

}  // namespace detente
