// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/balance.hpp"

#include "detente/model/point.hpp"

namespace detente {

Balance balance_against_today(const Case& dispute, const std::vector<Fixed>& worths, const Levels& levels) {
  Balance balance;
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    const ActorId actor(a);
    const Fixed then = utility_of(dispute, worths, actor, levels),
                now = utility_of(dispute, worths, actor, dispute.today);
    if (then < now) balance.worse_off.push_back(actor);
    if (then > now) balance.better_off.push_back(actor);
  }
  return balance;
}

}  // namespace detente
