// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/base/span.hpp"

namespace detente {

/// How firmly the sources carry a statement.
enum class Basis { Stated, Hinted, Inferred, Judgement };

/// Who set the size of a block's numbers.
enum class SizeOrigin { Stated, Judged };

/// What every block of a case file has.
struct Block {
  std::string id;                  ///< unique in the file
  std::string title;               ///< for people; the id where the file gives none
  SourceSpan span;                 ///< of the block's header
  std::vector<std::string> cite;   ///< "source locator", e.g. "memo intro ¶2"
  std::string because;             ///< the analyst's reason; may be empty
  std::optional<Basis> basis;      ///< does the source say that the interest exists; empty = not said
  std::optional<SizeOrigin> size;  ///< who set its numbers; empty = not said
};

}  // namespace detente
