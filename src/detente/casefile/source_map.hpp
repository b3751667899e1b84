// SPDX-License-Identifier: MIT
// Places in the raw text. The TOML library counts characters and gives a string's opening quote; diagnostics
// count bytes and need the place of every byte inside a string.
#pragma once

#include <string_view>
#include <vector>

#include "detente/model/draft.hpp"

namespace detente {

class SourceMap {
 public:
  /// requires: `raw` outlives the map; it is valid UTF-8 and smaller than 4 GB.
  explicit SourceMap(std::string_view raw);

  /// From a line and a column counted in characters to a place counted in bytes.
  DraftPlace place(std::uint32_t line, std::uint32_t column_in_characters) const;

  /// A string value, `decoded` as the parser read it, whose opening quote stands at `opening`. Where the raw
  /// text does not decode to the same bytes (never seen; a guard), every byte gets the place of the quote.
  DraftText text(std::string decoded, DraftPlace opening) const;

 private:
  std::size_t offset(DraftPlace place) const;
  DraftPlace place_at(std::size_t offset) const;

  std::string_view raw_;
  std::vector<std::size_t> line_starts_;  ///< offset of every line, the first at 0
  std::vector<std::uint32_t> inner_;      ///< offsets of all bytes that continue a character, ascending
};

}  // namespace detente
