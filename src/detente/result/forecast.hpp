// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/model/forecast_settings.hpp"

namespace detente {

/// 5, 50 and 95 % points over the draws, in [0,1].
using Band = std::array<double, 3>;

/// What is forecast for one time.
struct ForecastStep {
  double t = 0;                  ///< in steps of the case, from today
  std::vector<double> outcomes;  ///< probability by outcome, "other" last; at the point, or the mean of draws
  std::vector<Band> bands;       ///< likewise; empty at the point
};

/// When an outcome is first met, at the likely values.
struct FirstPassage {
  double by_horizon = 0;         ///< probability in [0,1] that it is met by the horizon; 1 where it is today
  std::optional<double> median;  ///< the first step by which it has been met with even chances; empty = none
};

/// One choice that may be other than today's a year from today, at the likely values. Of a joint option it is
/// the level in effect: one party's consent alone is no move.
struct AxisMove {
  AxisId axis;             ///< of a joint option its first
  std::uint8_t level = 0;  ///< the likeliest of its other levels
  double probability = 0;  ///< in [0,1]: that it stands at any other level than today's
  double of_level = 0;     ///< in [0,1]: that it stands at `level`
};

/// Draws of each of the two sets that shares of variance are estimated from, at most; never more than the
/// forecast's draws.
inline constexpr std::uint32_t base_draws = 128;

/// What one uncertain input does to the headline: the probability, at the horizon, of the outcome most likely
/// there.
struct Driver {
  std::string input;  ///< id of the block; `line.firmness`, `actor.activity`, `rationality`, `inertia`
  std::optional<double> first;  ///< share of the variance it explains alone; empty = not among those examined
  std::optional<double> total;  ///< share that vanishes only once it is known too; likewise
  double at_low = 0;            ///< the headline with this input at its 5 % point, all else likely
  double at_high = 0;           ///< likewise at its 95 % point
  /// The value nearest its likely one at which another outcome becomes the most likely, all else likely;
  /// empty = none between its 1 and 99 % points.
  std::optional<double> flips_at;
};

/// How likely each future is, and when.
struct Forecast {
  bool shocks = false;        ///< shocks count
  std::uint32_t samples = 0;  ///< draws; 0 = every uncertain input at its likely value
  std::uint64_t seed = 0;     ///< of the draws; meaningless without
  Duration horizon;
  Duration step;
  std::vector<ForecastStep> steps;  ///< from today to the horizon
  std::vector<double> at_likely;    ///< probability by outcome at the horizon, everything at its likely value
  double moves_at = 0;              ///< when `moves` are read, in steps from today
  /// What may have moved by then, the likeliest first; empty = nothing, or too large to tell.
  std::vector<AxisMove> moves;
  std::vector<double> persistence;  ///< baseline: today's outcome for sure
  std::vector<double>
      uniform_stable;  ///< baseline: even over acceptable SEQ scenarios; empty = there are none
  std::vector<FirstPassage> first_passage;  ///< by outcome, "other" last
  ForecastStep long_run;                    ///< far beyond the horizon, at the likely values
  double rationality = 0;                   ///< at the likely values
  double inertia = 0;                       ///< likewise
  std::uint64_t reference = 0;  ///< scenarios over which every actor's utility is made to range over 10
  std::uint64_t reached = 0;    ///< scenarios that can come about, at the likely values
  std::vector<double>
      share_most_likely;        ///< by outcome: share of draws in which it leads at the horizon; or empty
  std::vector<Driver> drivers;  ///< the weightiest first; empty = not asked for
  std::size_t inputs = 0;       ///< how many uncertain inputs the case has
};

}  // namespace detente
