// SPDX-License-Identifier: MIT
#include "detente/casefile/migrate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace detente {

namespace {

/// Bytes put in, and how many of the old ones they replace.
struct Insertion {
  std::size_t at = 0;
  std::size_t instead_of = 0;
  std::string text;
};

class Surgery {
 public:
  explicit Surgery(std::string_view text) : text_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) mark_ = byte_order_mark.size();
    starts_.push_back(mark_);
    for (std::size_t k = 0; k < text.size(); ++k)
      if (text[k] == '\n') starts_.push_back(k + 1);
    newline_ = text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  }

  void set_format(const DraftValue& version) { cuts_.push_back({offset(version.place), 1, "2"}); }

  void add_unit(const DraftValue& block, const ActorMigration& actor) {
    const DraftEntry& id = *block.as<DraftTable>()->find("id");
    const std::size_t end = end_of_string(offset(id.value.place));
    const std::string unit = actor.unit ? fmt::format("unit = {:.12g}", *actor.unit) : "";
    if (text_[offset(block.place)] == '{') {
      if (!unit.empty()) cuts_.push_back({end, 0, ", " + unit});
      return;
    }
    const std::string comment = actor.comment.empty() ? "" : "# " + actor.comment;
    const std::string gap = unit.empty() || comment.empty() ? "" : "  ";
    after_line(end, unit + gap + comment, indent_of(offset(id.place)));
  }

  /// `entry`: the file's own table of that name; null where it has none.
  void add_to_forecast(const DraftEntry* entry, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    if (entry == nullptr) {
      std::string block = ends_in_newline() ? "" : newline_;
      block += newline_ + "[forecast]" + newline_;
      for (const std::string& line : lines) block += line + newline_;
      cuts_.push_back({text_.size(), 0, block});
      return;
    }
    const std::size_t at = offset(entry->value.place);
    if (text_[at] == '{') {
      std::string inside;
      for (const std::string& line : lines) inside += " " + line.substr(0, line.find("  #")) + ",";
      cuts_.push_back({at + 1, 0, inside});
      return;
    }
    for (const std::string& line : lines) after_line(at, line, "");
  }

  std::string text() {
    std::stable_sort(cuts_.begin(), cuts_.end(),
                     [](const Insertion& a, const Insertion& b) { return a.at < b.at; });
    std::string out;
    std::size_t from = 0;
    for (const Insertion& cut : cuts_) {
      out += text_.substr(from, cut.at - from);
      out += cut.text;
      from = cut.at + cut.instead_of;
    }
    return out += text_.substr(from);
  }

 private:
  std::size_t offset(DraftPlace place) const {
    return std::min(starts_[place.line - 1] + place.column - 1, text_.size());
  }
  bool ends_in_newline() const { return text_.empty() || text_.back() == '\n'; }

  /// The byte behind a string in quotes, single, double or threefold, that holds an id.
  std::size_t end_of_string(std::size_t at) const {
    const std::string_view quote = text_.substr(at, 1);
    const std::string three{quote[0], quote[0], quote[0]};
    const std::string_view mark = text_.substr(at, 3) == three ? std::string_view(three) : quote;
    return text_.find(mark, at + mark.size()) + mark.size();
  }

  std::string indent_of(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const std::size_t start = before == std::string_view::npos ? mark_ : before + 1;
    const std::string_view head = text_.substr(start, at - start);
    return head.find_first_not_of(" \t") == std::string_view::npos ? std::string(head) : "";
  }

  void after_line(std::size_t at, const std::string& line, const std::string& indent) {
    const std::size_t end = text_.find('\n', at);
    if (end == std::string_view::npos)
      cuts_.push_back({text_.size(), 0, newline_ + indent + line});
    else
      cuts_.push_back({end + 1, 0, indent + line + newline_});
  }

  std::string_view text_;
  std::size_t mark_ = 0;
  std::vector<std::size_t> starts_;  ///< of every line
  std::string newline_;
  std::vector<Insertion> cuts_;
};

const DraftValue* actor_block(const Draft& draft, const std::string& id) {
  const auto& blocks = *draft.root.find("actor")->value.as<std::vector<DraftValue>>();
  const auto at = std::find_if(blocks.begin(), blocks.end(), [&](const DraftValue& block) {
    return block.as<DraftTable>()->find("id")->value.as<DraftText>()->text == id;
  });
  return at == blocks.end() ? nullptr : &*at;
}

}  // namespace

std::string migrated(std::string_view text, const Draft& draft, const FileMigration& migration) {
  Surgery surgery(text);
  surgery.set_format(draft.root.find("format")->value);
  for (const ActorMigration& actor : migration.actors)
    if (const DraftValue* block = actor_block(draft, actor.id); block != nullptr)
      if (actor.unit || !actor.comment.empty()) surgery.add_unit(*block, actor);
  surgery.add_to_forecast(draft.root.find("forecast"), migration.forecast);
  return surgery.text();
}

}  // namespace detente
