// SPDX-License-Identifier: MIT
// What makes one draft of a case out of another, difference by difference: each can be made alone.
#pragma once

#include <string>
#include <vector>

#include "detente/model/draft.hpp"

namespace detente {

enum class EditKind {
  Added,     ///< a block the second has and the first has not
  Removed,   ///< the other way round
  Changed,   ///< one key of a block that both have
  Reordered  ///< the order of the blocks of one kind, where it has meaning (options, outcomes)
};

/// One difference between two drafts.
struct DraftEdit {
  EditKind kind{};
  std::string block;     ///< kind of block as the file names it: "redline"; "case", "forecast" for the
                         ///< tables; "format" for the format
  std::string id;        ///< of the block; empty for the tables and for Reordered
  std::string key;       ///< Changed only: which key
  std::string before;    ///< its value in the first, as text; empty = not given
  std::string after;     ///< likewise in the second
  DraftPlace place;      ///< in the second draft; of Removed: in the first
  bool wording = false;  ///< only titles, sources and reasons: no answer can hang on it
};

/// Every difference, by kind of block, then by block, in the order of the second draft. Places and
/// the way values are written do not count.
std::vector<DraftEdit> draft_edits(const Draft& first, const Draft& second);

/// The first draft with one difference made as in the second. requires: the edit is one of
/// draft_edits(first, second).
Draft edited(const Draft& first, const Draft& second, const DraftEdit& edit);

/// A value in one line, as a case file might write it: `"closed"`, `{ low = 1, likely = 3 }`.
std::string value_text(const DraftValue& value);

}  // namespace detente
