// SPDX-License-Identifier: MIT
// Values with a meaning of their own: quantities, dates, durations, levels. `what` names the value in
// messages, as in
// "`worth` of stake 'x'". All report their faults and answer empty then.
#pragma once

#include "detente/model/builder/build.hpp"
#include "detente/model/scale.hpp"

namespace detente {

/// A plain finite number inside the bounds. reports: WrongType, BadNumber, BadValue.
std::optional<double> number_in(Build& build, const DraftValue& value, Bounds bounds,
                                const std::string& what);

/// A number, `{ low, likely, high, distribution }`, or arithmetic in quotes; the bounds hold for every point
/// of a range, and for arithmetic at the point (checked once all parameters are known).
std::optional<Quantity> read_quantity(Build& build, const DraftValue& value, Bounds bounds,
                                      const std::string& what);

/// The same for a text that may be a word of a scale. A word needs format 2; a text that is neither a word
/// nor the name of a parameter lists the scale. reports: BadValue besides.
std::optional<Quantity> read_worded(Build& build, const DraftText& text, Bounds bounds,
                                    const std::string& what, Scale scale);

/// A day, "2012-11", "2006" or 2006; an imprecise one counts as its last day. reports: BadDate, WrongType.
std::optional<Date> read_date(Build& build, const DraftValue& value, const std::string& what);

/// "24 months", "2 weeks", "month". reports: BadValue.
std::optional<Duration> read_duration(Build& build, const DraftText& text, const std::string& what);

/// Levels of options, `{ market = "open", railway = { tbilisi = "yes" } }`; a scalar on a joint option sets
/// all its parties. reports: UnknownName, WrongKind, BadLevel, WrongType.
std::vector<AxisLevel> read_levels(Build& build, const DraftValue& value, const std::string& what);

/// One level of an option by its name.
std::optional<std::uint8_t> read_level(Build& build, const DraftValue& value, const Option& option,
                                       const std::string& what);

/// What one option's level is set to: a level name, or for a joint option a table by party.
std::vector<AxisLevel> read_option_levels(Build& build, const DraftValue& value, OptionId option,
                                          const std::string& what);

}  // namespace detente
