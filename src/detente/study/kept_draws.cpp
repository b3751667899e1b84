// SPDX-License-Identifier: MIT
#include "detente/study/kept_draws.hpp"

#include <algorithm>
#include <chrono>

#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

DrawnRun run_of(const DrawOrder& order) {
  const Case& dispute = *order.ensemble->dispute;
  DrawnRun run;
  run.version = order.version;
  run.case_id = dispute.info.id;
  run.case_title = dispute.info.title;
  run.case_hash = order.case_hash;
  run.as_of = dispute.info.as_of.text;
  run.seed = order.plan.seed;
  for (const Outcome& outcome : dispute.outcomes) run.outcomes.push_back(outcome.id);
  run.outcomes.emplace_back("other");
  run.steps = order.steps;
  for (const double t : order.steps) run.months.push_back(t * dispute.forecast.step.months());
  for (const UncertainInput& input : order.ensemble->inputs) run.inputs.push_back(input.id);
  return run;
}

/// Chains of all threads, and every course.
WorkPlan plan_of_draws(const DrawOrder& order, const Budget& budget) {
  WorkPlan plan = chain_plan(order.ensemble->ground);
  const std::size_t outcomes = order.ensemble->dispute->outcomes.size() + 1;
  // A vector per time, and room for the values of one outcome while they are put in order.
  const double course =
      static_cast<double>(order.steps.size()) * (8 * static_cast<double>(outcomes) + 32) + 80;
  plan.bytes = plan.bytes * std::max(1U, budget.threads) + order.samples * (course + 16);
  return plan;
}

/// Puts courses into an archive as they come.
class Keeper {
 public:
  Keeper(const DrawOrder& order, DrawArchive& archive)
      : order_(order), archive_(archive), places_(order.plan.seed, order.plan.names) {}

  Expected<void> take(std::uint32_t first, std::span<const Course> courses) const {
    std::vector<KeptDraw> draws;
    for (std::size_t k = 0; k < courses.size(); ++k)
      draws.push_back({values_of(first + static_cast<std::uint32_t>(k)), courses[k].outcomes});
    return archive_.keep(first, draws);
  }

 private:
  std::vector<std::optional<double>> values_of(std::uint32_t draw) const {
    const std::vector<double> all = places_.of(draw);
    std::vector<std::optional<double>> values;
    for (const UncertainInput& input : order_.ensemble->inputs) {
      const auto at = std::find(order_.plan.names.begin(), order_.plan.names.end(), input.id);
      const double place = all[static_cast<std::size_t>(at - order_.plan.names.begin())];
      values.push_back(value_of(*order_.ensemble->dispute, input, place));
    }
    return values;
  }

  const DrawOrder& order_;
  DrawArchive& archive_;
  Places places_;
};

Expected<std::vector<Course>> known_courses(const DrawOrder& order, DrawArchive& archive) {
  if (const Expected<void> begun = archive.begin(run_of(order)); !begun)
    return tl::unexpected<Diagnostics>(begun.error());
  Expected<std::vector<KeptDraw>> kept = archive.kept(order.samples);
  if (!kept) return tl::unexpected<Diagnostics>(kept.error());
  std::vector<Course> courses;
  for (KeptDraw& draw : *kept) courses.push_back({std::move(draw.outcomes), {}, {}, {}});
  return courses;
}

}  // namespace

Expected<std::vector<Course>> courses_of(const DrawOrder& order, const ForecastRequest& asked,
                                         const Budget& budget) {
  const WorkPlan plan = plan_of_draws(order, budget);
  if (auto no = refusal(plan, budget)) return fail(*no);
  CourseQuestion question;
  for (const double t : order.steps)
    question.months.push_back(t * order.ensemble->dispute->forecast.step.months());
  std::vector<Course> courses;
  std::optional<Keeper> keeper;
  if (asked.archive != nullptr) {
    Expected<std::vector<Course>> known = known_courses(order, *asked.archive);
    if (!known) return known;
    courses = std::move(*known);
    keeper.emplace(order, *asked.archive);
  }
  const auto kept = static_cast<std::uint32_t>(courses.size());
  const auto start = std::chrono::steady_clock::now();
  bool told = !asked.announce;
  const DrawSink sink = [&](std::uint32_t first, std::span<const Course> chunk) -> Expected<void> {
    if (!told) {
      // The first chunk is one draw per thread: it tells how long the rest will take.
      const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      const auto done = first + static_cast<double>(chunk.size());
      asked.announce({order.samples, kept,
                      seconds * (order.samples - done) / static_cast<double>(chunk.size()), plan.bytes});
      told = true;
    }
    return keeper ? keeper->take(first, chunk) : Expected<void>{};
  };
  Expected<std::vector<Course>> rest =
      follow_draws(*order.ensemble, order.plan, question, kept, order.samples, budget, sink);
  if (!rest) return rest;
  courses.insert(courses.end(), std::make_move_iterator(rest->begin()), std::make_move_iterator(rest->end()));
  return courses;
}

}  // namespace detente
