// SPDX-License-Identifier: MIT
// The names in a JSON text with their order and places, which a parsed document has lost. Internal to
// interop/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "detente/interop/places.hpp"

namespace detente::interop {

class JsonPlaces {
 public:
  /// Names of the outermost tables down to this depth are noted.
  static constexpr std::size_t deepest = 4;

  /// One pass. requires: `text` is valid JSON.
  JsonPlaces(std::string_view text, const std::string& file);

  /// The names in the table under `path`, in the order of the text, each as often as it is there.
  const std::vector<std::string>& names(const std::vector<std::string>& path) const;

  /// Where the last name of the path stands first; the beginning of the text where it is not there.
  SourceSpan at(const std::vector<std::string>& path) const;

 private:
  struct Table {
    std::vector<std::string> names;
    std::unordered_map<std::string, std::size_t> offsets;
  };
  static std::string joined(const std::vector<std::string>& path, std::size_t count);

  Places places_;
  std::unordered_map<std::string, Table> tables_;  ///< by path
};

/// Where a text stops being JSON, and at what.
struct JsonFault {
  std::size_t offset = 0;
  std::string token;
};

/// Empty where the text is JSON.
std::optional<JsonFault> json_fault(std::string_view text);

}  // namespace detente::interop
