// SPDX-License-Identifier: MIT
// How likely lines and votes are to turn, and the order in which entries and sets are told.
// Internal to study/.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/result/importance.hpp"
#include "detente/result/settlement.hpp"

namespace detente {

/// requires: a red line or a ratification.
EntryRef entry_of(ConstraintRef ref);

/// Probability that a line is a bluff, that a vote goes the other way than it stands; empty for others.
std::optional<double> chance_it_turns(const Case& dispute, const EntryRef& entry);

/// Sorted, with the chance that all of it turns where it holds lines and votes alone.
TurningSet turning_set(const Case& dispute, std::vector<EntryRef> of);

/// The few that are shown: the smallest; of equals those first that may turn at all, lines and votes by their
/// chance, others in the order given.
void keep_smallest(std::vector<TurningSet>& sets);

/// The most decisive first; of equals those first that may turn at all.
void sort_entries(std::vector<EntryImportance>& entries);

/// An entry that decides in so many of the draws, with its standard error. requires: draws > 0.
EntryImportance counted_importance(const Case& dispute, const EntryRef& entry, std::uint32_t decided,
                                   std::uint32_t draws);

/// Fills in how likely each is to turn.
void add_turning(const Case& dispute, QuestionImportance& question);

}  // namespace detente
