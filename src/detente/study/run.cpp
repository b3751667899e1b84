// SPDX-License-Identifier: MIT
#include "detente/study/run.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "detente/analysis/settlement/bargaining_table.hpp"
#include "detente/analysis/settlement/few_feasible.hpp"
#include "detente/base/version.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/scenario/space.hpp"
#include "detente/study/aside.hpp"
#include "detente/study/check_space.hpp"
#include "detente/study/limits.hpp"
#include "detente/study/registry.hpp"
#include "detente/study/second_opinion.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

Report empty_report(const StudySubject& subject) {
  Report report;
  report.version = version();
  report.identity = subject.identity;
  report.dispute = subject.dispute;
  report.diagnostics = subject.warnings;
  report.space.axes = subject.dispute->axes.size();
  report.space.total = scenario_count_text(*subject.dispute);
  return report;
}

/// The sections that were asked for, with nothing in them yet: what a run that never came to them reports.
void open_sections(const StudyRequest& request, Report& report) {
  if (request.settlement) {
    SettlementSection& section = report.settlement.emplace();
    section.partial = section.goal.result.partial = true;
    if (request.goal) {
      section.goal.origin = GoalOrigin::CommandLine;
      section.goal.result.goal = *request.goal;
    }
  }
  if (request.stability) report.stability.emplace().partial = true;
  if (!request.claims) return;
  report.claims.emplace();
  for (std::size_t k = 0; k < report.dispute->claims.size(); ++k) {
    ClaimVerdict verdict;
    verdict.claim = ClaimId(k);
    verdict.verdict = Verdict::Waiting;
    verdict.waits_for = "limit";
    report.claims->push_back(verdict);
  }
}

/// A limit kept something from being computed; `check` of a case without claims has lost nothing but its
/// counts.
void stop(const StudyRequest& request, Diagnostics reasons, Study& study) {
  const bool claims = request.claims && !study.report.dispute->claims.empty();
  const bool lost = request.settlement || request.stability || request.forecast || request.advice || claims;
  if (!lost)
    for (Diagnostic& reason : reasons) reason.severity = Severity::Note;
  Diagnostics& into = lost ? study.limits : study.report.diagnostics;
  into.insert(into.end(), reasons.begin(), reasons.end());
  study.report.partial = study.report.partial || lost;
}

/// Nothing but a settlement without bargaining is asked for, and the rules leave so few scenarios of a large space
/// that a solver gives every answer at once, while a walk through the space would take its time and memory for
/// scenarios that cannot happen.
bool better_solved(const StudySubject& subject, const StudyRequest& request, const Budget& budget) {
  constexpr double worth_a_look = 1 << 20;
  constexpr std::uint64_t few = 256;
  const Case& dispute = *subject.dispute;
  const bool only_settlement = request.settlement && !request.claims && !request.stability && !request.importance &&
                               !request.forecast && !request.advice;
  if (!only_settlement || !request.solver || scenario_count(dispute) < worth_a_look) return false;
  if (!bargaining_parties(dispute).empty()) return false;
  const std::optional<bool> found = few_feasible(dispute, request.solver, few, budget);
  return found && *found;
}

/// Settlement where the space is too large for everything else.
void settle_symbolically(const StudyRequest& request, const Budget& budget, Study& study) {
  const auto start = std::chrono::steady_clock::now();
  fill_symbolic_settlement(request, budget, study.report);
  study.timings.push_back(timed("settlement", start));
  for (const Analysis& analysis : analyses())
    if (std::string_view(analysis.id) == "settlement")
      study.report.analyses.push_back({analysis.id, analysis.question, analysis.reference});
  if (study.report.settlement->partial && budget.exhausted()) study.limits.push_back(stopped(budget));
}

}  // namespace

Expected<Study> run_study(const StudySubject& subject, const StudyRequest& request, const Budget& budget) {
  Study study{empty_report(subject), {}, {}};
  open_sections(request, study.report);
  if (better_solved(subject, request, budget)) {
    settle_symbolically(request, budget, study);
    return study;
  }
  Expected<World> world = World::make(subject.dispute, budget);
  if (!world) {
    if (!only_limits(world.error())) return tl::unexpected<Diagnostics>(world.error());
    StudyRequest left = request;
    if (request.settlement && request.solver) {
      settle_symbolically(request, budget, study);
      left.settlement = false;
    }
    stop(left, world.error(), study);
    const Diagnostics unchecked = space_left_unchecked(*subject.dispute);
    study.report.diagnostics.insert(study.report.diagnostics.end(), unchecked.begin(), unchecked.end());
    return study;
  }
  Aside aside;
  for (const Analysis& analysis : analyses()) {
    if (!analysis.asked(request)) continue;
    const std::string_view id = analysis.id;
    const auto start = std::chrono::steady_clock::now();
    budget.report(analysis.id, 0);
    const bool beside = id == "advice" && aside.started();
    Expected<void> ran = beside ? aside.finish(study) : analysis.run({*world, request}, study.report);
    if (id == "settlement" && ran) {
      if (request.advice) aside.start(*world, request, study.report);
      if (request.stability && !aside.started()) ran = fill_graph({*world, request}, study.report);
    }
    if (!beside) study.timings.push_back(timed(analysis.id, start));
    study.report.analyses.push_back({analysis.id, analysis.question, analysis.reference});
    if (ran) continue;
    if (!only_limits(ran.error())) return tl::unexpected<Diagnostics>(ran.error());
    stop(request, ran.error(), study);
  }
  if (request.verify && !study.report.verification && !budget.exhausted()) {
    const auto start = std::chrono::steady_clock::now();
    study.report.verification = second_opinion(study.report, {}, budget.threads);
    study.timings.push_back(timed("verify", start));
  }
  return study;
}

}  // namespace detente
