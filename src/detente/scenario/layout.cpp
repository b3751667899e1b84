// SPDX-License-Identifier: MIT
#include "detente/scenario/layout.hpp"

#include <algorithm>

namespace detente {

bool OwnerBlock::one_way() const {
  return std::any_of(moves.begin(), moves.end(),
                     [](const MoveAxis& axis) { return axis.change != Change::Free; });
}

SpaceLayout lay_out(std::span<const AxisShape> axes, std::size_t actors) {
  SpaceLayout layout;
  layout.strides.assign(axes.size(), 0);
  for (const AxisShape& axis : axes) layout.radices.push_back(axis.levels);
  const auto place = [&](std::size_t x) {
    layout.strides[x] = layout.total;
    layout.total *= axes[x].levels;
  };
  for (std::size_t a = 0; a < actors; ++a) {
    OwnerBlock block{ActorId(a), {}, layout.total, 1, {}};
    bool decides = false;
    for (std::size_t x = 0; x < axes.size(); ++x) {
      if (axes[x].owner != ActorId(a)) continue;
      decides = true;
      if (axes[x].change == Change::Fixed) continue;
      place(x);
      block.axes.push_back(AxisId(x));
      block.moves.push_back({layout.strides[x], axes[x].levels, axes[x].change});
      block.size *= axes[x].levels;
    }
    if (decides) layout.blocks.push_back(std::move(block));
  }
  for (std::size_t x = 0; x < axes.size(); ++x) {
    if (axes[x].change == Change::Fixed) place(x);
  }
  return layout;
}

}  // namespace detente
