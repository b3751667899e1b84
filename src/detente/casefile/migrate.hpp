// SPDX-License-Identifier: MIT
// Makes a format 1 file a format 2 file by changing as few of its bytes as can be: comments, order and layout
// stay.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/expected.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// What becomes of one actor's block.
struct ActorMigration {
  std::string id;
  std::optional<double> unit;  ///< own units to a point, written under the id; empty: none is written
  std::string comment;         ///< said behind the unit, or alone; empty: nothing is written
};

/// What a file of format 2 says that one of format 1 leaves unsaid.
struct FileMigration {
  std::vector<ActorMigration> actors;
  std::vector<std::string> forecast;  ///< lines of [forecast], made where the file has none
};

/// The text with `format = 2`, the units of its actors and the lines of [forecast]. requires: the draft is
/// that of the text, and of a valid case.
std::string migrated(std::string_view text, const Draft& draft, const FileMigration& migration);

}  // namespace detente
