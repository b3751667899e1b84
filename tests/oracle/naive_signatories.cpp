// SPDX-License-Identifier: MIT
#include "oracle/naive_signatories.hpp"

#include <algorithm>
#include <cmath>

#include "oracle/naive_bargaining.hpp"

namespace oracle {
namespace {

/// How far every option is in effect: as far as the party that goes least far.
std::vector<int> in_effect(const detente::Case& dispute, const Levels& levels) {
  std::vector<int> effect(dispute.options.size(), 1000);
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    int& least = effect[dispute.axes[a].option.index()];
    least = std::min(least, static_cast<int>(levels[a]));
  }
  return effect;
}

bool allowed(const detente::Axis& axis, int from, int to) {
  if (axis.change == detente::Change::Fixed) return from == to;
  if (axis.change == detente::Change::Up) return to >= from;
  if (axis.change == detente::Change::Down) return to <= from;
  return true;
}

}  // namespace

std::set<std::size_t> signatories(const detente::Case& dispute, const Levels& levels) {
  const std::vector<int> then = in_effect(dispute, levels), now = in_effect(dispute, dispute.today);
  std::set<std::size_t> who;
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    const std::size_t option = dispute.axes[a].option.index();
    if (levels[a] != dispute.today[a] || then[option] != now[option])
      who.insert(dispute.axes[a].owner.index());
  }
  return who;
}

std::set<std::set<std::size_t>> minimal_signatories(const detente::Case& dispute,
                                                    const std::vector<Levels>& scenarios) {
  std::set<std::set<std::size_t>> sets;
  for (const Levels& levels : scenarios) sets.insert(signatories(dispute, levels));
  return minimal_sets(sets);
}

std::vector<Levels> within(const detente::Case& dispute, const std::vector<Levels>& scenarios,
                           const std::set<std::size_t>& members) {
  std::vector<Levels> kept;
  for (const Levels& levels : scenarios) {
    const std::set<std::size_t> who = signatories(dispute, levels);
    if (std::includes(members.begin(), members.end(), who.begin(), who.end())) kept.push_back(levels);
  }
  return kept;
}

bool can_answer(const detente::Case& dispute, const std::vector<Levels>& feasible, const Levels& package,
                std::size_t actor, const std::set<std::size_t>& signing) {
  return std::any_of(feasible.begin(), feasible.end(), [&](const Levels& to) {
    for (std::size_t a = 0; a < to.size(); ++a)
      if (to[a] != package[a] &&
          (dispute.axes[a].owner.index() != actor || !allowed(dispute.axes[a], package[a], to[a])))
        return false;
    if (in_effect(dispute, to) == in_effect(dispute, package)) return false;
    return std::any_of(signing.begin(), signing.end(), [&](std::size_t signatory) {
      return worth(dispute, signatory, to) < worth(dispute, signatory, package);
    });
  });
}

std::int64_t worth(const detente::Case& dispute, std::size_t actor, const Levels& levels) {
  std::int64_t sum = 0;
  for (const detente::Stake& stake : dispute.stakes)
    if (stake.actor.index() == actor && detente::holds(stake.when.formula, levels))
      sum += std::llround(stake.worth.likely * 1e9);
  return sum;
}

}  // namespace oracle
