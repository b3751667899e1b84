// SPDX-License-Identifier: MIT
// A case as somebody wrote it, before anything is checked: values with their places, and nothing of the
// language they were written in. Readers of files and importers make drafts; `build_case` alone turns one
// into a `Case`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace detente {

/// Line and column from 1, the column in bytes; 0 = unknown.
struct DraftPlace {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A string. Expressions inside it are reported on to the byte, whatever escapes and line breaks it was
/// written with.
struct DraftText {
  std::string text;
  DraftPlace start;  ///< of the text's first byte
  std::vector<DraftPlace>
      places;  ///< of every byte and of the end, where they do not simply follow `start`; else empty

  /// The place of byte `offset`, for offset in [0, text.size()].
  DraftPlace place(std::size_t offset) const;
};

/// A calendar day, already known to exist.
struct DraftDay {
  int year = 0, month = 0, day = 0;
};

/// The text with everything that cannot be seen as escapes, white space aside; every byte of an escape has
/// the place of what it stands for.
DraftText shown(DraftText text);

struct DraftValue;
struct DraftEntry;

struct DraftTable {
  std::vector<DraftEntry> entries;  ///< keys are unique

  const DraftEntry* find(std::string_view key) const;
};

/// Times and anything else a case file has no use for; the word says what was met ("a time").
struct DraftOther {
  std::string what;
};

struct DraftValue {
  DraftPlace place;  ///< of its first byte; of its header for a block
  std::variant<bool, std::int64_t, double, DraftText, DraftDay, DraftOther, std::vector<DraftValue>,
               DraftTable>
      value;

  template <class T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
  /// "a string", "a number", "a table" …: for messages.
  std::string what() const;
};

struct DraftEntry {
  std::string key;
  DraftPlace place;  ///< of the key
  DraftValue value;
};

struct Draft {
  std::string file;  ///< as the user named it
  DraftTable root;
};

}  // namespace detente
