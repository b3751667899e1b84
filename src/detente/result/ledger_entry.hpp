// SPDX-License-Identifier: MIT
// A forecast as a ledger keeps it: what was said, by what, from what, on which day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/model/evidence.hpp"

namespace detente {

/// One answer of a question, and what was said about it.
struct LedgerAnswer {
  std::string id;          ///< outcome id, or level name
  double persistence = 0;  ///< baseline: 1 = so it is today
  std::optional<double>
      uniform_stable;               ///< baseline: share of the acceptable SEQ scenarios; empty = none there
  std::vector<double> probability;  ///< in [0,1], by time of the entry
};

/// What is asked at every time: which outcome, or which level of an option.
struct LedgerQuestion {
  bool option = false;                ///< else the outcomes, `id` and `party` then empty
  std::string id;                     ///< of the option
  std::string party;                  ///< of a joint option; empty = the option, or what a joint one comes to
  std::vector<LedgerAnswer> answers;  ///< exclude each other; their probabilities sum to 1
};

/// That an entry no longer stands. It is kept all the same.
struct Withdrawal {
  std::string at;  ///< as LedgerEntry::added
  std::string reason;
};

struct LedgerEntry {
  std::int64_t number = 0;     ///< in its ledger, from 1; 0 = in none yet
  std::string added;           ///< UTC, `2026-11-22T20:30:00Z`; may be empty where it is in none yet
  Date as_of;                  ///< the day it starts from
  std::string case_id;         ///< id of the case
  std::string case_title;      ///< may be empty
  std::string case_hash;       ///< of the canonical case
  std::string file_sha256;     ///< of the file
  std::string version;         ///< of the program
  bool shocks = false;         ///< shocks counted
  std::uint32_t samples = 0;   ///< draws; 0 = at the likely values
  std::uint64_t seed = 0;      ///< of the draws; meaningless without
  std::string note;            ///< whoever added it; may be empty
  std::vector<double> months;  ///< times, ascending, the first 0
  std::vector<LedgerQuestion> questions;  ///< the outcomes, then the options in file order
  std::optional<Withdrawal> withdrawn;
};

}  // namespace detente
