// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/ids.hpp"

namespace detente {

/// What of a case can be taken out by itself.
enum class EntryKind {
  Line,       ///< a red line: waived
  Vote,       ///< a ratification: it turns
  Stake,      ///< worth nothing
  Statement,  ///< one statement of a preference: dropped
  Ranking     ///< an explicit ranking: its actor is indifferent
};

struct EntryRef {
  EntryKind kind{};
  std::uint32_t index = 0;   ///< position in red_lines, ratifications, stakes or preferences of the case
  std::uint32_t level = 0;   ///< Statement: position in the order
  std::uint32_t member = 0;  ///< Statement: position in its level
  friend auto operator<=>(const EntryRef&, const EntryRef&) = default;
};

enum class QuestionKind {
  Goal,     ///< can the wish be agreed?
  Outcome,  ///< which outcome is likeliest at the horizon?
  Package   ///< which package is the egalitarian one of the wish?
};

/// Why a question has no entries that were tested.
enum class Untested {
  NothingStands,  ///< Goal: no line and no vote stands in its way
  RulesAlone,     ///< Goal: rules, or the options themselves, exclude it, whatever gives
  NoDraws,        ///< nothing was drawn
  NoPackage,      ///< Package: nothing acceptable brings the wish, or those who sign have no stakes
  TooLarge,       ///< it would take too long
  Limit           ///< a limit was reached first
};

/// How often one entry decides: the probability, over all others, that the answer is another without it.
struct EntryImportance {
  EntryRef entry;
  double decisive = 0;  ///< in [0,1]
  double error = 0;     ///< standard error over draws, or half the width of known bounds; 0 = exact
  /// Lines and votes: probability that it is not as things stand (a bluff, a vote that goes the other way).
  std::optional<double> turns = {};
};

/// A smallest set of entries that turns the answer as things stand, once all of them are taken out.
struct TurningSet {
  std::vector<EntryRef> of;      ///< ascending
  std::optional<double> chance;  ///< that all of it gives way; empty where it holds more than lines and votes
};

/// One question of the case and what decides it.
struct QuestionImportance {
  QuestionKind kind{};
  std::optional<WishId> wish;  ///< Goal and Package
  std::optional<std::size_t>
      outcome;                       ///< Outcome: the likeliest at the likely values; their number = "other"
  bool possible = false;             ///< Goal: it can be agreed as things stand
  std::optional<Untested> untested;  ///< set: `entries` is empty
  std::uint32_t draws = 0;           ///< draws behind the figures; 0 = exact
  /// Goal: every line and vote in the way; else those that decide at least once. The most decisive first, of
  /// equals those first that may turn.
  std::vector<EntryImportance> entries;
  std::size_t tested = 0;        ///< entries looked at
  std::size_t left_out = 0;      ///< entries that might decide and were not looked at
  std::vector<TurningSet> sets;  ///< at most three, the smallest first, then those that may turn
};

/// What matters most: the wishes in file order, then the likeliest outcome, then the packages.
struct Importance {
  std::vector<QuestionImportance> questions;
  bool partial = false;  ///< a limit was reached
};

/// Sets shown for one question.
inline constexpr std::size_t turning_sets_shown = 3;

}  // namespace detente
