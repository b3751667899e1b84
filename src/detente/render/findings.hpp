// SPDX-License-Identifier: MIT
// The report's findings: each a sentence with what it rests on.
#pragma once

#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente::render {

/// Where a finding comes from: a block of the case, with the passages that carry it.
struct FindingEvidence {
  std::string id;                 ///< of the block
  std::string words;              ///< the block's part in the finding
  std::vector<std::string> cite;  ///< passages; may be empty
};

struct ReportFinding {
  std::string id;        ///< stable: the kind, a dot and the id of the block it is about
  std::string kind;      ///< acceptable, goal, packages, lasting, today, claims, claim
  std::string sentence;  ///< at most `finding_words` words, no ids, no scenario strings
  std::vector<FindingEvidence> evidence;
};

/// Whole-case findings first (what can be agreed, what will hold), then one per goal, then one per claim.
std::vector<ReportFinding> findings(const Report& report);

/// What a reader with a minute should read: the first wish that is ruled out and the first that somebody
/// blocks, then agreement, endurance, and what the sources’ claims
/// come to. Fewer where an analysis did not run.
std::vector<std::string> in_short(const Report& report);

}  // namespace detente::render
