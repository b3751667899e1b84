// SPDX-License-Identifier: MIT
// What a lever does besides, and how often it works. Internal to study/.
#pragma once

#include <functional>
#include <vector>

#include "detente/study/lever_game.hpp"
#include "detente/study/levers.hpp"

namespace detente {

/// The case without claims about the future, whose verdicts no lever asks again: positions of the claims left
/// by their position there.
struct LeanCase {
  std::shared_ptr<const Case> dispute;
  std::vector<std::uint32_t> claims;  ///< positions in the case as written
};
LeanCase without_future(const Case& dispute);

/// Fills `changes`, `worse_off` and `leave` of each lever; what a limit cuts short stays unknown. A change: a
/// finding (finding.hpp) that differs in the case with the lever. worse_off: actors, constituencies
/// included, that rank the lever's scenario below today as the case stands; leave: decision makers that, as
/// it stands, have a move from that scenario to one without the target that they rank higher. errors: those
/// of FindingReader::make for the case as it stands.
Expected<void> find_consequences(const World& world, const LeverQuestion& question, const Budget& budget,
                                 LeverAnswer& answer);

/// Fills the share of draws in which each lever works, and in which the target is so without any. One draw
/// gives every uncertain input its value; lines that do not hold in it are gone. A vote won stays won.
/// `game` may be null: then each changed case is examined whole. `besides` is called once, on the thread that
/// then takes part in the draws: it may write to anything else of the answer. errors: BadNumber where
/// arithmetic gives no number for a draw; those of `besides`.
Expected<void> find_shares(const World& world, const LeverRequest& request, LeverAnswer& answer,
                           const LeverGame* game,
                           const std::function<Expected<void>(const Budget&)>& besides);

}  // namespace detente
