// SPDX-License-Identifier: MIT
// Is the target held, acceptable and stable, in a variant of one case? Answered on the scenarios that
// improvements lead to, with nothing read twice. Internal to study/.
//
// Definition: as ask() (lever_question.hpp) for LeverGoal::Stable under Nash or SEQ; the answers are the
// same. Determinism: the same for any thread count.
#pragma once

#include <memory>
#include <optional>

#include "detente/scenario/nearest.hpp"
#include "detente/study/held_search.hpp"
#include "detente/study/lever_question.hpp"
#include "detente/study/safe_moves.hpp"

namespace detente {

class LeverGame {
 public:
  /// Empty: another concept, a preference that does not go into one number, or too large for the memory.
  /// The world must outlive the game. errors: those of World::ranking.
  static Expected<std::shared_ptr<const LeverGame>> make(World& world, const LeverQuestion& question);

  const LeverSetting& now() const { return now_; }
  const ValueTerms& terms() const { return terms_; }
  const Case& dispute() const { return *dispute_; }
  /// Working memory for one thread.
  ImprovementWeb web() const { return ImprovementWeb(space_->total()); }

  /// Empty: not covered, ask the changed case instead.
  std::optional<LeverReply> ask(const LeverSetting& setting, ImprovementWeb& web) const;

  /// The same, but the scenario is any that is held. `hints` are scenarios tried first: they decide how long
  /// it takes and which one comes out, not whether one does.
  std::optional<LeverReply> ask_whether(const LeverSetting& setting, ImprovementWeb& web,
                                        const std::vector<ScenarioIndex>& hints) const;

  /// False: the target is so in no setting between the two, whose worths alone differ. `covered` tells
  /// whether the web holds all of what improvements lead to between them. `slack`: see WebQuestion.
  bool possible(const LeverSetting& a, const LeverSetting& b, std::int64_t slack, ImprovementWeb& web,
                bool& covered) const;

 private:
  explicit LeverGame(ValueTerms terms) : terms_(std::move(terms)) {}
  Bitmap asked(const LeverSetting& setting) const;
  Bitmap feasible(const LeverSetting& setting) const;
  std::vector<OwnerBlock> blocks(const LeverSetting& setting) const;
  /// Empty: not covered. `feasible_then` must outlive the question.
  std::optional<WebQuestion> question(const LeverSetting& a, const LeverSetting* b, std::int64_t slack,
                                      Bitmap& feasible_then) const;

  HeldSearch::Narrow narrowing(const LeverSetting& a, const LeverSetting& b) const;
  std::optional<LeverReply> reply(const std::optional<std::optional<ScenarioIndex>>& held) const;

  ValueTerms terms_;
  const Case* dispute_ = nullptr;
  const ScenarioSpace* space_ = nullptr;
  LeverSetting now_;
  Bitmap target_;
  std::vector<Bitmap> rules_, lines_, votes_;  ///< where each is broken; a line that does not bind: empty
  SafeMoves safe_;
  std::optional<Nearest> nearest_;
  unsigned threads_ = 1;
  bool sanctions_ = true;
};

}  // namespace detente
