// SPDX-License-Identifier: MIT
// Reads one table of the draft key by key. Every method reports its own faults and answers with an empty
// value then; `finish` reports the keys nobody asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/model/builder/build.hpp"
#include "detente/model/scale.hpp"

namespace detente {

/// Characters of a title and of whatever else is printed in one line, and of a reason.
inline constexpr std::size_t max_line = 500;
inline constexpr std::size_t max_reason = 10000;

class BlockReader {
 public:
  /// A block with an id: the label is "red line 'x'".
  BlockReader(Build& build, BlockKind kind, const DraftValue& block);
  /// A table inside one. requires: `table` holds a DraftTable.
  BlockReader(Build& build, std::string label, const DraftValue& table);

  /// id, title, cite, because, basis and the place. `with_id`: for blocks of the namespace.
  void read_common(Block& block, bool with_id = true);

  /// `size`: who set the numbers of the block. After read_common.
  void read_size(Block& block);

  /// The value of a key, remembered as known; null when absent.
  const DraftValue* take(std::string_view key);
  /// The same; absent is an error.
  const DraftValue* need(std::string_view key);
  bool has(std::string_view key) const { return table_.find(key) != nullptr; }

  const DraftText* text(std::string_view key, bool required = false);
  /// A text of at most `most` characters; a longer one is an error.
  std::string string(std::string_view key, std::size_t most = max_line);
  std::optional<bool> flag(std::string_view key);
  std::optional<double> number(std::string_view key, Bounds bounds, bool required = false);
  std::optional<std::int64_t> whole(std::string_view key, std::int64_t low, std::int64_t high);
  /// A list of strings; absent or faulty: empty.
  std::vector<const DraftText*> texts(std::string_view key, bool required = false);
  /// `scale`: words of it may stand for the number, from format 2 on.
  std::optional<Quantity> quantity(std::string_view key, Bounds bounds, bool required = false,
                                   Scale scale = Scale::None);
  std::optional<Condition> condition(std::string_view key, bool required = false);
  /// Position in `words`; reports BadValue with them all otherwise.
  std::optional<std::size_t> word(std::string_view key, const std::vector<std::string>& words);
  std::optional<std::size_t> reference(std::string_view key, BlockKind kind, bool required = false);
  std::optional<Date> date(std::string_view key, bool required = false);
  /// Levels set on axes: `{ market = "open", railway = { tbilisi = "yes" } }`.
  std::vector<AxisLevel> levels(std::string_view key, bool required = false);

  /// Reports two keys that exclude each other, and, when one of them is required, none of them.
  /// Returns true when exactly one is there.
  bool one_of(std::string_view first, std::string_view second, bool required = true);

  /// Reports every key that was not taken.
  void finish();

  /// Reports a text of more than `most` characters: it would be printed again and again.
  void check_length(std::string_view key, const DraftText& text, std::size_t most);

  void error(Code code, DraftPlace place, std::string message, std::string hint = {});
  /// WrongType: "`key` of red line 'x' is a number, not a list of strings".
  void wrong_type(std::string_view key, const DraftValue& met, std::string_view wanted,
                  std::string hint = {});

  const std::string& label() const { return label_; }
  DraftPlace place() const { return place_; }
  Build& build() { return build_; }

 private:
  void read_citations(Block& block);

  Build& build_;
  std::string label_;
  const DraftTable& table_;
  DraftPlace place_;
  std::vector<std::string> known_;
};

}  // namespace detente
