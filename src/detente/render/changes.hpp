// SPDX-License-Identifier: MIT
// Scenarios for people: what differs from today, by the titles of the options and the names of their levels.
#pragma once

#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/result/stability.hpp"

namespace detente::render {

/// One thing that is not as it is today. Parties of a joint option that change alike are one change.
struct Change {
  OptionId option;
  std::vector<ActorId> parties;  ///< of a joint option, where not all of them change alike; else empty
  std::uint8_t level = 0;
};

/// What differs between two scenarios, options in file order; levels are those of `to`. Empty: nothing does.
std::vector<Change> changes_between(const Case& dispute, const Levels& from, const Levels& to);
/// What differs from today.
std::vector<Change> changes_from_today(const Case& dispute, const Levels& levels);

/// `Reopen the railway: yes`, `Reopen the railway (Russia): yes`.
std::string change_words(const Case& dispute, const Change& change);

/// All of them, joined by semicolons; `nothing changes` for none.
std::string changes_words(const Case& dispute, const Levels& levels);

/// What one step changes, joined by semicolons; `nothing changes` for none.
std::string step_words(const Case& dispute, const Levels& from, const Levels& to);

/// A level on one axis: `Reopen the railway (Russia): yes`.
std::string axis_words(const Case& dispute, AxisId axis, std::uint8_t level);

/// The fixed entries of a pattern that are unlike today (`unlike` true) or as today, joined by semicolons.
std::string pattern_words(const Case& dispute, const Pattern& pattern, bool unlike);

}  // namespace detente::render
