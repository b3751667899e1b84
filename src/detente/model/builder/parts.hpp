// SPDX-License-Identifier: MIT
// The parts of `build_case`, one per kind of block, in the order in which they must run. Each reads its
// blocks from the draft, appends one entry per block to the case (faulty ones too, so that positions agree
// with the names) and reports.
#pragma once

#include "detente/model/builder/block_reader.hpp"
#include "detente/model/builder/build.hpp"

namespace detente {

/// `format`, the keys at the top, `[case]`. False: another format; nothing else is worth reading.
bool build_info(Build& build);
void build_sources(Build& build);
void build_actors(Build& build);
/// Options, axes, their `now`, and their symbols.
void build_options(Build& build);
void build_parameters(Build& build);
/// After these, every name of a condition is known.
void build_outcomes(Build& build);
void build_rules(Build& build);
void build_red_lines(Build& build);
void build_polls(Build& build);
void build_ratifications(Build& build);
void build_stakes(Build& build);
void build_preferences(Build& build);
void build_beliefs(Build& build);
void build_batnas(Build& build);
void build_wishes(Build& build);
void build_events(Build& build);
void build_shocks(Build& build);
/// Issues and positions.
void build_spatial(Build& build);
void build_forecast(Build& build);
/// `[bargain]`: after the options, which say who decides.
void build_bargain(Build& build);
/// Today's level of every axis, from `now` and the events.
void build_present(Build& build);
void build_claims(Build& build);

/// What needs the whole case: values at the point, what binds, what is ratified, today's feasibility.
void check_values(Build& build);
void check_today(Build& build);
/// Explicit rankings against the feasible scenarios.
void check_rankings(Build& build);
/// Stakes and preferences of one actor.
void check_mixed_preferences(Build& build);
/// What is odd but allowed. Only for a case without errors.
void add_warnings(Build& build);
/// Of these: ranges that outweigh everything, arithmetic that leaves what is allowed.
void warn_ranges(Build& build);
/// Entries that are hardly meant as they stand: at odds with the rest of the file, or without any effect.
void add_meaning_warnings(Build& build);

/// One red line or stake: also for those inside a belief, where `about` is the only actor.
RedLine read_red_line(BlockReader& reader, std::optional<ActorId> about);
Stake read_stake(BlockReader& reader, std::optional<ActorId> about);
/// A quantity of points in the units of these actors (of the first, where they differ): words are points.
Quantity in_own_units(const Build& build, Quantity quantity, const std::vector<ActorId>& actors);
/// The statements of an `order`, most important first.
std::vector<std::vector<Condition>> read_order(BlockReader& reader, bool required);
/// An actor's index as a typed id; empty stays the first actor, for blocks that are faulty anyway.
inline ActorId actor_or_first(std::optional<std::size_t> index) { return ActorId(index.value_or(0)); }

}  // namespace detente
