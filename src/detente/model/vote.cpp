// SPDX-License-Identifier: MIT
#include "detente/model/vote.hpp"

namespace detente {

namespace {

/// The condition polled; null where the poll is on an option as a whole.
const Formula* polled(const Case& dispute, const Ratification& vote) {
  if (vote.poll.index() >= dispute.polls.size()) return nullptr;
  const Poll& poll = dispute.polls[vote.poll.index()];
  return poll.when ? &poll.when->formula : nullptr;
}

}  // namespace

LevelSet levels_voted(const Ratification& vote) {
  return LevelSet::below(most_levels + 1) - LevelSet::below(vote.from);
}

Formula vote_needed(const Case& dispute, const Ratification& vote) {
  const Formula reached = Formula::literal(vote.axis, levels_voted(vote));
  const Formula* condition = polled(dispute, vote);
  return condition == nullptr ? reached : reached && *condition;
}

bool needs_vote(const Case& dispute, const Ratification& vote, const Levels& levels) {
  if (levels[vote.axis.index()] < vote.from) return false;
  const Formula* condition = polled(dispute, vote);
  return condition == nullptr || holds(*condition, levels);
}

}  // namespace detente
