// SPDX-License-Identifier: MIT
// One function per section of the report: asks the analysis, keeps what the report shows. Internal to study/.
#pragma once

#include "detente/study/registry.hpp"

namespace detente {

/// Sizes of the space, acceptable and reachable scenarios. errors: those of reachable_within_lines.
Expected<void> fill_space(const StudyContext& context, Report& report);
/// Stable scenarios per concept, what is acceptable among them, and whether today would hold.
/// errors: those of rank_for_decision_makers and analyse_stability.
Expected<void> fill_stability(const StudyContext& context, Report& report);
/// The goal, each wish as a goal, and the largest packages.
Expected<void> fill_settlement(const StudyContext& context, Report& report);
/// Where settlement and stability meet: who stands in the way of each wish and how much of it would hold, the
/// sizes of the outcomes. requires: report.settlement is set. errors: those of goal_standing.
Expected<void> fill_moves(const StudyContext& context, Report& report);
/// The state graph, where the case is small enough for one. errors: those of state_graph.
Expected<void> fill_graph(const StudyContext& context, Report& report);
/// The same without a scenario space, by the solver of the request; efficient packages, linkage and win-sets
/// stay empty. requires: request.solver is not empty.
void fill_symbolic_settlement(const StudyRequest& request, const Budget& budget, Report& report);
/// A verdict for every claim.
Expected<void> fill_claims(const StudyContext& context, Report& report);

/// How often the verdicts of the report hold over draws. requires: request.share_draws > 0.
Expected<void> fill_shares(const StudyContext& context, Report& report);

/// How likely each outcome is over time, beside the baselines. requires: request.forecast is set.
Expected<void> fill_forecast(const StudyContext& context, Report& report);
/// What decides the answers to the case's questions. requires: report.settlement is set.
Expected<void> fill_importance(const StudyContext& context, Report& report);
/// Ways to what is wanted, what would change what stands in the way, whose picture matters, how it came to
/// this.
Expected<void> fill_advice(const StudyContext& context, Report& report);

}  // namespace detente
