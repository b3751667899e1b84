// SPDX-License-Identifier: MIT
// The engine's answers to a bare conflict, in the oracle's terms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/analysis/stability/stability.hpp"
#include "oracle/bare_conflict.hpp"
#include "oracle/naive_stability.hpp"

namespace detente::testing {

enum class RankWidth { Byte, Word, Long };

/// How the engine is asked; no answer may depend on it.
struct Asking {
  RankWidth width = RankWidth::Byte;  ///< Byte: requires ranks below 256
  unsigned threads = 1;
  std::vector<SolutionConcept> concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                                           SolutionConcept::Seq, SolutionConcept::Sseq};
};

/// A conflict as the engine takes it. Ranks of feasible scenarios must be at least 1.
struct EngineConflict {
  SpaceLayout layout;
  Bitmap feasible;
  std::vector<RankArray> ranks;
  std::vector<std::uint64_t> index;  ///< by the oracle's scenario number: the engine's

  EngineConflict(const oracle::BareConflict& conflict, RankWidth width);
  StabilityInput input() const;
};

/// The engine's verdicts. Actors without an axis are stable wherever the scenario is feasible; concepts not
/// asked for are left empty. A refusal of the engine fails the running test.
oracle::Verdicts engine_verdicts(const oracle::BareConflict& conflict, const Asking& asking = {});

/// The first place where the two differ, in words; empty where they agree. Concepts empty in `met` are not
/// compared.
std::optional<std::string> difference(const oracle::BareConflict& conflict, const oracle::Verdicts& expected,
                                      const oracle::Verdicts& met);

}  // namespace detente::testing
