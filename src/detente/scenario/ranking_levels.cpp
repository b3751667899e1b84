// SPDX-License-Identifier: MIT
#include "detente/scenario/ranking_levels.hpp"

#include <algorithm>

#include "detente/model/point.hpp"
#include "detente/model/vote.hpp"

namespace detente {

namespace {

/// Own red lines (binding elsewhere or not) and own ratifications that fail: each one crossed counts -1.
RankingLevel own_lines(const Case& dispute, ActorId actor) {
  RankingLevel level;
  for (const RedLine& line : dispute.red_lines) {
    if (std::find(line.actors.begin(), line.actors.end(), actor) == line.actors.end()) continue;
    level.push_back({line.never.formula, -1, 0});
  }
  for (const Ratification& vote : dispute.ratifications) {
    if (vote.party != actor || vote.passes) continue;
    level.push_back({vote_needed(dispute, vote), -1, 0});
  }
  return level;
}

}  // namespace

std::vector<RankingLevel> ranking_levels(const Case& dispute, ActorId actor) {
  std::vector<RankingLevel> levels{own_lines(dispute, actor)};
  const std::vector<Fixed> worths = point_worths(dispute);
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k) {
    if (dispute.stakes[k].actor != actor || worths[k].nano == 0) continue;
    levels.front().push_back({dispute.stakes[k].when.formula, 0, worths[k].nano});
  }
  for (const Preference& preference : dispute.preferences) {
    if (preference.actor != actor) continue;
    for (const std::vector<Condition>& group : preference.order) {
      RankingLevel level;
      for (const Condition& condition : group) level.push_back({condition.formula, 0, 1});
      levels.push_back(std::move(level));
    }
  }
  std::erase_if(levels, [](const RankingLevel& level) { return level.empty(); });
  return levels;
}

}  // namespace detente
