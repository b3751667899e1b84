// SPDX-License-Identifier: MIT
// Forecasts that are kept, and how they came out, in words and as documents.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "detente/render/document.hpp"
#include "detente/result/report.hpp"
#include "detente/result/score.hpp"

namespace detente::render {

/// An entry and how it came out.
using ScoredEntry = std::pair<LedgerEntry, ScoreSheet>;

/// What was scored, with which case.
struct ScoreReport {
  std::shared_ptr<const Case> dispute;
  CaseIdentity identity;
  std::vector<ScoredEntry> scored;
  std::size_t withdrawn = 0;  ///< forecasts of the case left out because they were withdrawn
};

/// `detente.ledger/1`: each entry with what it says of the outcomes at its horizon.
std::string ledger_json(const std::vector<LedgerEntry>& entries);
/// `detente.score/1`: each entry with its items, its scores and those of the baselines.
std::string score_json(const ScoreReport& report);

/// A table of the entries. A ledger keeps the ids of outcomes; with the case they were forecast from, if it
/// is at hand, they are called by their titles.
Document ledger_memo(const std::vector<LedgerEntry>& entries, const Case* dispute = nullptr);
/// A section per entry: what happened, what was said of it, how good that was.
Document score_memo(const ScoreReport& report);

}  // namespace detente::render
