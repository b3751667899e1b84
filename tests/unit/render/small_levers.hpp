// SPDX-License-Identifier: MIT
#pragma once

#include "detente/result/levers.hpp"
#include "small_report.hpp"

namespace detente::testing {

/// One lever: the first line of the small report's case waived.
inline LeverAnswer small_levers() {
  LeverAnswer answer;
  answer.target = small_report().dispute->wishes[0].when;
  answer.examined = 3;
  answer.pairs = true;
  Lever lever;
  lever.of.emplace_back();
  lever.effort = 1;
  answer.levers = {lever};
  return answer;
}

}  // namespace detente::testing
