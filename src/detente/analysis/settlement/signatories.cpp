// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/signatories.hpp"

#include <algorithm>

#include "detente/model/effect.hpp"
#include "detente/scenario/conditions.hpp"

namespace detente {

namespace {

/// By its own preference everything is alike to it.
bool indifferent(const Case& dispute, ActorId actor) {
  const Formula always = Formula::constant(true);
  return std::any_of(
      dispute.preferences.begin(), dispute.preferences.end(), [&](const Preference& preference) {
        return preference.actor == actor && preference.order.size() == 1 &&
               std::all_of(preference.order.front().begin(), preference.order.front().end(),
                           [&](const Condition& statement) { return statement.formula == always; });
      });
}

bool takes_effect(const Case& dispute, const Option& option, const Levels& levels) {
  return effective_level(option, levels) != effective_level(option, dispute.today);
}

/// The scenarios in which a joint option is not in effect what it is today.
Bitmap taking_effect(const Case& dispute, const ScenarioSpace& space, const Option& option,
                     unsigned threads) {
  const unsigned now = effective_level(option, dispute.today);
  Bitmap more(space.total(), true), less(space.total());
  for (const AxisId axis : option.axes) {
    const LevelSet up_to = LevelSet::below(std::size_t{now} + 1);
    more &= scenarios_at(space, axis, LevelSet::below(space.radix(axis)) - up_to, threads);
    less |= scenarios_at(space, axis, LevelSet::below(now), threads);
  }
  more |= less;
  return more;
}

std::vector<ActorId> once(std::vector<ActorId> actors) {
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return actors;
}

}  // namespace

std::vector<ActorId> signatories_of(const Case& dispute, const Levels& levels) {
  std::vector<ActorId> actors;
  for (const Option& option : dispute.options) {
    const bool all = option.joint && takes_effect(dispute, option, levels);
    for (const AxisId axis : option.axes)
      if (all || levels[axis.index()] != dispute.today[axis.index()])
        actors.push_back(dispute.axis(axis).owner);
  }
  std::erase_if(actors, [&](ActorId actor) { return indifferent(dispute, actor); });
  return once(std::move(actors));
}

std::vector<ActorId> conditions_of(const Case& dispute, const Levels& levels) {
  std::vector<ActorId> publics;
  for (const Ratification& r : dispute.ratifications) {
    const std::size_t a = r.axis.index();
    const bool fresh =
        levels[a] != dispute.today[a] || takes_effect(dispute, dispute.option(r.option), levels);
    if (levels[a] > 0 && fresh) publics.push_back(dispute.polls[r.poll.index()].of);
  }
  return once(std::move(publics));
}

std::vector<Bitmap> signed_by(const Case& dispute, const ScenarioSpace& space, unsigned threads) {
  std::vector<Bitmap> by_actor(dispute.actors.size());
  const auto add = [&](ActorId actor, const Bitmap& scenarios) {
    if (indifferent(dispute, actor)) return;
    Bitmap& mine = by_actor[actor.index()];
    if (mine.size() == 0) mine = Bitmap(space.total());
    mine |= scenarios;
  };
  for (const Option& option : dispute.options) {
    for (const AxisId axis : option.axes) {
      const LevelSet now = LevelSet::of(dispute.today[axis.index()]);
      add(dispute.axis(axis).owner,
          scenarios_at(space, axis, LevelSet::below(space.radix(axis)) - now, threads));
    }
    if (!option.joint) continue;
    const Bitmap changed = taking_effect(dispute, space, option, threads);
    for (const AxisId axis : option.axes) add(dispute.axis(axis).owner, changed);
  }
  return by_actor;
}

}  // namespace detente
