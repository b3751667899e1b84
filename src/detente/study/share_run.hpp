// SPDX-License-Identifier: MIT
// Questions about several altered cases, each put to the same draws once. Internal to study/.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "detente/result/draw_shares.hpp"
#include "detente/result/report.hpp"
#include "detente/study/drawn_question.hpp"

namespace detente {

/// What is done with the answers to one question.
using TakeTally = std::function<void(const Tally&)>;

class ShareRun {
 public:
  ShareRun(World& world, DrawRange range) : base_(world), range_(std::move(range)) {}

  /// The draws of the case altered so. errors: those of World::altered and DrawnWorld::make.
  Expected<DrawnWorld*> drawn(World& altered);
  /// A question about the draws of a world given by drawn().
  void ask(const DrawnWorld& drawn, DrawnQuestionPtr question, TakeTally take);
  /// Puts all questions to the draws and hands out the answers. errors: those of tally.
  Expected<void> run(DrawShares& shares);

  World& base() { return base_; }
  const DrawRange& range() const { return range_; }

 private:
  struct Station {
    std::unique_ptr<DrawnWorld> drawn;
    std::vector<DrawnQuestionPtr> questions;
    std::vector<TakeTally> takers;
  };
  World& base_;
  DrawRange range_;
  std::vector<Station> stations_;  ///< in the order first asked about
};

/// Asks how often each claim that was testable comes out as expected; those about the future apart.
/// `verdicts` must outlive the run. errors: those of claims::prepared.
Expected<void> ask_claims(ShareRun& run, std::vector<ClaimVerdict>& verdicts);
/// Asks about the goals, packages and solutions. Both must outlive the run. errors: those of need_deciders.
Expected<void> ask_settlement(ShareRun& run, const SettlementSection& section, DrawShares& shares);
/// Asks what is acceptable and what lasts, by outcome, and whether today does. errors: as above.
Expected<void> ask_stability(ShareRun& run, DrawShares& shares);
/// Every concept on the whole of each drawn case, draw by draw: counts, outcomes, today. errors: those of
/// analyse_stability, limits apart.
Expected<void> share_concepts(World& world, const DrawRange& range,
                              const std::vector<SolutionConcept>& concepts, DrawShares& shares);

}  // namespace detente
