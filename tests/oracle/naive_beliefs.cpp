// SPDX-License-Identifier: MIT
#include "oracle/naive_beliefs.hpp"

#include <algorithm>

#include "oracle/naive_case.hpp"

namespace oracle {

namespace {

using detente::ActorId;
using detente::Belief;
using detente::Case;

bool says(const Belief& belief, const std::string& id) {
  for (const auto& stake : belief.stakes)
    if (stake.id == id) return true;
  for (const auto& line : belief.red_lines)
    if (line.id == id) return true;
  return false;
}

/// A case in which only `actor` counts, wanting what the belief says: its ranks are the actor's in the
/// picture.
Case wants_as_believed(const Case& dispute, ActorId actor, const Belief& belief) {
  Case other = dispute;
  other.stakes.clear();
  other.red_lines.clear();
  for (const auto& stake : dispute.stakes)
    if (stake.actor == actor && belief.order.empty() && !says(belief, stake.id))
      other.stakes.push_back(stake);
  other.stakes.insert(other.stakes.end(), belief.stakes.begin(), belief.stakes.end());
  for (const auto& line : dispute.red_lines)
    if (std::count(line.actors.begin(), line.actors.end(), actor) > 0 && !says(belief, line.id))
      other.red_lines.push_back(line);
  for (auto line : belief.red_lines) {
    line.actors = {actor};
    other.red_lines.push_back(line);
  }
  if (belief.order.empty()) return other;
  other.preferences.clear();
  detente::Preference order;
  order.actor = actor;
  order.order = belief.order;
  other.preferences.push_back(order);
  return other;
}

}  // namespace

BareConflict seen_by(const Case& dispute, int holder, const std::string& corrected) {
  BareConflict bare = NaiveCase(dispute).bare();
  const ActorId who(static_cast<std::size_t>(holder));
  for (const Belief& belief : dispute.beliefs) {
    if (belief.holder != who || belief.id == corrected) continue;
    const Case wants = wants_as_believed(dispute, belief.about, belief);
    bare.rank[belief.about.index()] = NaiveCase(wants).bare().rank[belief.about.index()];
    for (const auto option : belief.unaware_of)
      for (std::size_t a = 0; a < dispute.axes.size(); ++a)
        if (dispute.axes[a].option == option) bare.change[a] = Direction::Fixed;
  }
  return bare;
}

std::array<std::vector<char>, kConcepts> hypergame_equilibria(const Case& dispute,
                                                              const std::string& corrected) {
  const BareConflict truth = NaiveCase(dispute).bare();
  std::array<std::vector<char>, kConcepts> all;
  for (auto& set : all) set = truth.feasible;
  for (int h = 0; h < truth.actors; ++h) {
    const Verdicts own = verdicts(seen_by(dispute, h, corrected));
    for (std::size_t c = 0; c < all.size(); ++c)
      for (std::size_t s = 0; s < all[c].size(); ++s)
        all[c][s] = all[c][s] && own.stable[c][static_cast<std::size_t>(h)][s];
  }
  return all;
}

}  // namespace oracle
