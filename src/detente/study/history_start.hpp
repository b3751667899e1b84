// SPDX-License-Identifier: MIT
// Question: where did things stand before the first dated event, which no case says?
//
// Definition. Only events up to `as_of` count (all where it is not given). An axis none of them sets starts
// as today: nothing says it ever moved, whatever happens after today. One that some of them set is assumed: a
// party's share of a joint option at its lowest level, a plain option at the level farthest from the first
// that history gives it (an event brings something about), of two as far the lower; in either case among the
// levels from which its direction of change allows that first event. Where the history then breaks the rules
// of the case, an axis whose own start does that starts at its first level instead: its event brought
// nothing.
//
// Reference: the status quo from which a conflict evolves, Fraser & Hipel 1984, Conflict Analysis, ch. 2.
//
// Cost: per axis assumed one pass over the events and rules.
//
// Determinism: no choice is random. Example: a reservoir that only fills, today empty, filled after `as_of`,
// starts empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// Positions of the events, by date, then as in the file.
std::vector<std::size_t> events_by_date(const Case& dispute);

/// After the date of the case; never where it has none.
bool after_today(const Case& dispute, const Event& event);

/// The direction of the axis does not allow this change.
bool against_direction(const Axis& axis, std::uint8_t from, std::uint8_t to);

/// The scenario history starts from. Axes assumed are appended to `assumed`, ascending.
Levels start_of_history(const Case& dispute, std::vector<AxisId>& assumed);

/// The level the first event up to `as_of` gives the axis. requires: some such event sets it.
std::uint8_t first_level(const Case& dispute, AxisId axis);

}  // namespace detente
