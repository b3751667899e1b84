// SPDX-License-Identifier: MIT
// Stands in for the template made from web/ where that could not be built.
#include "detente/render/page_template.hpp"

namespace detente::render {

const std::vector<std::string_view>& page_template() {
  static const std::vector<std::string_view> none;
  return none;
}

}  // namespace detente::render
