// SPDX-License-Identifier: MIT
// What interventions and draws change in a case, without a copy of it: numbers by position. Internal to
// study/.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/result/levers.hpp"

namespace detente {

/// A statement of a preference, by where the case has it.
struct StatementPlace {
  std::uint32_t level = 0;
  std::uint32_t member = 0;
  friend bool operator==(const StatementPlace&, const StatementPlace&) = default;
};

/// One variant of a case. Vectors are by position in the case as written.
struct LeverSetting {
  std::vector<std::int64_t> worths;         ///< by stake, in units of 1e-9
  std::vector<std::uint8_t> stated;         ///< by stake: 1 = no longer computed from parameters
  std::vector<std::int64_t> payments;       ///< by actor, in units of 1e-9: paid while the target holds
  std::map<std::uint32_t, double> numbers;  ///< parameters that have another value, by position
  std::vector<std::uint8_t> lines;          ///< by red line: 1 = it is held
  std::vector<std::uint8_t> votes;          ///< by ratification: 1 = it fails
  std::vector<std::uint8_t> rules;          ///< by rule: 1 = in force
  std::vector<std::vector<std::vector<StatementPlace>>> orders;  ///< by preference: level, then member
  std::vector<Change> change;                                    ///< by axis
  std::vector<LevelSet> barred;                                  ///< by axis: levels that cannot happen
  std::vector<std::uint8_t> committed;  ///< by axis: 1 = only what today's level leads to counts as held
  friend bool operator==(const LeverSetting&, const LeverSetting&) = default;
};

/// The case as it is.
LeverSetting setting_of(const Case& dispute);

/// Changes the setting as apply() (interventions.hpp) changes the case. requires: the setting is of this
/// case; no two interventions on one preference.
void amend(LeverSetting& setting, const Case& dispute, const Intervention& intervention);

/// Computes the worths that follow from parameters anew.
void recompute_worths(LeverSetting& setting, const Case& dispute);

}  // namespace detente
