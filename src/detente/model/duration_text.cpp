// SPDX-License-Identifier: MIT
#include "detente/model/duration_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace detente {

std::optional<Duration> duration_of(std::string_view text) {
  static constexpr std::array<std::string_view, 4> units = {"day", "week", "month", "year"};
  Duration duration{1, TimeUnit::Month};
  if (!text.empty() && text[0] >= '0' && text[0] <= '9') {
    const char* end = text.data() + text.size();
    const auto [after, fault] = std::from_chars(text.data(), end, duration.count);
    if (fault != std::errc{} || after == end || *after != ' ') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(after + 1 - text.data()));
  }
  if (!text.empty() && text.back() == 's') text.remove_suffix(1);
  const auto* unit = std::find(units.begin(), units.end(), text);
  if (unit == units.end()) return std::nullopt;
  duration.unit = static_cast<TimeUnit>(unit - units.begin());
  if (!(duration.count > 0) || duration.months() > 1200) return std::nullopt;
  return duration;
}

}  // namespace detente
