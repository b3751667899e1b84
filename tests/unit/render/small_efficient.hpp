// SPDX-License-Identifier: MIT
// What two parties could have together, on the titled case, filled by hand.
#pragma once

#include "detente/result/efficient.hpp"
#include "titled_case.hpp"

namespace detente::testing {

inline EfficientPackages small_efficient() {
  EfficientPackages efficient;
  efficient.parties = {{ActorId(0), Fixed::from_double(1), Fixed::from_double(4), false},
                       {ActorId(1), Fixed::from_double(0), std::nullopt, true}};
  efficient.candidates = 5;
  efficient.count = 2;
  efficient.distinct = 1;
  efficient.listed = {{{2, 0, 0, 0}, {Fixed::from_double(4), Fixed::from_double(0.5)}}};
  efficient.nobody_below = 3;
  efficient.somebody_gains = 2;
  BargainingSolution nash;
  nash.scenario = {2, 0, 0, 0};
  nash.utilities = efficient.listed[0].utilities;
  nash.gains = {Fixed::from_double(3), Fixed::from_double(0.5)};
  nash.better_off = {ActorId(0), ActorId(1)};
  nash.worse_off = {ActorId(2)};
  nash.needs = {ActorId(1)};
  nash.stable = true;
  efficient.nash = nash;
  efficient.utilitarian = nash;
  efficient.utilitarian->efficient = false;
  return efficient;
}

}  // namespace detente::testing
