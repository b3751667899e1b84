// SPDX-License-Identifier: MIT
// From a case to a report: runs the analyses that were asked for, in the order of the registry.
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "detente/analysis/settlement/settle.hpp"
#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/expression/sat_solver.hpp"
#include "detente/result/draw_archive.hpp"
#include "detente/result/report.hpp"

namespace detente {

/// The case a study is about, and where it came from.
struct StudySubject {
  std::shared_ptr<const Case> dispute;
  CaseIdentity identity;
  Diagnostics warnings;  ///< of reading it
};

/// What a forecast is about to draw.
struct DrawsAhead {
  std::uint32_t samples = 0;  ///< asked for
  std::uint32_t kept = 0;     ///< of them known already, from an archive
  double seconds = 0;         ///< what the rest is likely to take, from the time one course took
  double bytes = 0;           ///< memory at the most, by the plan
};

/// How a forecast is made.
struct ForecastRequest {
  bool point = false;                    ///< every uncertain input at its likely value, nothing drawn
  bool shocks = false;                   ///< at the point: shocks count too; draws always have them
  std::optional<std::uint32_t> samples;  ///< draws; empty = as the case says
  std::optional<std::uint64_t> seed;     ///< of the draws; empty = as the case says
  bool moves = false;                    ///< also which choices may be other than today's in a year
  bool drivers = false;                  ///< also which inputs the headline hangs on
  DrawArchive* archive = nullptr;        ///< where draws are kept; what it has of this run is not drawn again
  /// Told once, when it is known how much is left to draw; may be empty.
  std::function<void(const DrawsAhead&)> announce;
};

/// What is asked.
struct StudyRequest {
  bool claims = false;
  bool settlement = false;
  bool stability = false;
  bool importance = false;  ///< needs `settlement`
  std::optional<ForecastRequest> forecast;
  bool advice = false;  ///< ways to what is wanted, levers, whose picture matters, how it came to this
  std::uint32_t share_draws = 0;  ///< draws for the share in which each verdict holds; 0 = none
  std::optional<std::uint64_t> share_seed = {};  ///< of these draws; empty = as the case says
  bool share_at_length = false;                  ///< also shares that take whole analyses of every draw
  bool verify = false;                           ///< check the witnesses a second time, by the definitions
  std::optional<Condition> goal;                 ///< for settlement; empty = everything acceptable
  ConcessionOrder order = ConcessionOrder::Ease;  ///< of concessions
  std::vector<ActorId> parties;  ///< who bargains; empty = every decision maker with stakes
  std::vector<SolutionConcept> concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                                           SolutionConcept::Seq, SolutionConcept::Sseq};
  std::uint64_t list = 20;          ///< scenarios listed per set, at most
  std::uint64_t most_sets = 10000;  ///< collisions, and concessions beyond enumeration, looked for per goal
  SatSolverFactory solver;          ///< for settlement beyond enumeration; empty = there is none
  bool explain = true;  ///< stability: also why today holds or not, which may cost more than the rest
};

/// `list` for "all of them".
inline constexpr std::uint64_t list_all = std::numeric_limits<std::uint64_t>::max();

/// What came of it.
struct Study {
  Report report;
  std::vector<Timing> timings;  ///< one per analysis that ran
  Diagnostics limits;           ///< why the report is partial; empty when it is not
};

/// Runs the analyses. A limit (memory, time, an interrupt) gives a partial report with the reason in
/// `limits`, not an error. errors: those of the case itself that only enumeration finds (NoFeasible,
/// RankingIncomplete …).
Expected<Study> run_study(const StudySubject& subject, const StudyRequest& request, const Budget& budget);

}  // namespace detente
