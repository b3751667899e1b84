// SPDX-License-Identifier: MIT
#include "detente/casefile/starter.hpp"

#include <cassert>

namespace detente {

std::string starter_case(std::string_view id) {
  static constexpr std::string_view own_id = "id = \"starter\"";
  std::string text(starter_text());
  const std::size_t at = text.find(own_id);
  assert(at != std::string::npos);
  text.replace(at, own_id.size(), "id = \"" + std::string(id) + "\"");
  return text;
}

}  // namespace detente
