// SPDX-License-Identifier: MIT
// Everything one run found out about a case. Renderers read this and nothing else; sections that were not
// asked for (or that the case gives no ground for) are empty.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/diagnostic.hpp"
#include "detente/model/case.hpp"
#include "detente/result/bargain.hpp"
#include "detente/result/claim_verdict.hpp"
#include "detente/result/efficient.hpp"
#include "detente/result/forecast.hpp"
#include "detente/result/linkage.hpp"
#include "detente/result/importance.hpp"
#include "detente/result/settlement.hpp"
#include "detente/result/stability.hpp"
#include "detente/result/state_graph.hpp"
#include "detente/result/verification.hpp"

namespace detente {

struct Advice;      // result/advice.hpp
struct DrawShares;  // result/draw_shares.hpp

/// Which bytes and which case a result belongs to.
struct CaseIdentity {
  std::string file;         ///< as the user named it
  std::string file_sha256;  ///< of the bytes read, 64 hexadecimal digits
  std::string case_hash;    ///< of the canonical case, 64 hexadecimal digits
};

/// Sizes of the scenario space.
struct SpaceSummary {
  std::size_t axes = 0;
  std::string total = "1";                  ///< exact, decimal, however large
  std::optional<std::uint64_t> feasible;    ///< empty: not counted
  std::optional<std::uint64_t> reachable;   ///< from today, every line holding; empty: not counted
  std::optional<std::uint64_t> acceptable;  ///< empty: not counted
  std::vector<std::uint64_t> by_outcome =
      {};  ///< feasible, one per outcome, then "other"; empty: not counted
  std::vector<std::uint64_t> acceptable_by_outcome = {};  ///< the same of the acceptable ones
};

/// A set of scenarios: described, and the first of its members.
struct ScenarioSet {
  SetSummary summary;
  std::vector<Levels> listed;  ///< by scenario string, at most as many as asked for
};

struct ConceptSection {
  SolutionConcept concept_{};
  ScenarioSet equilibria;
  std::vector<ScenarioSet> stable;  ///< one per decision maker, in the order of `deciders`; without patterns
};

/// What will hold.
struct StabilitySection {
  std::vector<ActorId> deciders;          ///< decision makers, in file order
  std::vector<ConceptSection> concepts;   ///< in the order asked for
  std::optional<ScenarioSet> lasting;     ///< acceptable SEQ equilibria: what the report leads with
  std::optional<StabilityWitness> today;  ///< why today holds under SEQ, or who can do better
  bool partial = false;                   ///< a limit was reached: concepts finished so far only
};

enum class GoalOrigin { Everything, CommandLine, Wish };

/// One goal and whether it can be agreed.
struct GoalSection {
  GoalOrigin origin{};
  std::optional<WishId> wish;  ///< set when the origin is a wish
  SettlementResult result;     ///< `packages` empty: they belong to the case, not to a goal
  std::optional<std::uint64_t> lasting =
      {};                              ///< acceptable SEQ equilibria with the goal; empty = not computed
  std::vector<ActorId> blockers = {};  ///< who, wherever the goal is acceptable, gains by a move that ends it
  Bargains bargains = {};  ///< who would sign it, and what they could have; empty: not acceptable, or
                           ///< not computed
};

/// What can be agreed.
struct SettlementSection {
  GoalSection goal;                            ///< the goal asked for, or everything acceptable
  std::vector<GoalSection> wishes;             ///< each wish as a goal, in file order
  std::vector<WishPackage> packages;           ///< maximal sets of wishes; those no signatory loses by first
  std::optional<EfficientPackages> efficient;  ///< of fixed parties, whatever the goal; empty: none are
                                               ///< fixed, or a limit came first
  std::optional<Linkage> linkage;   ///< empty: no decision maker has stakes, or a limit came first
  std::optional<WinSets> win_sets;  ///< empty: a limit came first
  bool partial = false;
};

/// One analysis that ran: what it asks, and by whose definition it answers.
struct AnalysisNote {
  std::string id;         ///< e.g. "stability"
  std::string question;   ///< in one sentence
  std::string reference;  ///< author, year, place
};

/// Everything one run found out.
struct Report {
  std::string version;
  CaseIdentity identity;
  std::shared_ptr<const Case> dispute;
  Diagnostics diagnostics;  ///< warnings and notes; never errors
  SpaceSummary space;
  std::optional<std::vector<ClaimVerdict>> claims;  ///< one per claim of the case, in file order
  std::optional<SettlementSection> settlement;
  std::optional<StabilitySection> stability;
  std::optional<Forecast> forecast;
  std::optional<Importance> importance;
  std::optional<StateGraph> graph;           ///< empty: too many scenarios within reach, or not computed
  std::optional<Verification> verification;  ///< the witnesses checked a second time; empty: not asked for
  std::shared_ptr<const Advice> advice;      ///< ways, levers, pictures; empty: not asked for
  std::shared_ptr<const DrawShares> shares;  ///< how often each verdict holds; empty: nothing drawn
  std::vector<AnalysisNote> analyses;        ///< those that ran, in the order of the registry
  bool partial = false;                      ///< a limit was reached, or the run was interrupted
};

/// Seconds one step of a run took. Apart from the report, whose bytes must not depend on the clock.
struct Timing {
  std::string step;
  double seconds = 0;
};

}  // namespace detente
