// SPDX-License-Identifier: MIT
// Question: how can a set of scenarios be written down in few patterns?
//
// Definition: a pattern fixes one level on some axes and leaves the others open. A cover of `set` is a list
// of patterns that together hold every member and otherwise only infeasible scenarios. It is irredundant:
// without any one of its patterns it is no cover; its patterns are prime: opening one more axis of any of
// them takes in a feasible non-member.
//
// Reference: Minato 1992 and Morreale 1970, irredundant sums of products from an interval [L, U] by recursion
// on one variable, here with several levels per variable: patterns with level k take what no pattern open on
// this axis can (L_k without the intersection of all U_m); the rest goes to patterns open on it, within that
// intersection.
//
// Cost: proportional to the size of the truth table times the number of patterns, at worst; both are limited.
// Memory: about six bits per scenario. Determinism: one fixed recursion order.
//
// Example: {NN, NY, YY} of two options: {N-, -Y}; {NY, YN, YY} with NN infeasible: {--}.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/scenario/layout.hpp"

namespace detente {

/// Levels by axis; empty = any.
using AxisPattern = std::vector<std::optional<std::uint8_t>>;

struct CoverLimits {
  std::uint64_t patterns = 4096;                      ///< most patterns looked for
  std::uint64_t word_steps = std::uint64_t{1} << 28;  ///< most words of truth table visited
};

struct PatternCover {
  std::vector<AxisPattern> patterns;  ///< axes in the order of `strides`; sorted, an open axis before level 0
  bool complete =
      true;  ///< false: a limit was reached; every pattern is right, but together they miss members
};

/// Covers `set`. strides and radices: the layout of the index, axes in any order. requires: set within
/// feasible. May throw std::bad_alloc.
PatternCover cover_by_patterns(const std::vector<std::uint64_t>& strides,
                               const std::vector<std::uint32_t>& radices, const Bitmap& set,
                               const Bitmap& feasible, const CoverLimits& limits);

}  // namespace detente
