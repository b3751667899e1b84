// SPDX-License-Identifier: MIT
// From a case to the ways to a goal: what `detente paths` asks.
#pragma once

#include <optional>
#include <vector>

#include "detente/result/paths.hpp"
#include "detente/study/run.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// What is asked.
struct PathsRequest {
  Condition goal;
  std::optional<Condition> from;        ///< empty = today
  PathEnding ending = PathEnding::Any;  ///< which scenarios with the goal will do
  std::vector<PathKind> kinds = {PathKind::Any, PathKind::Improving, PathKind::FewestSacrifices};
  std::size_t coalitions = 1;  ///< how many actors may take one step together, at least 1
  SolutionConcept concept_ = SolutionConcept::Seq;  ///< of the equilibria on the way and within reach
  std::uint64_t list = 20;                          ///< equilibria listed, at most
  bool verify = false;                              ///< check the paths a second time, by the definitions
};

/// What came of it.
struct PathsStudy {
  Report report;  ///< the case and its identity; `partial` where a limit was reached; the verification
  PathsResult paths;
  std::vector<Timing> timings;
  Diagnostics limits;  ///< why the result is partial; empty when it is not
};

/// Runs the analysis. errors: those of the case that only enumeration finds; MemoryLimit before anything is
/// allocated; TimeLimit or Interrupted before any path was looked for; Usage where no feasible scenario
/// satisfies `from`.
Expected<PathsStudy> study_paths(const StudySubject& subject, const PathsRequest& request,
                                 const Budget& budget);

/// The same within a world that is there already. errors: as above.
Expected<PathsResult> find_paths(World& world, const PathsRequest& request);

}  // namespace detente
