// SPDX-License-Identifier: MIT
#include "detente/casefile/source_map.hpp"

#include <algorithm>

namespace detente {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Walks a raw string and says from which raw byte each decoded byte comes.
class Rescan {
 public:
  Rescan(std::string_view raw, std::size_t opening) : raw_(raw), at_(opening) {}

  /// One offset per decoded byte and one for the end.
  std::vector<std::size_t> run() {
    const char quote = at_ < raw_.size() ? raw_[at_] : '\0';
    if (quote != '"' && quote != '\'') return {};
    const bool multi = raw_.substr(at_, 3) == std::string(3, quote);
    at_ += multi ? 3 : 1;
    if (multi) skip_first_line_break();
    while (at_ < raw_.size()) {
      if (multi ? closes(quote) : raw_[at_] == quote) break;
      if (raw_[at_] == '\\' && quote == '"')
        escape();
      else
        plain();
    }
    offsets_.push_back(at_);
    return std::move(offsets_);
  }

 private:
  void skip_first_line_break() {
    if (at_ < raw_.size() && raw_[at_] == '\r') ++at_;
    if (at_ < raw_.size() && raw_[at_] == '\n') ++at_;
  }
  // Three quotes close, but up to two more may belong to the text before them.
  bool closes(char quote) const {
    const auto quoted = [&](std::size_t k) { return at_ + k < raw_.size() && raw_[at_ + k] == quote; };
    return quoted(0) && quoted(1) && quoted(2) && !quoted(3);
  }
  // A line break counts as one byte, however it is written.
  void plain() {
    if (raw_[at_] == '\r' && at_ + 1 < raw_.size() && raw_[at_ + 1] == '\n') ++at_;
    offsets_.push_back(at_++);
  }
  void escape() {
    const std::size_t start = at_;
    const char kind = at_ + 1 < raw_.size() ? raw_[at_ + 1] : '\0';
    at_ += 2;
    if (kind == 'u' || kind == 'U') {
      const std::size_t digits = kind == 'u' ? 4 : 8;
      std::uint32_t code = 0;
      for (std::size_t k = 0; k < digits && at_ < raw_.size(); ++k, ++at_)
        code = code * 16 + digit(raw_[at_]);
      const std::size_t bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      offsets_.insert(offsets_.end(), bytes, start);
    } else if (is_blank(kind)) {
      while (at_ < raw_.size() && is_blank(raw_[at_])) ++at_;  // a line ending in a backslash
    } else {
      offsets_.push_back(start);
    }
  }
  static std::uint32_t digit(char c) {
    return static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }

  std::string_view raw_;
  std::size_t at_;
  std::vector<std::size_t> offsets_;
};

}  // namespace

SourceMap::SourceMap(std::string_view raw) : raw_(raw), line_starts_{0} {
  for (std::size_t k = 0; k < raw.size(); ++k) {
    if (raw[k] == '\n') line_starts_.push_back(k + 1);
    if (is_continuation(raw[k])) inner_.push_back(static_cast<std::uint32_t>(k));
  }
}

DraftPlace SourceMap::place(std::uint32_t line, std::uint32_t column_in_characters) const {
  if (line == 0 || line > line_starts_.size() || column_in_characters == 0)
    return {line, column_in_characters};
  // Bytes = characters + bytes that continue one. Counted by bisection: a file may be one line of sixteen
  // million bytes.
  const std::size_t start = line_starts_[line - 1];
  const auto first = std::lower_bound(inner_.begin(), inner_.end(), start);
  const std::uint64_t before = column_in_characters - 1;
  auto low = first, high = inner_.end();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    const auto characters = *middle - start - static_cast<std::uint64_t>(middle - first);
    if (characters <= before)
      low = middle + 1;
    else
      high = middle;
  }
  const std::size_t end = line < line_starts_.size() ? line_starts_[line] - 1 : raw_.size();
  const std::size_t at = std::min(start + before + static_cast<std::size_t>(low - first), end);
  return {line, static_cast<std::uint32_t>(at - start + 1)};
}

std::size_t SourceMap::offset(DraftPlace place) const {
  if (place.line == 0 || place.line > line_starts_.size()) return raw_.size();
  return line_starts_[place.line - 1] + place.column - 1;
}

DraftPlace SourceMap::place_at(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  return {line, static_cast<std::uint32_t>(offset - *(after - 1) + 1)};
}

DraftText SourceMap::text(std::string decoded, DraftPlace opening) const {
  DraftText text{std::move(decoded), opening, {}};
  const std::vector<std::size_t> offsets = Rescan(raw_, offset(opening)).run();
  if (offsets.size() != text.text.size() + 1) {
    text.places.assign(text.text.size() + 1, opening);
    return text;
  }
  text.start = place_at(offsets.front());
  const bool straight =
      offsets.back() - offsets.front() == text.text.size() && text.text.find('\n') == std::string::npos;
  if (!straight)
    for (const std::size_t at : offsets) text.places.push_back(place_at(at));
  return text;
}

}  // namespace detente
