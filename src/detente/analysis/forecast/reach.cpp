// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/reach.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "detente/scenario/axis_reduce.hpp"
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

  /// Everything in reach, or more than `most` of it.
  Expected<Bitmap> run(const Budget& budget, std::uint64_t most) {
    for (std::uint64_t step = 0; !queue_.empty() && count_ <= most; ++step) {
      if (step % 4096 == 0 && budget.exhausted()) return fail(stopped(budget));
      const ScenarioIndex s = queue_.back();
      queue_.pop_back();
      for (std::size_t k = 0; k < question_.movers.size(); ++k) expand(k, s);
      for (const Jump& jump : question_.jumps) {
        const ScenarioIndex t = jump.target(s);
        if (question_.feasible->test(t)) add(t);
      }
    }
    finished_ = queue_.empty();
    return std::move(reached_);
  }
  bool finished() const { return finished_; }

 private:
  /// Whether one expansion does for every scenario it comes to: where the moves lead both ways all of a block
  /// reach the same; where no line narrows the choice, what lies ahead of a target lies ahead of its source.
  static bool explored_together(const ReachMover& mover) {
    return !mover.block->one_way() || mover.certain.empty();
  }

  void add(ScenarioIndex t) {
    if (reached_.test(t)) return;
    reached_.set(t);
    ++count_;
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
  std::uint64_t count_ = 0;
  bool finished_ = false;
  std::vector<Bitmap> explored_;  ///< by mover: what has been expanded from; empty where each scenario counts
  std::vector<ScenarioIndex> queue_;
};

Change turned(Change change) {
  return change == Change::Up ? Change::Down : change == Change::Down ? Change::Up : change;
}

using Bytes = std::vector<std::uint8_t>;  ///< by scenario: 1 = in the set

Bytes bytes_of(const Bitmap& set) {
  Bytes bytes(set.size(), 0);
  set.for_each([&](ScenarioIndex s) {
    bytes[s] = 1;
    return true;
  });
  return bytes;
}

/// The same by passes over all scenarios at once, until nothing is added: for spaces of which much is in
/// reach.
class Sweeper {
 public:
  Sweeper(const ReachQuestion& question, const Bitmap& reached)
      : question_(question), feasible_(bytes_of(*question.feasible)), reached_(bytes_of(reached)) {
    for (const ReachMover& mover : question.movers) add_ways(mover);
    for (const Jump& jump : question.jumps) add_way(jump);
  }

  Expected<Bitmap> run(const Budget& budget) {
    std::size_t quiet = 0;
    for (std::size_t k = 0; quiet < ways_.size(); k = (k + 1) % ways_.size()) {
      if (budget.exhausted()) return fail(stopped(budget));
      quiet = follow(ways_[k]) ? 0 : quiet + 1;
    }
    Bitmap reached(question_.total);
    for (std::uint64_t s = 0; s < question_.total; ++s)
      if (reached_[s] != 0) reached.set(s);
    return reached;
  }

 private:
  /// From any scenario of one set, moving these axes against their `moves`, into any of another.
  struct Way {
    Bytes from, into;  ///< from: empty = all
    std::vector<MoveAxis> back;
    std::uint64_t stride = 1;
  };

  bool follow(const Way& way) {
    Bytes ahead = reached_;
    if (!way.from.empty())
      for (std::uint64_t s = 0; s < ahead.size(); ++s) ahead[s] &= way.from[s];
    for (const MoveAxis& axis : way.back)
      reduce_block(ahead.data(), ahead.size(), {axis}, axis.stride, TakeMax{});
    std::uint8_t more = 0;
    for (std::uint64_t s = 0; s < ahead.size(); ++s) {
      const auto fresh = static_cast<std::uint8_t>(ahead[s] & way.into[s] & ~reached_[s]);
      reached_[s] |= fresh;
      more |= fresh;
    }
    return more != 0;
  }

  void add_ways(const ReachMover& mover) {
    Way way{{}, feasible_, mover.block->moves, mover.block->stride};
    for (MoveAxis& axis : way.back) axis.change = turned(axis.change);
    if (mover.certain.empty()) {
      ways_.push_back(std::move(way));
      return;
    }
    constexpr std::uint16_t closed = std::numeric_limits<std::uint16_t>::max();
    std::vector<std::uint16_t> least(question_.total, 0), most(question_.total, 0);
    for (const Bitmap* line : mover.certain) count(*line, least);
    most = least;
    for (const Bitmap* line : mover.doubtful) count(*line, most);
    for (std::uint64_t s = 0; s < question_.total; ++s)
      if (feasible_[s] == 0) most[s] = closed;
    // The most lines the best target may cross: whoever is sure to cross more is never picked.
    reduce_block(most.data(), question_.total, mover.block->moves, mover.block->stride, TakeMin{});
    std::set<std::uint16_t> ceilings;
    for (std::uint64_t s = 0; s < question_.total; ++s)
      if (feasible_[s] != 0) ceilings.insert(ceilings.end(), most[s]);
    for (const std::uint16_t ceiling : ceilings) {
      Way some = way;
      some.from.resize(question_.total);
      for (std::uint64_t s = 0; s < question_.total; ++s) {
        some.from[s] = most[s] == ceiling ? 1 : 0;
        some.into[s] = feasible_[s] != 0 && least[s] <= ceiling ? 1 : 0;
      }
      ways_.push_back(std::move(some));
    }
  }

  static void count(const Bitmap& line, std::vector<std::uint16_t>& crossed) {
    line.for_each([&](ScenarioIndex s) {
      ++crossed[s];
      return true;
    });
  }

  void add_way(const Jump& jump) {
    Way way{{}, feasible_, {}, 1};
    for (const Jump::Set& set : jump.sets) {
      way.back.push_back({set.stride, set.radix, Change::Free});
      for (std::uint64_t at = 0; at < question_.total; at += set.stride * set.radix)
        for (std::uint32_t level = 0; level < set.radix; ++level)
          if (level != set.level)
            std::fill_n(way.into.begin() + static_cast<std::ptrdiff_t>(at + level * set.stride), set.stride,
                        std::uint8_t{0});
    }
    ways_.push_back(std::move(way));
  }

  const ReachQuestion& question_;
  Bytes feasible_, reached_;
  std::vector<Way> ways_;
};

}  // namespace

Expected<Bitmap> scenarios_in_reach(const ReachQuestion& question, const Budget& budget) {
  constexpr std::uint64_t few = 4096;
  return scenarios_in_reach(question, budget, std::max(few, question.total / 32));
}

Expected<Bitmap> scenarios_in_reach(const ReachQuestion& question, const Budget& budget,
                                    std::uint64_t singly) {
  Explorer explorer(question);
  Expected<Bitmap> reached = explorer.run(budget, singly);
  if (!reached || explorer.finished()) return reached;
  return Sweeper(question, *reached).run(budget);
}

}  // namespace detente
