// SPDX-License-Identifier: MIT
#include "oracle/naive_importance.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace oracle {

namespace {

using detente::ActorId;
using detente::Case;
using detente::Option;

NaiveDraw at_likely(const Case& dispute) {
  NaiveDraw draw;
  for (const detente::Stake& stake : dispute.stakes) draw.worths.push_back(stake.worth.likely);
  return draw;
}

int effective(const Option& option, const Levels& levels) {
  int lowest = std::numeric_limits<int>::max();
  for (const detente::AxisId axis : option.axes)
    lowest = std::min(lowest, static_cast<int>(levels[axis.index()]));
  return lowest;
}

/// The owners of what changes, and all parties of a joint option whose level in effect does.
bool signed_within(const Case& dispute, const Levels& levels, const std::vector<ActorId>& parties) {
  std::set<ActorId> signs;
  for (const Option& option : dispute.options)
    for (const detente::AxisId axis : option.axes)
      if (levels[axis.index()] != dispute.today[axis.index()] ||
          (option.joint && effective(option, levels) != effective(option, dispute.today)))
        signs.insert(dispute.axes[axis.index()].owner);
  return std::all_of(signs.begin(), signs.end(), [&](ActorId actor) {
    return std::find(parties.begin(), parties.end(), actor) != parties.end();
  });
}

int changes(const Case& dispute, const Levels& levels) {
  int count = 0;
  for (std::size_t a = 0; a < levels.size(); ++a) count += levels[a] != dispute.today[a] ? 1 : 0;
  return count;
}

PackageMark mark_of(const Case& dispute, const Levels& levels, const std::vector<ActorId>& parties) {
  Case every = dispute;
  for (detente::Ratification& vote : every.ratifications) vote.passes = false;
  NaiveDraw all = at_likely(dispute);
  all.line_holds.assign(dispute.red_lines.size(), true);
  all.passes.assign(dispute.ratifications.size(), false);
  const Case firm = drawn(every, all);
  const NaiveCase naive(firm);
  PackageMark mark;
  for (const detente::Stake& stake : dispute.stakes)
    if (std::find(parties.begin(), parties.end(), stake.actor) != parties.end())
      mark.push_back(naive.holds(stake.when.syntax, levels));
  const std::vector<bool> broken = naive.broken(levels);
  mark.insert(mark.end(), broken.begin() + static_cast<std::ptrdiff_t>(naive.rules()), broken.end());
  return mark;
}

}  // namespace

double decides_goal(const Case& dispute, const detente::Syntax& goal, const std::vector<double>& gives,
                    std::size_t entry) {
  const std::size_t lines = dispute.red_lines.size();
  NaiveDraw draw = at_likely(dispute);
  const auto possible_where = [&](std::uint32_t gone) {
    draw.line_holds.clear();
    draw.passes.clear();
    for (std::size_t k = 0; k < gives.size(); ++k) {
      const bool out = ((gone >> k) & 1) != 0;
      if (k < lines)
        draw.line_holds.push_back(!out);
      else
        draw.passes.push_back(out);
    }
    const Case one = drawn(dispute, draw);
    return possible(NaiveCase(one), goal);
  };
  double sum = 0;
  for (std::uint32_t gone = 0; gone < (1U << gives.size()); ++gone) {
    if (((gone >> entry) & 1) != 0) continue;
    double weight = 1;
    for (std::size_t k = 0; k < gives.size(); ++k)
      if (k != entry) weight *= ((gone >> k) & 1) != 0 ? gives[k] : 1 - gives[k];
    if (weight > 0 && possible_where(gone) != possible_where(gone | (1U << entry))) sum += weight;
  }
  return sum;
}

std::optional<PackageMark> egalitarian_package(const Case& dispute, const detente::Syntax& goal,
                                               const std::vector<ActorId>& parties, const NaiveDraw& draw) {
  const Case one = drawn(dispute, draw);
  const NaiveCase naive(one);
  using Key = std::tuple<std::int64_t, int, std::string>;
  std::optional<std::pair<Key, Levels>> best;
  for (const Levels& levels : naive.scenarios()) {
    if (!naive.acceptable(levels) || !naive.holds(goal, levels) || !signed_within(dispute, levels, parties))
      continue;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const ActorId party : parties) {
      const int actor = static_cast<int>(party.index());
      least = std::min(least, naive.utility(actor, levels) - naive.utility(actor, dispute.today));
    }
    const Key key{-least, changes(dispute, levels), naive.text(levels)};
    if (!best || key < best->first) best = {key, levels};
  }
  if (!best) return std::nullopt;
  return mark_of(dispute, best->second, parties);
}

}  // namespace oracle
