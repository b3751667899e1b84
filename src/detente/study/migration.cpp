// SPDX-License-Identifier: MIT
#include "detente/study/migration.hpp"

#include <algorithm>
#include <cmath>

#include "detente/analysis/forecast/ground.hpp"
#include "detente/analysis/forecast/uncertain.hpp"

namespace detente {

namespace {

bool has_stakes(const Case& dispute, ActorId actor) {
  return std::any_of(dispute.stakes.begin(), dispute.stakes.end(),
                     [&](const Stake& stake) { return stake.actor == actor; });
}

ActorUnit unit_over(const GroundMover& mover) {
  if (mover.scale == 0) return {mover.actor, 1, UnitReason::Level};
  const double unit = 1 / mover.scale;
  // What differs from 1 in the last digits only is the noise of the division.
  return std::abs(unit - 1) < 1e-12 ? ActorUnit{mover.actor, 1, UnitReason::Same}
                                    : ActorUnit{mover.actor, unit, UnitReason::Scale};
}

Expected<std::vector<GroundMover>> movers_on_scale(const Case& dispute, const Budget& budget) {
  const Expected<ScenarioSpace> space = ScenarioSpace::build(dispute, budget);
  if (!space) return tl::unexpected<Diagnostics>(space.error());
  Expected<ForecastGround> ground =
      lay_ground(dispute, *space, {doubtful_of(dispute), point_inputs(dispute, true)}, budget);
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  return std::move(ground->movers);
}

}  // namespace

std::vector<ActorUnit> units_of_format_1(const Case& dispute, const Budget& budget) {
  const Expected<std::vector<GroundMover>> movers = movers_on_scale(dispute, budget);
  std::vector<ActorUnit> units;
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    const ActorId actor(a);
    if (!has_stakes(dispute, actor)) continue;
    if (dispute.actors[a].unit != 1) {
      units.push_back({actor, dispute.actors[a].unit, UnitReason::Given});
      continue;
    }
    if (!movers) {
      units.push_back({actor, 1, dispute.decides(actor) ? UnitReason::Unknown : UnitReason::Mute});
      continue;
    }
    const auto mover = std::find_if(movers->begin(), movers->end(),
                                    [&](const GroundMover& one) { return one.actor == actor; });
    units.push_back(mover == movers->end() ? ActorUnit{actor, 1, UnitReason::Mute} : unit_over(*mover));
  }
  return units;
}

}  // namespace detente
