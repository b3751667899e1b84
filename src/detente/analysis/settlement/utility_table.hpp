// SPDX-License-Identifier: MIT
// Question: what is every scenario worth to each of some actors, exactly?
//
// Definition: u_i(s) = sum of the worths (at the point) of the stakes of i that hold in s. A column holds
// u_i(s) / unit_i, where unit_i is the greatest common divisor of the worths of i in billionths: a whole
// number, and a small one.
//
// Reference: additive value functions, Keeney & Raiffa, Decisions with Multiple Objectives, 1976, ch. 3.
//
// Cost: 2, 4 or 8 bytes per scenario and actor; per 12 stakes one bit-sliced pass with a table look-up.
//
// Determinism: exact, so the same for any thread count.
//
// Example: stakes 1.5 on x and -0.5 on y: unit 0.5; NN 0, NY -1, YN 3, YY 2.
#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/base/fixed.hpp"
#include "detente/scenario/raw_array.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

template <class T>
using UtilityColumns = std::vector<RawArray<T>>;

/// Utilities by scenario. Entries of scenarios that were not asked for are unspecified.
struct UtilityTable {
  std::vector<std::int64_t> units;  ///< by column: billionths per step, positive
  std::variant<UtilityColumns<std::int16_t>, UtilityColumns<std::int32_t>, UtilityColumns<std::int64_t>>
      columns;

  std::size_t parties() const { return units.size(); }
  std::int64_t step(std::size_t party, ScenarioIndex n) const {
    return std::visit([&](const auto& c) { return static_cast<std::int64_t>(c[party][n]); }, columns);
  }
  Fixed utility(std::size_t party, ScenarioIndex n) const { return {step(party, n) * units[party]}; }
  /// Some of the columns, in the order given; the numbers are shared, not copied.
  UtilityTable only(const std::vector<std::size_t>& chosen) const;
};

/// The table of `actors` (in that order) over the members of `scenarios`.
/// errors: MemoryLimit with the figure; TimeLimit or Interrupted when the budget ends first.
Expected<UtilityTable> utility_table(const Case& dispute, const ScenarioSpace& space,
                                     const std::vector<ActorId>& actors, const Bitmap& scenarios,
                                     const Budget& budget);

}  // namespace detente
