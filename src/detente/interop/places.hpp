// SPDX-License-Identifier: MIT
// Where something stands in a foreign file. Internal to interop/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/span.hpp"

namespace detente::interop {

/// Lines and columns of one text. A line ends with LF, CR LF, or CR alone. Made in one pass; each look-up is
/// a search among the lines.
class Places {
 public:
  Places(std::string_view text, std::string file);

  /// The line and column of a byte. An offset beyond the text is its end.
  SourceSpan at(std::size_t offset) const;

 private:
  std::string file_;
  std::size_t size_;
  std::vector<std::size_t> starts_;  ///< of the lines
};

/// One look-up.
SourceSpan place_of(std::string_view text, const std::string& file, std::size_t offset);

/// `a/b/buyer.xml` without its folders, and without its last extension too where `stem`.
std::string base_name(std::string_view path, bool stem);

}  // namespace detente::interop
