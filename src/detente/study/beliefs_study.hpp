// SPDX-License-Identifier: MIT
// From a case to what comes of everybody's beliefs: what `detente beliefs` asks.
//
// Definition. G is the true game, G_h the game in the picture of h (as_seen_by); who has no beliefs sees G. A
// scenario is a hypergame equilibrium under a concept iff every decision maker h is stable there in G_h.
// Through misperception: such an equilibrium that is none of G; lost to it: the other way round. A belief put
// right: the same without that belief.
//
// References. Bennett 1977, Omega 5; Wang, Hipel & Fraser 1988, Behavioral Science 33; Aljefri, Bashar, Fang
// & Hipel 2018, IEEE Transactions on Systems, Man, and Cybernetics: Systems 48. docs/methods/beliefs.md.
//
// Cost: one analysis of stability per holder and per belief, and one for the truth. Memory: two games at a
// time. Determinism: the same bytes for any number of threads.
#pragma once

#include <vector>

#include "detente/result/beliefs.hpp"
#include "detente/study/run.hpp"

namespace detente {

/// What is asked.
struct BeliefsRequest {
  std::vector<SolutionConcept> concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                                           SolutionConcept::Seq, SolutionConcept::Sseq};
  std::uint64_t list = 20;  ///< scenarios and moves listed per set, at most
};

/// What came of it.
struct BeliefsStudy {
  Report report;  ///< the case and its identity; `partial` where a limit was reached
  BeliefsResult beliefs;
  std::vector<Timing> timings;
  Diagnostics limits;  ///< why the result is partial; empty when it is not
};

/// Runs the analysis; a case without beliefs gives equal sets and no games. errors: those of the case that
/// only enumeration finds; MemoryLimit before anything is allocated.
Expected<BeliefsStudy> study_beliefs(const StudySubject& subject, const BeliefsRequest& request,
                                     const Budget& budget);

/// The result alone. errors: as above.
Expected<BeliefsResult> weigh_beliefs(const Case& dispute, const BeliefsRequest& request,
                                      const Budget& budget);

}  // namespace detente
