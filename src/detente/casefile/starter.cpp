// SPDX-License-Identifier: MIT
#include "detente/casefile/starter.hpp"

#include <cassert>

#include "detente/casefile/starter_text.hpp"  // made from starter.toml by the build

namespace detente {

std::string starter_case(std::string_view id) {
  static constexpr std::string_view placeholder = "id = \"starter\"";
  std::string text(starter_text);
  const std::size_t at = text.find(placeholder);
  assert(at != std::string::npos);
  text.replace(at, placeholder.size(), "id = \"" + std::string(id) + "\"");
  return text;
}

}  // namespace detente
