// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/result/ledger_entry.hpp"

namespace detente {

/// How good probabilities were, for one item or on the mean.
struct Score {
  double brier = 0;           ///< sum over answers of (said - happened)^2, in [0,2]; 0 is perfect
  std::optional<double> log;  ///< -ln of what was said of the answer that happened; empty = infinite
};

/// One event that a forecast can be held against.
struct ScoredItem {
  std::string event;         ///< id of the event; of the latest one where the outcome is scored
  std::string title;         ///< its title; may be empty
  std::string date;          ///< as the case writes it
  double months = 0;         ///< from the day the forecast starts from
  std::size_t question = 0;  ///< position in LedgerEntry::questions
  std::size_t answer = 0;    ///< position of what happened
  double said = 0;           ///< probability of it
  double said_persistence = 0;
  std::optional<double> said_uniform;
  Score forecast;
  Score persistence;
  std::optional<Score> uniform;
};

/// Why an event after the start is not scored.
enum class NotScored { BeyondHorizon, SetsNothing, UnknownOption, UnknownLevel };

struct LeftOut {
  std::string event;
  std::string date;
  NotScored why{};
};

/// One forecast held against what happened.
struct ScoreSheet {
  std::vector<ScoredItem> items;  ///< by date, then in file order; the outcome, where it is known, last
  std::vector<LeftOut> left_out;  ///< events after the start that say nothing about it
  Score forecast;                 ///< means over the items; meaningless where there are none
  Score persistence;
  std::optional<Score> uniform;  ///< empty where the forecast has none
  /// 1 - brier / that of the baseline; empty where the baseline made no error, or there are no items.
  std::optional<double> skill_persistence, skill_uniform;
};

}  // namespace detente
