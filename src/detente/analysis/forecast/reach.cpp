// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/reach.hpp"

#include <algorithm>
#include <limits>

#include "detente/scenario/moves.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

std::uint32_t crossed(const std::vector<const Bitmap*>& lines, ScenarioIndex s) {
  std::uint32_t count = 0;
  for (const Bitmap* line : lines) count += line->test(s) ? 1 : 0;
  return count;
}

class Explorer {
 public:
  explicit Explorer(const ReachQuestion& question) : question_(question), reached_(question.total) {
    for (const ReachMover& mover : question.movers)
      explored_.push_back(explored_together(mover) ? Bitmap(question.total) : Bitmap());
    add(question.from);
  }

  Expected<Bitmap> run(const Budget& budget) {
    for (std::uint64_t step = 0; !queue_.empty(); ++step) {
      if (step % 4096 == 0 && budget.exhausted()) return fail(stopped(budget));
      const ScenarioIndex s = queue_.back();
      queue_.pop_back();
      for (std::size_t k = 0; k < question_.movers.size(); ++k) expand(k, s);
      for (const Jump& jump : question_.jumps) {
        const ScenarioIndex t = jump.target(s);
        if (question_.feasible->test(t)) add(t);
      }
    }
    return std::move(reached_);
  }

 private:
  /// Whether one expansion does for every scenario it comes to: where the moves lead both ways all of a block
  /// reach the same; where no line narrows the choice, what lies ahead of a target lies ahead of its source.
  static bool explored_together(const ReachMover& mover) {
    return !mover.block->one_way() || mover.certain.empty();
  }

  void add(ScenarioIndex t) {
    if (reached_.test(t)) return;
    reached_.set(t);
    queue_.push_back(t);
  }

  void expand(std::size_t k, ScenarioIndex s) {
    const ReachMover& mover = question_.movers[k];
    const OwnerBlock& block = *mover.block;
    Bitmap& explored = explored_[k];
    const bool together = explored.size() > 0;
    if (together && explored.test(s)) return;
    // The most lines the best target may cross: whoever is sure to cross more is never picked.
    std::uint32_t ceiling = std::numeric_limits<std::uint32_t>::max();
    if (!mover.certain.empty()) {
      for_each_target(block.moves, s, [&](ScenarioIndex t) {
        if (question_.feasible->test(t))
          ceiling = std::min(ceiling, crossed(mover.certain, t) + crossed(mover.doubtful, t));
      });
    }
    for_each_target(block.moves, s, [&](ScenarioIndex t) {
      if (together) explored.set(t);
      if (question_.feasible->test(t) && !reached_.test(t) && crossed(mover.certain, t) <= ceiling) add(t);
    });
  }

  const ReachQuestion& question_;
  Bitmap reached_;
  std::vector<Bitmap> explored_;  ///< by mover: what has been expanded from; empty where each scenario counts
  std::vector<ScenarioIndex> queue_;
};

}  // namespace

Expected<Bitmap> scenarios_in_reach(const ReachQuestion& question, const Budget& budget) {
  return Explorer(question).run(budget);
}

}  // namespace detente
