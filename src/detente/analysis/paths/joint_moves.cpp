// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/joint_moves.hpp"

#include <algorithm>
#include <map>

#include "detente/scenario/moves.hpp"

namespace detente {

namespace {

using RankVector = std::vector<std::uint32_t>;  ///< one per member of the group

/// One side of the steps: the set they start from (or lead to), and what is compared with it.
class JointPass {
 public:
  JointPass(const PathNet& net, const MoverGroup& group, const Bitmap& set, StepKind kind, bool forwards)
      : net_(net), group_(group), set_(set), improving_(kind == StepKind::Improving), forwards_(forwards) {
    axes_ = joint_axes(net, group);
    for (MoveAxis axis : axes_) {
      if (axis.change != Change::Free) one_way_.push_back(axis);
      axis.change = Change::Free;
      everywhere_.push_back(axis);
    }
  }

  void run(Bitmap& out) {
    Bitmap bases(net_.total);
    set_.for_each([&](ScenarioIndex n) {
      bases.set(base_of(n));
      return true;
    });
    bases.for_each([&](ScenarioIndex base) {
      block(base, out);
      return true;
    });
  }

 private:
  /// The scenario of the block with all levels of the group at their lowest.
  ScenarioIndex base_of(ScenarioIndex n) const {
    for (const MoveAxis& axis : everywhere_) n -= n / axis.stride % axis.radix * axis.stride;
    return n;
  }

  /// Levels of the one-way options.
  RankVector one_way_levels(ScenarioIndex n) const {
    RankVector levels;
    for (const MoveAxis& axis : one_way_)
      levels.push_back(static_cast<std::uint32_t>(n / axis.stride % axis.radix));
    return levels;
  }

  /// From the levels of `early` those of `late` can be reached.
  bool permitted_between(const RankVector& early, const RankVector& late) const {
    for (std::size_t k = 0; k < one_way_.size(); ++k)
      if (one_way_[k].change == Change::Up ? late[k] < early[k] : late[k] > early[k]) return false;
    return true;
  }

  /// Forwards the ranks, backwards their opposites: less is better for being beaten, either way.
  RankVector values(ScenarioIndex n) const {
    RankVector values;
    if (!improving_) return values;
    for (const std::size_t member : group_) {
      const std::uint32_t rank = net_.movers[member].rank(n);
      values.push_back(forwards_ ? rank : ~rank);
    }
    return values;
  }

  static bool at_most(const RankVector& a, const RankVector& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](std::uint32_t x, std::uint32_t y) { return x <= y; });
  }
  static bool below(const RankVector& a, const RankVector& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](std::uint32_t x, std::uint32_t y) { return x < y; });
  }

  static void keep_least(std::vector<RankVector>& front, const RankVector& added) {
    if (std::any_of(front.begin(), front.end(), [&](const RankVector& v) { return at_most(v, added); }))
      return;
    front.erase(
        std::remove_if(front.begin(), front.end(), [&](const RankVector& v) { return at_most(added, v); }),
        front.end());
    front.push_back(added);
  }

  void block(ScenarioIndex base, Bitmap& out) {
    fronts_.clear();
    for_each_target(everywhere_, base, [&](ScenarioIndex n) {
      if (set_.test(n)) keep_least(fronts_[one_way_levels(n)], values(n));
    });
    for_each_target(everywhere_, base, [&](ScenarioIndex n) {
      if (net_.feasible->test(n) && !out.test(n) && met(one_way_levels(n), values(n))) out.set(n);
    });
  }

  /// Some member of the set is one step away, and every member of the group gains by it.
  bool met(const RankVector& levels, const RankVector& own) const {
    return std::any_of(fronts_.begin(), fronts_.end(), [&](const auto& entry) {
      if (forwards_ ? !permitted_between(entry.first, levels) : !permitted_between(levels, entry.first))
        return false;
      return std::any_of(entry.second.begin(), entry.second.end(),
                         [&](const RankVector& v) { return below(v, own); });
    });
  }

  const PathNet& net_;
  const MoverGroup& group_;
  const Bitmap& set_;
  bool improving_;
  bool forwards_;
  std::vector<MoveAxis> axes_;
  std::vector<MoveAxis> everywhere_;  ///< the same without directions
  std::vector<MoveAxis> one_way_;
  std::map<RankVector, std::vector<RankVector>> fronts_;  ///< by levels of the one-way options
};

}  // namespace

std::vector<MoveAxis> joint_axes(const PathNet& net, const MoverGroup& group) {
  std::vector<MoveAxis> axes;
  for (const std::size_t member : group) {
    const std::vector<MoveAxis>& own = net.movers[member].block->moves;
    axes.insert(axes.end(), own.begin(), own.end());
  }
  return axes;
}

void add_joint_targets(const PathNet& net, const MoverGroup& group, const Bitmap& from, StepKind kind,
                       Bitmap& out) {
  JointPass(net, group, from, kind, true).run(out);
}

void add_joint_sources(const PathNet& net, const MoverGroup& group, const Bitmap& to, StepKind kind,
                       Bitmap& out) {
  JointPass(net, group, to, kind, false).run(out);
}

}  // namespace detente
