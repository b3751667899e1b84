// SPDX-License-Identifier: MIT
// Advice on the titled case, filled by hand: one way that pays, one with a sacrifice, one that is not there;
// a line that opens a wish; a mistaken picture; two events.
#pragma once

#include <memory>

#include "detente/result/advice.hpp"
#include "small_report.hpp"

namespace detente::testing {

inline PathPlace small_place(Levels levels) {
  PathPlace place;
  place.scenario = std::move(levels);
  place.outcome = 0;
  place.acceptable = place.equilibrium = true;
  return place;
}

inline PathsResult one_step(const Levels& from, const Levels& to, ActorId mover, bool pays) {
  PathPlace here = small_place(from);
  here.movers = {mover};
  if (!pays) here.unwilling = {mover};
  here.alternatives = {{{mover}, 1, to}};
  PathPlace there = small_place(to);
  if (!pays) there.turn_offs = {{mover, from, true}};
  Path path;
  path.kind = pays ? PathKind::Improving : PathKind::FewestSacrifices;
  path.found = true;
  path.steps = 1;
  path.sacrifices = pays ? 0 : 1;
  path.must_go_first = {mover};
  path.places = {here, there};
  PathsResult result;
  result.ending = pays ? PathEnding::Lasting : PathEnding::Acceptable;
  result.paths = {path};
  return result;
}

inline Lever small_lever(std::uint32_t line, Levels to) {
  Lever lever;
  lever.of = {{InterventionKind::WaiveLine, line}};
  lever.scenario = std::move(to);
  lever.worse_off = {ActorId(1)};
  return lever;
}

inline BeliefsResult small_beliefs(std::uint64_t lost) {
  BeliefsResult beliefs;
  beliefs.concepts = {SolutionConcept::Seq};
  HypergameConcept found;
  found.concept_ = SolutionConcept::Seq;
  found.perceived.summary.count = 3;
  found.truth.summary.count = 3 + lost;
  found.lost.summary.count = lost;
  beliefs.hypergame = {found};
  CorrectionConcept change;
  change.concept_ = SolutionConcept::Seq;
  change.appears.summary.count = lost;
  beliefs.corrections = {{"trust", ActorId(0), ActorId(1), {change}}};
  return beliefs;
}

inline Replay small_history() {
  ReplayStep ban;
  ban.event = 0;
  ban.effect = EventEffect::Move;
  ban.changed = {{AxisId(0), 0}};
  ban.movers = {{ActorId(1), Gain::Gains}};
  ban.after = {0, 0, 0, 0};
  ReplayStep later = ban;
  later.event = 1;
  later.later = true;
  Replay history;
  history.start = {2, 0, 0, 0};
  history.assumed = {AxisId(0)};
  history.steps = {ban, later};
  return history;
}

/// `lost`: scenarios that a mistake undoes.
inline Report advised_report(std::uint64_t lost = 0) {
  Report report = small_report();
  Case dispute = *report.dispute;
  Belief trust;
  trust.id = "trust";
  trust.holder = ActorId(0);
  trust.about = ActorId(1);
  trust.cite = {"memo ¶2"};
  dispute.beliefs = {trust};
  Event ban, lifted;
  ban.id = "ban";
  ban.title = "The ban";
  ban.date.text = "2006";
  lifted.id = "lifted";
  lifted.title = "The ban ends";
  lifted.date.text = "2015";
  dispute.events = {ban, lifted};
  report.dispute = std::make_shared<const Case>(dispute);
  auto advice = std::make_shared<Advice>();
  advice->ways = {{{WishId(1)}, {OutcomeId(0)}, one_step({0, 0, 0, 0}, {2, 0, 0, 0}, ActorId(1), true)},
                  {{WishId(0)}, {}, one_step({0, 0, 0, 0}, {0, 1, 0, 0}, ActorId(1), false)}};
  AdviceLevers trains{WishId(0), {}};
  trains.answer.target = dispute.wishes[0].when;
  trains.answer.levers = {small_lever(0, {0, 1, 1, 0})};
  advice->levers = {trains};
  AdviceLevers paid{WishId(1), {}};
  Lever payment;
  payment.of = {{InterventionKind::Pay, 1}};
  payment.of.front().amount = 2;
  payment.scenario = Levels{2, 0, 0, 0};
  paid.answer.goal = LeverGoal::Stable;
  paid.answer.target = dispute.wishes[1].when;
  paid.answer.levers = {payment};
  advice->unsteady = {WishId(1)};
  advice->payments = {paid};
  advice->beliefs = small_beliefs(lost);
  advice->history = small_history();
  report.advice = advice;
  return report;
}

}  // namespace detente::testing
