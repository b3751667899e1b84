// SPDX-License-Identifier: MIT
// The small case of the model tests with titles and passages, as the reader would give them.
#pragma once

#include "detente/result/report.hpp"
#include "unit/model/small_case.hpp"

namespace detente::testing {

inline Case titled_case() {
  Case c = small_case();
  c.info.title = "A small dispute";
  c.info.question = "How far can it go?";
  c.actors[0].title = "Government of Georgia (Georgian Dream)";
  c.actors[1].title = "Russia";
  c.actors[2].title = "Georgian public";
  c.options[0].title = "Open the Russian market";
  c.options[1].title = "Reopen the railway";
  c.options[2].title = "Abolish visas";
  c.rules[0].title = c.rules[0].id;
  c.red_lines[0].title = "trains before trade";
  c.red_lines[1].title = "Nobody travels without a visa";
  c.red_lines[2].title = c.red_lines[2].id;
  c.red_lines[0].cite = {"memo intro ¶2", "memo note 3"};
  c.red_lines[0].basis = Basis::Stated;
  c.red_lines[0].firmness = {.likely = 0.9, .low = 0.8, .high = 1};
  for (Stake& stake : c.stakes) stake.title = stake.id;
  for (Parameter& parameter : c.parameters) parameter.title = parameter.id;
  c.polls[0].title = c.polls[0].id;
  c.ratifications[0].title = c.ratifications[0].id;
  c.outcomes[0].title = "Uneasy thaw: some trade, nothing settled";
  c.symbols.outcomes["thaw"] = c.outcomes[0].when.syntax;
  Wish trains;
  trains.id = "trains";
  trains.title = "Trains run";
  trains.when = condition(c, "railway");
  trains.cite = {"memo attempts ¶3"};
  Wish trade = trains;
  trade.id = "trade";
  trade.title = "Wine is sold";
  trade.when = condition(c, "market");
  c.wishes = {trains, trade};
  return c;
}

inline ConstraintRef line(std::uint32_t index) { return {ConstraintKind::RedLine, index}; }
inline ConstraintRef ratification(std::uint32_t index) { return {ConstraintKind::Ratification, index}; }
inline ConstraintRef rule(std::uint32_t index) { return {ConstraintKind::Rule, index}; }

}  // namespace detente::testing
