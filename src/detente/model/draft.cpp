// SPDX-License-Identifier: MIT
#include "detente/model/draft.hpp"

#include <algorithm>
#include <array>

namespace detente {

DraftPlace DraftText::place(std::size_t offset) const {
  if (!places.empty()) return places[std::min(offset, places.size() - 1)];
  if (start.line == 0) return start;
  return {start.line, start.column + static_cast<std::uint32_t>(offset)};
}

const DraftEntry* DraftTable::find(std::string_view key) const {
  const auto it =
      std::find_if(entries.begin(), entries.end(), [key](const DraftEntry& e) { return e.key == key; });
  return it == entries.end() ? nullptr : &*it;
}

std::string DraftValue::what() const {
  static constexpr std::array<const char*, 8> words = {"a truth value", "a number", "a number", "a string",
                                                       "a date",        "",         "a list",   "a table"};
  if (const auto* other = as<DraftOther>()) return other->what;
  return words[value.index()];
}

}  // namespace detente
