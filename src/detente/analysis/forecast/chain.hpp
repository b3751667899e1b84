// SPDX-License-Identifier: MIT
// Question: how does the probability of every scenario change at one random chance to act?
//
// Definition: chances come at rate r = sum of the actors' activities and the shocks' rates. At each, actor i
// (with probability activity_i / r) chooses as its kernel says, or shock k (rate_k / r) sets its levels where
// that is feasible. One step of this uniformised chain is pi -> pi P with P = I + Q / r; Q is the generator
// of the process in continuous time.
//
// Reference: Jensen 1953, "Markoff chains as an aid in the study of Markoff processes"; Grassmann 1977,
// "Transient solutions in Markovian queueing systems".
//
// Cost: one choice kernel per mover; 16 bytes per scenario and mover, 8 per scenario and shock,
// and 30 more.
//
// Determinism: each element is summed in the order of the movers, then of the shocks.
//
// Example: one actor, two scenarios it is indifferent between, kappa = 0: every step mixes them half and
// half.
#pragma once

#include <vector>

#include "detente/analysis/forecast/choice_kernel.hpp"
#include "detente/analysis/forecast/ground.hpp"

namespace detente {

/// What these inputs can reach in the box of the ground, which must outlive the question.
ReachQuestion reach_of(const ForecastGround& ground, const ForecastInputs& inputs);

/// The process of one set of inputs, on the scenarios it can reach.
class ForecastChain {
 public:
  /// errors: TimeLimit, Interrupted, MemoryLimit, RankingIncomplete.
  static Expected<ForecastChain> make(const ForecastGround& ground, const ForecastInputs& inputs,
                                      const Budget& budget);

  const SpaceBox& box() const { return box_; }
  std::uint64_t reached() const { return reached_; }
  ScenarioIndex today() const { return today_; }
  /// Whether a member of the set can be reached.
  bool meets(const Bitmap& set) const;
  /// Chances per month, all actors and shocks together.
  double rate() const { return rate_; }

  /// into = from P. requires: arrays of size box().total(); from is zero where nothing leads. into != from.
  void step(const std::vector<double>& from, std::vector<double>& into, unsigned threads) const;

 private:
  struct Chooser {
    ChoiceKernel kernel;
    double rate;  ///< per month
  };
  struct Strike {
    std::vector<ScenarioIndex> leads_to;  ///< by scenario: itself where the shock would make it impossible
    double rate;                          ///< per month
  };

  ForecastChain() = default;

  SpaceBox box_;
  Bitmap open_;  ///< feasible scenarios of the box that can be reached
  std::uint64_t reached_ = 1;
  ScenarioIndex today_ = 0;
  double rate_ = 0;
  std::vector<Chooser> choosers_;
  std::vector<Strike> strikes_;
};

}  // namespace detente
