// SPDX-License-Identifier: MIT
// Texts come from files that anybody may have written. What a reader cannot see in them — control characters,
// which terminals obey, and marks that turn the direction of writing — is shown as an escape, so that nothing
// printed can move the cursor, forge a line or swap two words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detente {

/// One character of a UTF-8 text; a byte that begins none is a character of its own, with `valid` false.
struct Character {
  std::uint32_t code = 0;  ///< the byte where it is not valid
  std::size_t bytes = 1;
  bool valid = true;
};

/// The character at offset `at`. requires: at < text.size().
Character character_at(std::string_view text, std::size_t at);

/// The character in UTF-8. requires: a code point, not a surrogate.
std::string utf8_text(std::uint32_t code);

/// Whether a reader cannot see it and a terminal or a browser may act on it: the controls (C0, DEL, C1), the
/// two separators of lines and paragraphs, and what Unicode calls Bidi_Control.
bool is_hidden(std::uint32_t code);

/// Hidden characters that a text may keep.
enum class Keep {
  Nothing,           ///< for what must stay one line
  Breaks,            ///< line feeds and tabs, for text that is filled into lines later
  BreaksAndIsolates  ///< also pairs of U+2068 and U+2069, with which names are set apart for right-to-left
                     ///< text
};

/// The text with hidden characters as \u001b and bytes that are no UTF-8 as \x9b. In a JSON document this
/// leaves the meaning as it was, because there the same escapes are JSON's own. Cost: linear.
std::string visible(std::string_view text, Keep keep = Keep::Nothing);

/// Whether nothing of the text can be seen: blanks, hidden characters, also as visible() writes them.
bool shows_nothing(std::string_view text);

}  // namespace detente
