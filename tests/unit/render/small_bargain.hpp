// SPDX-License-Identifier: MIT
// Two who sign, on the titled case, filled by hand.
#pragma once

#include "detente/result/bargain.hpp"
#include "small_efficient.hpp"

namespace detente::testing {

inline Bargain small_bargain() {
  Bargain bargain;
  bargain.signatories = {ActorId(0), ActorId(1)};
  bargain.efficient = small_efficient();
  bargain.package = bargain.efficient->nash->scenario;
  return bargain;
}

}  // namespace detente::testing
