// SPDX-License-Identifier: MIT
// Names in Hebrew, Arabic and other scripts that run from right to left, inside sentences that run from left
// to right. A number, sign or bracket beside such a name would be drawn on its other side; an isolate (U+2068
// to U+2069: first strong isolate to pop directional isolate, UAX #9) keeps the two apart. Texts without such
// letters are left as they are, byte by byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace detente::render {

/// Whether it is a letter of a script that runs from right to left.
bool runs_right_to_left(std::uint32_t code);

/// The text as one isolate where it has a right-to-left letter that stands in none yet.
std::string isolated(const std::string& text);

/// The text with every run of right-to-left words that stands in no isolate in one of its own. Words of one
/// run are parted by blanks, hyphens, dots and the marks of quotation; a number or a list ends it.
std::string isolated_runs(const std::string& text);

/// Closes at the end of each line the isolates that go on in the next one, and opens them there again: an
/// isolate reaches no further than its line.
void close_isolates(std::vector<std::string>& lines);

/// Where a name begins: behind the isolate or the quotation mark that opens the text.
std::size_t name_start(std::string_view text);

}  // namespace detente::render
