// SPDX-License-Identifier: MIT
// Internal to forecast: what all draws of a case have in common: the box of scenarios any of them can reach,
// who moves in it, and the scale on which each mover's utility is read.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/analysis/forecast/reach.hpp"
#include "detente/base/expected.hpp"
#include "detente/scenario/space.hpp"
#include "detente/scenario/space_box.hpp"

namespace detente {

/// A decision maker that has something to choose and something to choose by.
struct GroundMover {
  ActorId actor;
  std::vector<std::size_t> lines;   ///< own red lines, by position in the case
  std::vector<std::size_t> votes;   ///< own ratifications, likewise
  std::vector<std::size_t> stakes;  ///< own stakes, likewise; empty = ordinal
  /// Ordinal: rank by the preference alone (lines are counted apart), by index of the box; else empty.
  std::vector<double> ranks;
  /// What utilities (or ranks) are multiplied with. Ranks, and in format 1 stakes, range over 10 on the
  /// reference scenarios then; 0 where they do not differ there. From format 2 on stakes are turned into
  /// points, and no stake changes what another means.
  double scale = 0;
};

struct ForecastGround {
  const Case* dispute = nullptr;
  const ScenarioSpace* space = nullptr;
  SpaceBox box;               ///< holds every scenario any draw can reach
  Bitmap feasible;            ///< of the box
  std::vector<Bitmap> lines;  ///< by red line: where it is crossed; empty for lines of nobody who moves
  std::vector<Bitmap> votes;  ///< by ratification: where its party needs it; empty likewise
  std::vector<GroundMover> movers;
  std::vector<Jump> jumps;      ///< by shock, in the box; empty = it changes nothing
  ScenarioIndex today = 0;      ///< in the box
  std::uint64_t reference = 1;  ///< scenarios reachable by moves while every line holds: the scale's
};

/// What the ground must leave room for.
struct GroundOptions {
  Doubtful doubtful;    ///< see there; empty vectors = nothing is in doubt
  ForecastInputs base;  ///< lines, ratifications and shocks as they are where nothing is in doubt
};

/// Reads the case. The case and the space must outlive the ground. errors: MemoryLimit, TimeLimit,
/// Interrupted, RankingIncomplete.
Expected<ForecastGround> lay_ground(const Case& dispute, const ScenarioSpace& space,
                                    const GroundOptions& options, const Budget& budget);

/// The rank of every scenario of the box by a preference alone: dense over all feasible scenarios.
Expected<std::vector<double>> preference_ranks(const ForecastGround& ground, const Preference& preference,
                                               const Budget& budget);

/// What a mover's values are multiplied with where they go from `low` to `high` on the reference scenarios.
double scale_over(double low, double high);

/// What a mover's own units are multiplied with to be points; empty where its values are put on a range
/// instead: ranks, and stakes of format 1.
std::optional<double> points_scale(const Case& dispute, const GroundMover& mover);

/// Movers and lines as scenarios_in_reach() takes them, in the box of the ground, without shocks. `holds` and
/// `passes` as in ForecastInputs. The ground must outlive the question.
ReachQuestion reach_question(const ForecastGround& ground, const std::vector<std::uint8_t>& holds,
                             const std::vector<std::uint8_t>& passes);

/// Fills feasible scenarios, lines, votes and today of a ground from its case, movers and box.
void find_sets(ForecastGround& ground);

/// What these levels set in a box; nothing (no sets) where the box lacks one of them, so that it cannot come
/// about. Axes the box holds at one level are left out: they are there already.
Jump jump_in(const SpaceBox& box, const std::vector<AxisLevel>& levels);

/// The levels of `levels` on axes that can differ in the box.
std::vector<AxisLevel> movable(const SpaceBox& box, const std::vector<AxisLevel>& levels);

}  // namespace detente
