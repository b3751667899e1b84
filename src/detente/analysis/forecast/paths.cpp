// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/paths.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>

#include "detente/analysis/forecast/path_choices.hpp"
#include "detente/base/parallel.hpp"
#include "detente/base/random.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

constexpr std::uint64_t paths_at_once = 256;  ///< after which a limit is looked at

/// How many paths were where: integers, so that the order of adding does not matter.
struct Tally {
  std::vector<std::uint64_t> outcomes, conditions, levels, met;

  void add(const Tally& other) {
    const auto sum = [](std::vector<std::uint64_t>& into, const std::vector<std::uint64_t>& from) {
      for (std::size_t k = 0; k < from.size(); ++k) into[k] += from[k];
    };
    sum(outcomes, other.outcomes);
    sum(conditions, other.conditions);
    sum(levels, other.levels);
    sum(met, other.met);
  }
};

/// Follows paths, one after the other, on one thread.
class PathRunner {
 public:
  PathRunner(const ForecastGround& ground, const ForecastInputs& inputs, const CourseQuestion& question,
             const std::vector<std::vector<double>>& ranks)
      : ground_(ground), question_(question), order_(question.months.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return question.months[a] < question.months[b]; });
    for (std::size_t m = 0; m < ground.movers.size(); ++m) {
      const GroundMover& mover = ground.movers[m];
      const double activity = inputs.activity[mover.actor.index()];
      if (block_of(ground.box, mover.actor) == nullptr || !(activity > 0)) continue;
      movers_.emplace_back(ground, inputs, mover, ranks[m]);
      rates_.push_back(activity);
    }
    for (std::size_t k = 0; k < ground.jumps.size(); ++k) {
      if (!(inputs.shock_rates[k] > 0) || ground.jumps[k].sets.empty()) continue;
      jumps_.push_back(&ground.jumps[k]);
      rates_.push_back(inputs.shock_rates[k]);
    }
    std::partial_sum(rates_.begin(), rates_.end(), rates_.begin());
    for (std::size_t a = 0; a < ground.dispute->axes.size(); ++a) {
      offsets_.push_back(width_);
      width_ += ground.dispute->axes[a].levels;
    }
  }

  Tally empty() const {
    const std::size_t times = order_.size();
    return {std::vector<std::uint64_t>(times * (ground_.dispute->outcomes.size() + 1)),
            std::vector<std::uint64_t>(times * question_.conditions.size()),
            std::vector<std::uint64_t>(question_.levels ? times * width_ : 0),
            std::vector<std::uint64_t>(question_.until ? times : 0)};
  }

  void follow(CounterRandom random, Tally& tally) {
    ScenarioIndex s = ground_.today;
    const double rate = rates_.empty() ? 0 : rates_.back();
    double now = 0;
    bool met = question_.until && holds(*question_.until, levels_at(s));
    for (std::size_t n = 0; n < order_.size();) {
      if (met) {
        ++tally.met[order_[n++]];
        continue;
      }
      const double wait =
          rate > 0 ? -std::log1p(-random.unit()) / rate : std::numeric_limits<double>::infinity();
      for (; n < order_.size() && question_.months[order_[n]] < now + wait; ++n) record(s, order_[n], tally);
      now += wait;
      if (n == order_.size()) break;
      s = next(s, random);
      met = question_.until && holds(*question_.until, levels_at(s));
    }
  }

 private:
  ScenarioIndex next(ScenarioIndex s, CounterRandom& random) {
    const double whose = random.unit() * rates_.back();
    const auto n = std::min(
        static_cast<std::size_t>(std::upper_bound(rates_.begin(), rates_.end(), whose) - rates_.begin()),
        rates_.size() - 1);
    if (n < movers_.size()) return movers_[n].pick(s, random.unit());
    const ScenarioIndex target = jumps_[n - movers_.size()]->target(s);
    return ground_.feasible.test(target) ? target : s;
  }

  const std::vector<std::uint8_t>& levels_at(ScenarioIndex s) {
    const SpaceBox& box = ground_.box;
    levels_.resize(box.kept.size());
    for (std::size_t a = 0; a < levels_.size(); ++a) {
      auto position = s / box.layout.strides[a] % box.layout.radices[a];
      std::uint8_t level = 0;
      for (;; ++level)
        if (box.kept[a].contains(level) && position-- == 0) break;
      levels_[a] = level;
    }
    return levels_;
  }

  void record(ScenarioIndex s, std::size_t time, Tally& tally) {
    const std::vector<Outcome>& outcomes = ground_.dispute->outcomes;
    const std::vector<std::uint8_t>& levels = levels_at(s);
    std::size_t outcome = 0;
    while (outcome < outcomes.size() && !holds(outcomes[outcome].when.formula, levels)) ++outcome;
    ++tally.outcomes[time * (outcomes.size() + 1) + outcome];
    for (std::size_t c = 0; c < question_.conditions.size(); ++c)
      if (holds(question_.conditions[c], levels)) ++tally.conditions[time * question_.conditions.size() + c];
    for (std::size_t a = 0; question_.levels && a < levels.size(); ++a)
      ++tally.levels[time * width_ + offsets_[a] + levels[a]];
  }

  const ForecastGround& ground_;
  const CourseQuestion& question_;
  std::vector<std::size_t> order_;  ///< of the times, the earliest first
  std::vector<PathChoices> movers_;
  std::vector<const Jump*> jumps_;
  std::vector<double> rates_;  ///< of movers, then of jumps; cumulative
  std::vector<std::size_t> offsets_;
  std::size_t width_ = 0;
  std::vector<std::uint8_t> levels_;
};

std::vector<std::vector<double>> shares(const std::vector<std::uint64_t>& counts, std::size_t times,
                                        double paths) {
  const std::size_t width = times == 0 ? 0 : counts.size() / times;
  std::vector<std::vector<double>> rows(times);
  for (std::size_t t = 0; t < times; ++t)
    for (std::size_t k = 0; k < width; ++k)
      rows[t].push_back(static_cast<double>(counts[t * width + k]) / paths);
  return rows;
}

/// Ranks of ordinal movers, orders as drawn; empty for the others.
Expected<std::vector<std::vector<double>>> ranks_of(const ForecastGround& ground,
                                                    const ForecastInputs& inputs, const Budget& budget) {
  std::vector<std::vector<double>> all;
  for (const GroundMover& mover : ground.movers) {
    all.push_back(mover.ranks);
    for (const Preference& drawn : inputs.drawn_orders) {
      if (drawn.actor != mover.actor || !mover.stakes.empty()) continue;
      Expected<std::vector<double>> ranks = preference_ranks(ground, drawn, budget);
      if (!ranks) return tl::unexpected<Diagnostics>(ranks.error());
      all.back() = std::move(*ranks);
    }
  }
  return all;
}

}  // namespace

double path_error(double share, double paths) {
  return std::sqrt(std::max(0.0, share * (1 - share)) / paths);
}

Expected<Course> sample_paths(const ForecastGround& ground, const ForecastInputs& inputs,
                              const CourseQuestion& question, const PathPlan& plan, const Budget& budget) {
  const auto ranks = ranks_of(ground, inputs, budget);
  if (!ranks) return tl::unexpected<Diagnostics>(ranks.error());
  Tally all = PathRunner(ground, inputs, question, *ranks).empty();
  std::mutex adding;
  std::atomic<bool> cut{false};
  parallel_for(plan.paths, paths_at_once, budget.threads, [&](std::uint64_t begin, std::uint64_t end) {
    PathRunner runner(ground, inputs, question, *ranks);
    Tally own = runner.empty();
    for (std::uint64_t n = begin; n < end && !cut; ++n) {
      if (n % paths_at_once == 0 && budget.exhausted()) cut = true;
      runner.follow(CounterRandom(plan.seed, stream_of("path " + std::to_string(n)), plan.draw), own);
    }
    const std::lock_guard lock(adding);
    all.add(own);
  });
  if (cut) return fail(stopped(budget));
  const std::size_t times = question.months.size();
  const auto paths = static_cast<double>(plan.paths);
  Course course{shares(all.outcomes, times, paths),
                shares(all.conditions, times, paths),
                {},
                shares(all.levels, question.levels ? times : 0, paths)};
  for (const std::uint64_t met : all.met) course.met.push_back(static_cast<double>(met) / paths);
  return course;
}

}  // namespace detente
