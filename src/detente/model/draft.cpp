// SPDX-License-Identifier: MIT
#include "detente/model/draft.hpp"

#include <algorithm>
#include <array>

#include "detente/base/visible.hpp"

namespace detente {

DraftPlace DraftText::place(std::size_t offset) const {
  if (!places.empty()) return places[std::min(offset, places.size() - 1)];
  if (start.line == 0) return start;
  return {start.line, start.column + static_cast<std::uint32_t>(offset)};
}

DraftText shown(DraftText text) {
  if (visible(text.text, Keep::Breaks) == text.text) return text;
  DraftText out{{}, text.start, {}};
  for (std::size_t at = 0; at < text.text.size();) {
    const std::size_t bytes = character_at(text.text, at).bytes;
    const std::string seen = visible(text.text.substr(at, bytes), Keep::Breaks);
    for (std::size_t k = 0; k < seen.size(); ++k)
      out.places.push_back(text.place(at + (seen.size() == bytes ? k : 0)));
    out.text += seen;
    at += bytes;
  }
  out.places.push_back(text.place(text.text.size()));
  return out;
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
