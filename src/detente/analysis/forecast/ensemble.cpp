// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/ensemble.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <new>

#include "detente/analysis/forecast/draws.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// About how long a chunk of draws takes: what is lost at most when the program is killed, and how often a
/// limit is looked at between draws.
constexpr double chunk_seconds = 0.5;

/// Whatever any draw may need: every shock that may strike, every line that may hold.
ForecastInputs widest(const Case& dispute) {
  ForecastInputs base = point_inputs(dispute, true);
  for (std::size_t k = 0; k < dispute.shocks.size(); ++k)
    if (dispute.shocks[k].per_year.is_range() || dispute.shocks[k].per_year.arithmetic)
      base.shock_rates[k] = 1;
  return base;
}

/// Follows draws one beside the other.
class ChunkRunner {
 public:
  ChunkRunner(const Ensemble& ensemble, const DrawPlan& plan, const CourseQuestion& question,
              const Budget& budget)
      : ensemble_(ensemble),
        question_(question),
        places_(plan.seed, plan.names),
        threads_(budget.threads),
        alone_(budget),
        dimension_(dimensions_of(ensemble.inputs, plan)) {
    alone_.threads = 1;  // threads share the draws, not one draw
    alone_.progress = {};
  }

  /// Draws from, from + 1, ..., `count` of them or as many in a row as the budget allowed.
  Expected<std::vector<Course>> run(std::uint32_t from, std::uint32_t count) const {
    std::vector<Expected<Course>> done(count, Course{});
    std::atomic<std::uint32_t> next{0};
    parallel_for(std::min(threads_, count), 1, threads_, [&](std::uint64_t, std::uint64_t) {
      for (std::uint32_t k = next++; k < count; k = next++) done[k] = follow_one(from + k);
    });
    std::vector<Course> courses;
    for (Expected<Course>& course : done) {
      if (!course) {
        const Code code = course.error().front().code;
        if (code == Code::TimeLimit || code == Code::Interrupted) break;
        return tl::unexpected<Diagnostics>(course.error());
      }
      courses.push_back(std::move(*course));
    }
    return courses;
  }

 private:
  Expected<Course> follow_one(std::uint32_t draw) const {
    const std::vector<double> all = places_.of(draw);
    std::vector<double> own;
    for (const std::size_t d : dimension_) own.push_back(all[d]);
    return follow_places(ensemble_, own, question_, alone_);
  }

  const Ensemble& ensemble_;
  const CourseQuestion& question_;
  Places places_;
  unsigned threads_;
  Budget alone_;
  std::vector<std::size_t> dimension_;  ///< by input: its place among those of the plan
};

}  // namespace

Expected<ForecastGround> widest_ground(const Case& dispute, const ScenarioSpace& space,
                                       const Budget& budget) {
  return lay_ground(dispute, space, {doubtful_of(dispute), widest(dispute)}, budget);
}

Expected<ForecastGround> roomiest_ground(const Case& dispute, const ScenarioSpace& space,
                                         const Budget& budget) {
  Doubtful any = doubtful_of(dispute);
  std::fill(any.lines.begin(), any.lines.end(), std::uint8_t{1});
  return lay_ground(dispute, space, {std::move(any), widest(dispute)}, budget);
}

Expected<Ensemble> narrow_ensemble(const ForecastGround& ground, const std::vector<Formula>& asked,
                                   const Budget& budget) {
  try {
    Ensemble ensemble{ground.dispute, uncertain_inputs(*ground.dispute), narrowed(ground, asked)};
    WorkPlan plan = chain_plan(ensemble.ground);
    plan.bytes *= std::max(1U, budget.threads);
    if (auto no = refusal(plan, budget)) return fail(*no);
    return ensemble;
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

Expected<Course> follow_inputs(const Ensemble& ensemble, const ForecastInputs& inputs,
                               const CourseQuestion& question, const Budget& budget) {
  const Expected<ForecastChain> chain = ForecastChain::make(ensemble.ground, inputs, budget);
  if (!chain) return tl::unexpected<Diagnostics>(chain.error());
  return follow(*chain, *ensemble.dispute, question, budget);
}

Expected<Course> follow_places(const Ensemble& ensemble, std::span<const double> places,
                               const CourseQuestion& question, const Budget& budget) {
  return follow_inputs(ensemble, draw_inputs(*ensemble.dispute, ensemble.inputs, places), question, budget);
}

Expected<std::vector<Course>> follow_draws(const Ensemble& ensemble, const DrawPlan& plan,
                                           const CourseQuestion& question, std::uint32_t first,
                                           std::uint32_t last, const Budget& budget, const DrawSink& sink) {
  const ChunkRunner runner(ensemble, plan, question, budget);
  std::vector<Course> courses;
  std::uint32_t size = std::max(1U, budget.threads);
  while (first + courses.size() < last && !budget.exhausted()) {
    const auto from = static_cast<std::uint32_t>(first + courses.size());
    const std::uint32_t count = std::min(size, last - from);
    const auto start = std::chrono::steady_clock::now();
    Expected<std::vector<Course>> chunk = runner.run(from, count);
    if (!chunk) return chunk;
    if (sink && !chunk->empty())
      if (const Expected<void> taken = sink(from, *chunk); !taken)
        return tl::unexpected<Diagnostics>(taken.error());
    for (Course& course : *chunk) courses.push_back(std::move(course));
    budget.report("forecast", static_cast<double>(first + courses.size()) / last);
    if (chunk->size() < count) break;
    // Where a run ends early is all that depends on the size of its chunks.
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (seconds < chunk_seconds / 2) size *= 2;
    if (seconds > chunk_seconds * 2) size = std::max(budget.threads, size / 2);
  }
  return courses;
}

double point_of(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const double at = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (at - static_cast<double>(below)) * (values[above] - values[below]);
}

void summarise_draws(const std::vector<Course>& courses, Forecast& forecast) {
  const auto draws = static_cast<double>(courses.size());
  const std::size_t outcomes = courses.front().outcomes.front().size();
  for (std::size_t n = 0; n < forecast.steps.size(); ++n) {
    ForecastStep& step = forecast.steps[n];
    step.outcomes.assign(outcomes, 0.0);
    step.bands.clear();
    for (std::size_t k = 0; k < outcomes; ++k) {
      std::vector<double> values;
      for (const Course& course : courses) values.push_back(course.outcomes[n][k]);
      for (const double value : values) step.outcomes[k] += value / draws;
      step.bands.push_back({point_of(values, 0.05), point_of(values, 0.5), point_of(values, 0.95)});
    }
  }
  forecast.samples = static_cast<std::uint32_t>(courses.size());
  forecast.share_most_likely.assign(outcomes, 0.0);
  for (const Course& course : courses) {
    const std::vector<double>& last = course.outcomes[forecast.steps.size() - 1];
    forecast.share_most_likely[static_cast<std::size_t>(std::max_element(last.begin(), last.end()) -
                                                        last.begin())] += 1 / draws;
  }
}

}  // namespace detente
