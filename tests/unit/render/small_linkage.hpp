// SPDX-License-Identifier: MIT
// What hangs together on the titled case, filled by hand.
#pragma once

#include "detente/result/linkage.hpp"
#include "titled_case.hpp"

namespace detente::testing {

inline Linkage small_linkage() {
  Linkage linkage;
  linkage.baskets = {{"trade", {OptionId(0U)}}, {"travel", {OptionId(1U), OptionId(2U)}}};
  Trade both;
  both.of = {0, 1};
  both.scenario = {2, 0, 0, 0};
  both.better_off = {ActorId(0U)};
  both.worse_off = {ActorId(2U)};
  both.needs = {ActorId(1U)};
  both.stable = false;
  linkage.linked = {both};
  linkage.islands = {both};
  return linkage;
}

inline WinSets small_win_sets() {
  WinSets sets;
  sets.feasible = 1000;
  sets.sides = {{ActorId(0U), 500, 600, {{line(0), {}, 100}, {std::nullopt, ActorId(0U), 7}}},
                {ActorId(1U), 125, 125, {}}};
  sets.overlap = 40;
  sets.narrowing = {{line(0), {}, 20}};
  return sets;
}

}  // namespace detente::testing
