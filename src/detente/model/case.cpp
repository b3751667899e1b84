// SPDX-License-Identifier: MIT
#include "detente/model/case.hpp"

#include <algorithm>

namespace detente {

bool Case::decides(ActorId id) const {
  return std::any_of(axes.begin(), axes.end(), [id](const Axis& axis) { return axis.owner == id; });
}

}  // namespace detente
