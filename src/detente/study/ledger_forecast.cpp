// SPDX-License-Identifier: MIT
#include "detente/study/ledger_forecast.hpp"

#include <algorithm>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/base/version.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/world.hpp"

namespace detente {

namespace {

/// What the outcomes and every option read: nothing is left out of a forecast that is kept.
std::vector<Formula> everything_asked(const Case& dispute) {
  std::vector<Formula> asked = outcome_formulas(dispute);
  for (std::size_t a = 0; a < dispute.axes.size(); ++a)
    asked.push_back(Formula::literal(AxisId(a), LevelSet::of(0)));
  return asked;
}

Expected<std::vector<Course>> drawn(World& world, const CourseQuestion& question,
                                    const ForecastRequest& asked, LedgerEntry& entry) {
  const Case& dispute = world.dispute();
  const Expected<const ForecastGround*> ground = world.forecast_ground();
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  const Expected<Ensemble> ensemble = narrow_ensemble(**ground, everything_asked(dispute), world.budget());
  if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
  const DrawPlan plan = plan_of(dispute, asked);
  entry.seed = plan.seed;
  entry.samples = asked.samples.value_or(dispute.forecast.samples);
  Expected<std::vector<Course>> courses =
      follow_draws(*ensemble, plan, question, 0, entry.samples, world.budget());
  if (courses && courses->size() < entry.samples) return fail(stopped(world.budget()));
  return courses;
}

Expected<std::vector<Course>> at_the_point(World& world, const CourseQuestion& question,
                                           const ForecastRequest& asked) {
  const Expected<PointForecast> point = prepare_point(world.dispute(), world.space(), asked.shocks,
                                                      world.budget(), everything_asked(world.dispute()));
  if (!point) return tl::unexpected<Diagnostics>(point.error());
  Expected<Course> course = follow(point->chain, world.dispute(), question, world.budget());
  if (!course) return tl::unexpected<Diagnostics>(course.error());
  return std::vector<Course>{std::move(*course)};
}

/// The mean over courses of number k, by time, as `read` finds it in a course.
std::vector<double> mean_of(const std::vector<Course>& courses, std::size_t k,
                            const std::vector<std::vector<double>> Course::*read) {
  std::vector<double> mean((courses.front().*read).size(), 0.0);
  for (std::size_t t = 0; t < mean.size(); ++t) {
    for (const Course& course : courses) mean[t] += (course.*read)[t][k];
    mean[t] = std::min(1.0, mean[t] / static_cast<double>(courses.size()));
  }
  return mean;
}

LedgerQuestion outcome_question(const Case& dispute, const std::vector<Course>& courses) {
  LedgerQuestion question;
  for (std::size_t k = 0; k <= dispute.outcomes.size(); ++k)
    question.answers.push_back({k < dispute.outcomes.size() ? dispute.outcomes[k].id : "other",
                                0,
                                {},
                                mean_of(courses, k, &Course::outcomes)});
  return question;
}

/// That a joint option is in effect at this level or above: every party holds as much.
Formula in_effect(const Option& option, std::size_t level) {
  Formula all = Formula::constant(true);
  for (const AxisId axis : option.axes)
    all = all && Formula::literal(axis, LevelSet::below(option.levels.size()) - LevelSet::below(level));
  return all;
}

/// For every joint option, each level above the lowest: the conditions of a course, in this order.
std::vector<Formula> joint_conditions(const Case& dispute) {
  std::vector<Formula> conditions;
  for (const Option& option : dispute.options)
    for (std::size_t level = 1; option.joint && level < option.levels.size(); ++level)
      conditions.push_back(in_effect(option, level));
  return conditions;
}

/// What a joint option comes to. `condition`: the first of its own among the joint conditions.
LedgerQuestion joint_question(const Option& option, std::size_t condition,
                              const std::vector<Course>& courses) {
  LedgerQuestion question{true, option.id, "", {}};
  std::vector<double> at_least(courses.front().conditions.size(), 1.0);
  for (std::size_t level = 0; level < option.levels.size(); ++level) {
    std::vector<double> above(at_least.size(), 0.0);
    if (level + 1 < option.levels.size()) above = mean_of(courses, condition + level, &Course::conditions);
    std::vector<double> here;
    for (std::size_t t = 0; t < above.size(); ++t) here.push_back(std::max(0.0, at_least[t] - above[t]));
    question.answers.push_back({option.levels[level], 0, {}, std::move(here)});
    at_least = std::move(above);
  }
  return question;
}

/// A question per option, and per party of a joint one; what it comes to stands before its parties.
std::vector<LedgerQuestion> option_questions(const Case& dispute, const std::vector<Course>& courses) {
  std::vector<LedgerQuestion> questions;
  std::size_t number = 0, condition = 0;
  for (const Option& option : dispute.options) {
    if (option.joint) {
      questions.push_back(joint_question(option, condition, courses));
      condition += option.levels.size() - 1;
    }
    for (const AxisId axis : option.axes) {
      LedgerQuestion question{
          true, option.id, option.joint ? dispute.actor(dispute.axis(axis).owner).id : "", {}};
      for (const std::string& level : option.levels)
        question.answers.push_back({level, 0, {}, mean_of(courses, number++, &Course::levels)});
      questions.push_back(std::move(question));
    }
  }
  return questions;
}

/// Both baselines of every answer.
Expected<void> add_baselines(World& world, LedgerEntry& entry) {
  const Case& dispute = world.dispute();
  const unsigned threads = world.budget().threads;
  const Expected<const Bitmap*> lasting = world.lasting(SolutionConcept::Seq);
  if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
  Bitmap stable = **lasting;
  stable &= world.constraints().acceptable;
  const auto all = static_cast<double>(stable.count());
  const auto tell = [&](Bitmap set, LedgerAnswer& answer) {
    answer.persistence = set.test(world.space().today()) ? 1.0 : 0.0;
    if (all > 0) answer.uniform_stable = static_cast<double>((set &= stable).count()) / all;
  };
  const std::vector<Bitmap> outcomes = scenarios_by_outcome(dispute, world.space(), threads);
  for (std::size_t k = 0; k < outcomes.size(); ++k) tell(outcomes[k], entry.questions.front().answers[k]);
  std::size_t q = 1;
  for (const Option& option : dispute.options) {
    for (std::size_t level = 0; option.joint && level < option.levels.size(); ++level) {
      const Formula here = in_effect(option, level) && !in_effect(option, level + 1);
      tell(scenarios_where(world.space(), here, threads), entry.questions[q].answers[level]);
    }
    q += option.joint ? 1 : 0;
    for (const AxisId axis : option.axes) {
      for (std::size_t level = 0; level < option.levels.size(); ++level)
        tell(scenarios_at(world.space(), axis, LevelSet::of(level), threads),
             entry.questions[q].answers[level]);
      ++q;
    }
  }
  return {};
}

LedgerEntry headed(const StudySubject& subject, const ForecastRequest& asked) {
  const Case& dispute = *subject.dispute;
  LedgerEntry entry;
  entry.as_of = dispute.info.as_of;
  entry.case_id = dispute.info.id;
  entry.case_title = dispute.info.title;
  entry.case_hash = subject.identity.case_hash;
  entry.file_sha256 = subject.identity.file_sha256;
  entry.version = version();
  entry.shocks = asked.shocks || !asked.point;
  return entry;
}

}  // namespace

Expected<LedgerEntry> ledger_forecast(const StudySubject& subject, const ForecastRequest& asked,
                                      const Budget& budget) {
  const Case& dispute = *subject.dispute;
  if (dispute.info.as_of.year == 0)
    return fail({Code::Usage,
                 Severity::Error,
                 {},
                 "the case has no `as_of`: a forecast that starts on no day cannot be held against events",
                 "give [case] an `as_of` date"});
  Expected<World> world = World::make(subject.dispute, budget);
  if (!world) return tl::unexpected<Diagnostics>(world.error());
  LedgerEntry entry = headed(subject, asked);
  CourseQuestion question;
  question.levels = true;
  question.conditions = joint_conditions(dispute);
  for (const double t : forecast_times(dispute.forecast))
    question.months.push_back(t * dispute.forecast.step.months());
  entry.months = question.months;
  const Expected<std::vector<Course>> courses =
      asked.point ? at_the_point(*world, question, asked) : drawn(*world, question, asked, entry);
  if (!courses) return tl::unexpected<Diagnostics>(courses.error());
  entry.questions = {outcome_question(dispute, *courses)};
  for (LedgerQuestion& one : option_questions(dispute, *courses)) entry.questions.push_back(std::move(one));
  if (const Expected<void> added = add_baselines(*world, entry); !added)
    return tl::unexpected<Diagnostics>(added.error());
  return entry;
}

}  // namespace detente
