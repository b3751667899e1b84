// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace detente {

/// A place in a text file.
struct SourceSpan {
  std::string file;          ///< as the user named it; empty = no file
  std::uint32_t line = 0;    ///< from 1; 0 = unknown
  std::uint32_t column = 0;  ///< from 1, in bytes; 0 = unknown
};

}  // namespace detente
