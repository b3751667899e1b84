// SPDX-License-Identifier: MIT
#include "detente/scenario/moves.hpp"

namespace detente {

std::vector<MoveAxis> move_axes(const Case& dispute, const ScenarioSpace& space, const OwnerBlock& block) {
  std::vector<MoveAxis> axes;
  for (const AxisId axis : block.axes) {
    axes.push_back({space.stride(axis), space.radix(axis), dispute.axis(axis).change});
  }
  return axes;
}

}  // namespace detente
