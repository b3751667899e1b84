// SPDX-License-Identifier: MIT
#include "detente/study/replay.hpp"

#include <algorithm>
#include <iterator>

#include "detente/model/effect.hpp"
#include "detente/model/point.hpp"
#include "detente/model/vote.hpp"
#include "detente/study/assumed_outcome.hpp"
#include "detente/study/history_start.hpp"
#include "detente/verify/preference_order.hpp"

namespace detente {

namespace {

/// Lines and failed ratifications the scenario crosses, in the order of the case.
std::vector<ConstraintRef> lines_in(const Case& dispute, const Levels& levels) {
  std::vector<ConstraintRef> lines;
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (holds(dispute.red_lines[k].never.formula, levels))
      lines.push_back({ConstraintKind::RedLine, static_cast<std::uint32_t>(k)});
  for (std::size_t k = 0; k < dispute.ratifications.size(); ++k)
    if (!dispute.ratifications[k].passes && needs_vote(dispute, dispute.ratifications[k], levels))
      lines.push_back({ConstraintKind::Ratification, static_cast<std::uint32_t>(k)});
  return lines;
}

std::vector<ConstraintRef> without(const std::vector<ConstraintRef>& a, const std::vector<ConstraintRef>& b) {
  std::vector<ConstraintRef> rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
  return rest;
}

std::size_t outcome_at(const Case& dispute, const Levels& levels) {
  const auto outcome = outcome_of(dispute, levels);
  return outcome ? outcome->index() : dispute.outcomes.size();
}

class Historian {
 public:
  explicit Historian(const Case& dispute) : dispute_(dispute), order_(dispute) {}

  ReplayStep step(std::size_t event, const Levels& before) const {
    ReplayStep step;
    step.event = event;
    step.after = before;
    const Event& happened = dispute_.events[event];
    step.later = after_today(dispute_, happened);
    for (const AxisLevel& set : happened.set) {
      if (before[set.axis.index()] == set.level) continue;
      if (against_direction(dispute_.axis(set.axis), before[set.axis.index()], set.level))
        step.against.push_back(set.axis);
      step.changed.push_back(set);
      step.after[set.axis.index()] = set.level;
    }
    step.outcome = outcome_at(dispute_, step.after);
    step.effect = happened.set.empty() ? EventEffect::Context : EventEffect::NoChange;
    if (!step.changed.empty()) judge(before, step);
    return step;
  }

 private:
  void judge(const Levels& before, ReplayStep& step) const {
    for (std::size_t k = 0; k < dispute_.rules.size(); ++k)
      if (holds(dispute_.rules[k].impossible.formula, step.after)) step.rules.push_back(k);
    const bool legal = step.rules.empty() && step.against.empty();
    step.effect = !legal                                         ? EventEffect::Impossible
                  : changes_effect(dispute_, before, step.after) ? EventEffect::Move
                                                                 : EventEffect::Offer;
    for (std::size_t k = 0; k < dispute_.actors.size(); ++k) {
      const EventParty party{ActorId(k), gain(ActorId(k), before, step.after)};
      const bool moves = std::any_of(step.changed.begin(), step.changed.end(), [&](const AxisLevel& set) {
        return dispute_.axis(set.axis).owner == party.actor;
      });
      if (moves) {
        step.movers.push_back(party);
      } else if (party.gain != Gain::Neither) {
        step.others.push_back(party);
      }
    }
    const std::vector<ConstraintRef> then = lines_in(dispute_, before), now = lines_in(dispute_, step.after);
    step.crossed = without(now, then);
    step.left = without(then, now);
  }

  Gain gain(ActorId actor, const Levels& before, const Levels& after) const {
    const auto order = order_.compare(actor, after, before);
    return order > 0 ? Gain::Gains : order < 0 ? Gain::Loses : Gain::Neither;
  }

  const Case& dispute_;
  PreferenceOrder order_;
};

void count(const ReplayStep& step, Replay& replay) {
  if (step.effect == EventEffect::Impossible) ++replay.impossible;
  if (step.effect != EventEffect::Move) return;
  ++replay.moves;
  const bool improves = std::all_of(step.movers.begin(), step.movers.end(),
                                    [](const EventParty& mover) { return mover.gain == Gain::Gains; });
  ++(improves ? replay.improvements : replay.sacrifices);
}

/// Axes assumed that stand as assumed in `start` still, whatever start was asked for.
std::vector<AxisId> as_assumed(const Levels& assumption, const Levels& start,
                               const std::vector<AxisId>& assumed) {
  std::vector<AxisId> open;
  for (const AxisId axis : assumed)
    if (assumption[axis.index()] == start[axis.index()]) open.push_back(axis);
  return open;
}

void close(const Event& event, std::vector<AxisId>& open) {
  for (const AxisLevel& set : event.set)
    open.erase(std::remove(open.begin(), open.end(), set.axis), open.end());
}

}  // namespace

Replay replay(const Case& dispute, const Levels& start) {
  Replay replay;
  replay.start = start_of_history(dispute, replay.assumed);
  std::vector<AxisId> open = start.empty() ? replay.assumed : as_assumed(replay.start, start, replay.assumed);
  if (!start.empty()) replay.start = start;
  replay.outcome = outcome_at(dispute, replay.start);
  const Historian historian(dispute);
  Levels at = replay.start;
  for (const std::size_t event : events_by_date(dispute)) {
    replay.steps.push_back(historian.step(event, at));
    close(dispute.events[event], open);
    if (!open.empty())
      replay.steps.back().hangs_on = outcome_hangs_on(dispute, replay.steps.back().after, open);
    count(replay.steps.back(), replay);
    at = replay.steps.back().after;
  }
  return replay;
}

}  // namespace detente
