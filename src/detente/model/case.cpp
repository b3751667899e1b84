// SPDX-License-Identifier: MIT
#include "detente/model/case.hpp"

#include <algorithm>

namespace detente {

bool Case::decides(ActorId id) const {
  return std::any_of(axes.begin(), axes.end(), [id](const Axis& axis) { return axis.owner == id; });
}

bool Case::has_a_say(ActorId id) const {
  return decides(id) || std::any_of(ratifications.begin(), ratifications.end(),
                                    [&](const Ratification& r) { return polls[r.poll.index()].of == id; });
}

}  // namespace detente
