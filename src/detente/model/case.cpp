// SPDX-License-Identifier: MIT
#include "detente/model/case.hpp"

#include <algorithm>

namespace detente {

bool Case::decides(ActorId id) const {
  return std::any_of(axes.begin(), axes.end(), [id](const Axis& axis) { return axis.owner == id; });
}

bool Case::has_a_say(ActorId id) const {
  // While a case is built a ratification may name a poll that is not there.
  const auto asks = [&](const Ratification& r) {
    return r.poll.index() < polls.size() && polls[r.poll.index()].of == id;
  };
  return decides(id) || std::any_of(ratifications.begin(), ratifications.end(), asks);
}

}  // namespace detente
