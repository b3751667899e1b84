// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "detente/base/ids.hpp"

namespace detente {

/// One input that by itself makes a claim come out otherwise.
struct ClaimFlip {
  ClaimId claim;
  std::string input;  ///< as in Driver
  double at = 0;      ///< its value nearest the likely one where that is so; a line: 1 = it holds, 0 = not
};

/// The switching values of all claims, claims in file order, then inputs.
struct ClaimFlips {
  std::vector<ClaimFlip> flips;
  std::size_t claims = 0;  ///< that could be tested at the likely values, and were moved through the inputs
  std::size_t inputs = 0;  ///< that were moved
  bool partial = false;    ///< a limit came first
};

}  // namespace detente
