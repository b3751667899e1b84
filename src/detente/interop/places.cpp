// SPDX-License-Identifier: MIT
#include "detente/interop/places.hpp"

#include <algorithm>

namespace detente::interop {

Places::Places(std::string_view text, std::string file)
    : file_(std::move(file)), size_(text.size()), starts_{0} {
  for (std::size_t k = 0; k < text.size(); ++k) {
    const bool pair = text[k] == '\r' && k + 1 < text.size() && text[k + 1] == '\n';
    if (text[k] == '\n' || (text[k] == '\r' && !pair)) starts_.push_back(k + 1);
  }
}

SourceSpan Places::at(std::size_t offset) const {
  offset = std::min(offset, size_);
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  return {file_, line, static_cast<std::uint32_t>(offset - *(after - 1)) + 1};
}

SourceSpan place_of(std::string_view text, const std::string& file, std::size_t offset) {
  return Places(text, file).at(offset);
}

std::string base_name(std::string_view path, bool stem) {
  const std::size_t slash = path.find_last_of("/\\");
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  const std::size_t dot = path.rfind('.');
  if (stem && dot != std::string_view::npos && dot > 0) path = path.substr(0, dot);
  return std::string(path);
}

}  // namespace detente::interop
