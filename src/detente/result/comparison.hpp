// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/model/draft_edit.hpp"

namespace detente {

enum class AnswerKind {
  Claim,         ///< verdict of a claim; id = claim
  Wish,          ///< whether a wish can be agreed; id = wish
  OutcomeHolds,  ///< whether some acceptable SEQ equilibrium lies in the outcome; id = outcome, or "other"
  TodayHolds,    ///< whether today is a SEQ equilibrium
  MostLikely     ///< the most likely outcome at the horizon, at the likely values
};

/// One answer of one case.
struct Answer {
  AnswerKind kind{};
  std::string id;     ///< empty for TodayHolds and MostLikely
  std::string value;  ///< holds, fails, untestable, waiting; yes, no; or the id of an outcome
  std::optional<std::uint64_t> count;  ///< OutcomeHolds: how many such equilibria
  std::optional<double> share;         ///< OutcomeHolds: probability of the outcome at the horizon, in [0,1]
};

/// One answer in both cases.
struct AnswerPair {
  Answer first, second;
  std::vector<std::size_t>
      alone;  ///< differences that, made alone in the first case, give the second's answer
  std::vector<std::size_t>
      needed;  ///< where none does: those without which the second gives the first's answer

  bool differs() const { return first.value != second.value; }
};

/// What two cases of one dispute say differently, and why.
struct CaseComparison {
  std::vector<DraftEdit> edits;        ///< every difference between the files
  std::vector<std::size_t> dependent;  ///< differences that make no case alone: they need another one
  std::vector<AnswerPair> answers;     ///< of what both ask
  std::vector<Answer> only_first, only_second;  ///< what only one of them asks
  bool partial = false;                         ///< a limit came before every difference was tried
};

}  // namespace detente
