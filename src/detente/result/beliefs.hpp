// SPDX-License-Identifier: MIT
// What comes of everybody acting on its own picture of the others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente {

/// The dispute as one holder of beliefs sees it. Sets are in the order of `BeliefsResult::concepts`, without
/// patterns.
struct PerceivedGame {
  ActorId holder;
  bool decides = false;                 ///< owns an option: otherwise what it thinks moves nothing
  std::vector<std::string> beliefs;     ///< ids, in file order
  std::vector<OptionId> unseen;         ///< options left out
  std::vector<ActorId> misread;         ///< decision makers that rank the scenarios otherwise in truth
  std::vector<ScenarioSet> equilibria;  ///< what it takes to hold, by concept
  std::vector<bool> today_stable;       ///< it would stay where things are today, by concept
};

/// One concept: what holds when each decision maker judges by its own picture, and what would in truth.
struct HypergameConcept {
  SolutionConcept concept_{};
  ScenarioSet perceived;         ///< stable for everybody, each in its own picture
  ScenarioSet truth;             ///< equilibria of the case without beliefs
  ScenarioSet by_misperception;  ///< perceived, and no equilibrium in truth
  ScenarioSet lost;              ///< equilibria in truth that somebody's picture undoes
  bool today_perceived = false;  ///< today is among the first
  bool today_truth = false;      ///< today is among the second
};

/// A move of `mover` that pays in truth and not in the holder's picture, or the other way round.
struct MisjudgedMove {
  Levels to;
  bool uses_unseen = false;  ///< it takes an option the holder does not see
};

/// How well `holder` foresees what `mover` could gain by from today.
struct Foresight {
  ActorId holder;
  ActorId mover;
  std::uint64_t foreseen = 0;            ///< moves that pay, and are seen to
  std::uint64_t unforeseen = 0;          ///< moves that pay in truth, not in the picture
  std::uint64_t feared = 0;              ///< moves that pay in the picture, not in truth
  std::vector<MisjudgedMove> surprises;  ///< of the unforeseen, nearest first, as many as asked for
  std::vector<MisjudgedMove> imagined;   ///< of the feared, likewise
};

/// What one concept makes of a belief put right.
struct CorrectionConcept {
  SolutionConcept concept_{};
  ScenarioSet appears;   ///< would then hold
  ScenarioSet vanishes;  ///< would then no longer hold
  /// Decision makers by what the change does to the worst and the best that could hold for them: neither
  /// lower and one higher; neither higher and one lower; one of each. Empty where nothing holds before or
  /// after.
  std::vector<ActorId> gains, loses, mixed;
};

/// One belief put right, the others as they are.
struct Correction {
  std::string belief;
  ActorId holder;
  ActorId about;
  std::vector<CorrectionConcept> concepts;
};

struct BeliefsResult {
  std::vector<SolutionConcept> concepts;    ///< those asked for
  bool only_wants = true;                   ///< nobody overlooks an option
  std::vector<PerceivedGame> games;         ///< one per holder of beliefs, in file order
  std::vector<HypergameConcept> hypergame;  ///< one per concept
  std::vector<Foresight> foresight;         ///< pairs with a misjudged move, by holder, then mover
  std::vector<Correction> corrections;      ///< one per belief, in file order
  bool partial = false;                     ///< a limit was reached: what was finished so far
};

}  // namespace detente
