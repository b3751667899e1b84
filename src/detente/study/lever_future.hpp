// SPDX-License-Identifier: MIT
// How likely is the target in a case that differs from one already looked into by worths alone? Internal to
// study/.
//
// Definition: as ask() (lever_question.hpp) for Likely and Unlikely; the same numbers. What worths cannot
// touch
// - where the case can go, the scenarios the scale is read on, the axes that matter - is found once; each
// question reads the scales anew and follows the process.
//
// Cost: one chain and its steps a question. Determinism: as the forecast.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/study/lever_question.hpp"

namespace detente {

class LeverFuture {
 public:
  /// Null for a goal that is not about the future. The question must outlive the answer; the world is copied.
  /// errors: those of World::forecast_ground and of scenarios_in_reach.
  static Expected<std::shared_ptr<const LeverFuture>> make(const World& world, const LeverQuestion& question);

  /// Stakes and parameters moved, and payments: whether `changed`, which came from the case by such
  /// interventions alone, is covered.
  bool covers(const Case& changed) const;
  /// errors: those of narrow_ensemble and follow_places. requires: covers(changed).
  Expected<LeverReply> ask(const Case& changed, const Budget& budget) const;

 private:
  explicit LeverFuture(const World& world, const LeverQuestion& question)
      : world_(world), question_(question) {}
  std::vector<std::uint8_t> truths_at_reference(const Formula& formula) const;
  double scale_of(const Case& changed, const GroundMover& mover, const std::vector<double>& worths) const;

  World world_;
  const LeverQuestion& question_;
  const ForecastGround* ground_ = nullptr;
  std::vector<ScenarioIndex> reference_;          ///< in the box of the ground
  std::vector<std::vector<std::uint8_t>> holds_;  ///< by stake: at each reference scenario
  std::vector<std::uint8_t> target_holds_;
};

/// The answer a probability gives.
LeverReply reply_of(const LeverQuestion& question, double probability);

}  // namespace detente
