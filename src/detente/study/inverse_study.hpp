// SPDX-License-Identifier: MIT
// From a case to what would have to be wanted for a scenario to hold: what `detente inverse` asks.
#pragma once

#include <optional>
#include <vector>

#include "detente/result/inverse.hpp"
#include "detente/study/run.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// What is asked.
struct InverseRequest {
  std::optional<Condition> at;  ///< of the scenarios with it the one nearest today; empty = today
  std::vector<SolutionConcept> concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                                           SolutionConcept::Seq, SolutionConcept::Sseq};
  std::uint64_t list = 20;  ///< conditions, and ways of each, listed at most
};

/// What came of it.
struct InverseStudy {
  Report report;  ///< the case and its identity; `partial` where a limit was reached
  InverseResult inverse;
  std::vector<Timing> timings;
  Diagnostics limits;  ///< why the result is partial; empty when it is not
};

/// Runs the analysis. errors: those of the case that only enumeration finds; MemoryLimit before anything is
/// allocated; Usage where no feasible scenario satisfies `at`.
Expected<InverseStudy> study_inverse(const StudySubject& subject, const InverseRequest& request,
                                     const Budget& budget);

/// The same within a world that is there already. errors: as above.
Expected<InverseResult> find_conditions(World& world, const InverseRequest& request);

}  // namespace detente
