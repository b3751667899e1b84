// SPDX-License-Identifier: MIT
#include "oracle/naive_shares.hpp"

namespace oracle {

detente::Case drawn(const detente::Case& dispute, const NaiveDraw& draw) {
  detente::Case copy = dispute;
  for (std::size_t k = 0; k < copy.stakes.size(); ++k) {
    detente::Quantity worth;
    worth.likely = draw.worths[k];
    copy.stakes[k].worth = worth;
  }
  copy.red_lines.clear();
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (draw.line_holds[k]) copy.red_lines.push_back(dispute.red_lines[k]);
  for (std::size_t k = 0; k < copy.ratifications.size(); ++k) {
    // A poll of its own that leaves no doubt.
    detente::Poll poll = dispute.polls[copy.ratifications[k].poll.index()];
    poll.support = draw.passes[k] ? 1 : 0;
    poll.oppose = 1 - poll.support;
    copy.ratifications[k].poll = detente::PollId(copy.polls.size());
    copy.ratifications[k].passes = draw.passes[k];
    copy.ratifications[k].threshold = detente::Quantity{.likely = 0.5};
    copy.polls.push_back(poll);
  }
  for (const detente::Preference& order : draw.orders)
    for (detente::Preference& preference : copy.preferences)
      if (preference.id == order.id) preference.order = order.order;
  return copy;
}

detente::Case waived(const detente::Case& dispute, const std::set<std::string>& ids) {
  detente::Case copy = dispute;
  copy.red_lines.clear();
  for (const detente::RedLine& line : dispute.red_lines)
    if (ids.count(line.id) == 0) copy.red_lines.push_back(line);
  for (detente::Ratification& vote : copy.ratifications) {
    if (ids.count(vote.id) == 0) continue;
    detente::Poll& poll = copy.polls[vote.poll.index()];
    poll.support = 1;
    poll.oppose = 0;
  }
  return copy;
}

bool possible(const NaiveCase& naive, const detente::Syntax& goal) {
  for (const Levels& levels : naive.scenarios())
    if (naive.acceptable(levels) && naive.holds(goal, levels)) return true;
  return false;
}

std::vector<bool> outcomes_met(const NaiveCase& naive, const detente::Case& dispute,
                               const std::vector<char>* only) {
  std::vector<bool> met(dispute.outcomes.size() + 1);
  for (std::size_t s = 0; s < naive.scenarios().size(); ++s) {
    const Levels& levels = naive.scenarios()[s];
    if (only != nullptr && (*only)[s] == 0) continue;
    if (naive.acceptable(levels)) met[naive.outcome(levels)] = true;
  }
  return met;
}

bool lasts(const NaiveCase& naive, const Verdicts& verdicts, const detente::Syntax& goal) {
  for (std::size_t s = 0; s < naive.scenarios().size(); ++s) {
    const Levels& levels = naive.scenarios()[s];
    if (verdicts.equilibrium[kSeq][s] != 0 && naive.acceptable(levels) && naive.holds(goal, levels))
      return true;
  }
  return false;
}

}  // namespace oracle
