// SPDX-License-Identifier: MIT
// Names and quotation in a case file made from foreign names. Internal to interop/.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace detente::interop {

/// Ids of one case, no two alike.
class IdPool {
 public:
  /// An id that resembles `name` (small ASCII letters, digits, `_`), or `otherwise` where nothing of it is
  /// left; with a number where it is taken. Never a reserved word. requires: `otherwise` is an id.
  std::string make(std::string_view name, const std::string& otherwise);

 private:
  std::set<std::string> taken_;
};

/// A TOML string in double quotes.
std::string toml_text(std::string_view text);

/// A name a level can have, at most 200 bytes, without line breaks, and not with both kinds of quotes:
/// whatever else stands in it is kept.
std::string level_name(std::string_view text);

/// A level as a condition quotes it. requires: level_name(level) == level.
std::string level_literal(std::string_view level);

}  // namespace detente::interop
