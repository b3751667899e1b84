// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/base/ids.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// Solution concepts: Nash (R), general and symmetric metarationality, sequential and symmetric sequential
/// stability.
enum class SolutionConcept { Nash, Gmr, Smr, Seq, Sseq };

/// Stable scenarios under one concept, as bitmaps over scenario indices; infeasible scenarios are never
/// members.
struct ConceptResult {
  SolutionConcept concept_{};
  Bitmap equilibria;           ///< stable for every decision maker
  std::vector<Bitmap> stable;  ///< one per decision maker, in the order of `deciders`
};

struct StabilityResult {
  std::vector<ActorId> deciders;        ///< decision makers, in file order
  std::vector<ConceptResult> concepts;  ///< in the order asked for
  bool partial = false;                 ///< a limit was reached: concepts finished so far only
};

/// A partial scenario: one entry per axis in file order; empty = any level.
using Pattern = std::vector<std::optional<std::uint8_t>>;

/// A set of scenarios described for people.
struct SetSummary {
  std::uint64_t count = 0;
  std::vector<std::uint64_t> by_outcome;  ///< one per outcome of the case, then "other"
  std::vector<AxisLevel> shared;          ///< levels every member holds
  std::vector<Pattern> patterns;          ///< irredundant cover, infeasible scenarios as don't-cares
  bool patterns_complete = true;          ///< false: the cover was cut short (too large)
};

/// One step of a deterring (or improving) sequence.
struct Move {
  ActorId actor;
  Levels to;
};

/// Why one improvement from a scenario does not pay, or that it does.
struct ImprovementWitness {
  ActorId actor;               ///< who improves
  Levels to;                   ///< where its improvement leads
  std::vector<Move> sanction;  ///< the others' sequence that makes it regret; empty = nothing does
  bool deterred = false;
};

/// Everything that decides whether `scenario` is stable under a concept.
struct StabilityWitness {
  Levels scenario;
  SolutionConcept concept_{};
  std::vector<ImprovementWitness> improvements;  ///< one per improvement (of any decision maker) examined
  bool complete = true;                          ///< false: only the first ones are listed
  bool stable = false;
};

}  // namespace detente
