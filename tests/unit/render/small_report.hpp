// SPDX-License-Identifier: MIT
// A report on the titled case, filled by hand: what the renderers' own tests read.
#pragma once

#include "titled_case.hpp"

namespace detente::testing {

inline SettlementSection small_settlement(const Case& dispute) {
  SettlementSection section;
  section.goal.result.possible = true;
  section.goal.result.acceptable = 5;
  section.goal.result.nearest = dispute.today;
  GoalSection trains;
  trains.origin = GoalOrigin::Wish;
  trains.wish = WishId(0);
  trains.result.reason = SettlementReason::Lines;
  trains.result.goal = dispute.wishes[0].when;
  trains.result.collisions = {{{line(0), line(1)}, true, {}}};
  trains.result.concessions = {{{line(0)}, 2.5, 0.9, 0.1, {0, 1, 1, 0}}};
  GoalSection trade;
  trade.origin = GoalOrigin::Wish;
  trade.wish = WishId(1);
  trade.result.possible = true;
  trade.result.acceptable = 2;
  trade.result.goal = dispute.wishes[1].when;
  trade.result.nearest = Levels{2, 0, 0, 0};
  section.wishes = {trains, trade};
  section.packages = {{{WishId(1)}, {2, 0, 0, 0}, {}, {ActorId(0)}, {ActorId(1)}, true, true}};
  return section;
}

inline ScenarioSet small_set() {
  ScenarioSet set;
  set.summary = {2, {2, 0}, {{AxisId(0), 2}, {AxisId(3), 0}}, {{2, {}, 0, 0}}, true};
  set.listed = {{2, 0, 0, 0}, {2, 1, 0, 0}};
  return set;
}

inline StabilitySection small_stability() {
  StabilitySection section;
  section.deciders = {ActorId(0), ActorId(1)};
  section.concepts = {{SolutionConcept::Seq, small_set(), {small_set(), small_set()}}};
  section.lasting = small_set();
  StabilityWitness today;
  today.scenario = {0, 0, 0, 0};
  today.improvements = {{ActorId(1), {2, 0, 0, 0}, {}, false}};
  section.today = today;
  return section;
}

/// Two wishes (one out of reach), one concept, one claim that holds and one that waits.
inline Report small_report() {
  Case dispute = titled_case();
  Claim blocked;
  blocked.id = "blocked";
  blocked.says = "The trains will not run";
  blocked.query = ClaimImpossible{condition(dispute, "railway")};
  blocked.cite = {"memo attempts ¶4"};
  Claim likely = blocked;
  likely.id = "likely";
  likely.says = "Wine will be sold within the year";
  likely.query = ClaimLikely{condition(dispute, "market"), "12 months", 0.55};
  dispute.claims = {blocked, likely};
  Report report;
  report.version = "9.9.9";
  report.identity = {"small.toml", std::string(64, 'a'), std::string(64, 'b')};
  report.dispute = std::make_shared<const Case>(dispute);
  report.space = {4, "24", 20, 7, 5};
  ClaimVerdict holds;
  holds.verdict = Verdict::Holds;
  holds.of = 5;
  holds.collisions = {{{line(0)}, false, {}}};
  ClaimVerdict waits;
  waits.claim = ClaimId(1);
  waits.verdict = Verdict::Waiting;
  waits.waits_for = "forecast";
  report.claims = {holds, waits};
  report.settlement = small_settlement(dispute);
  report.stability = small_stability();
  report.analyses = {{"stability", "Which scenarios would last?", "Fraser & Hipel 1979"}};
  return report;
}

}  // namespace detente::testing
