// SPDX-License-Identifier: MIT
// Names as people compare them. Internal to interop/.
#pragma once

#include <string>
#include <string_view>

namespace detente::interop {

/// Without blanks at either end: spaces, tabs, line breaks, no-break and other Unicode spaces, and signs of
/// no width. Requires valid UTF-8.
std::string_view trimmed(std::string_view text);

/// What is left of a name when capitals (of Latin, Greek and Cyrillic letters), the kind and number of blanks
/// and signs of no width do not count. Names that are alike have the same. requires: valid UTF-8.
std::string folded(std::string_view text);

}  // namespace detente::interop
