// SPDX-License-Identifier: MIT
#include "detente/interop/numbers.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace detente::interop {

std::optional<double> read_number(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(blank) - first + 1);
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string number_text(double value) {
  std::string text = fmt::format("{:.9f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

SampledRange sample(const NumberRange& range, std::size_t steps, std::size_t most) {
  SampledRange result;
  const double span = range.high - range.low;
  if (!(span > 0)) return {{range.low}, false};
  // A little slack, so that 0.1 steps up to 1 reach it.
  const double members = range.step > 0 ? std::floor(span / range.step + 1e-9) + 1 : 0;
  result.sampled = range.step <= 0 || members > static_cast<double>(most);
  const std::size_t count = result.sampled ? steps : static_cast<std::size_t>(members);
  for (std::size_t k = 0; k < count; ++k) {
    const double place = count == 1 ? 0 : static_cast<double>(k) / static_cast<double>(count - 1);
    if (range.step > 0) {
      result.points.push_back(range.low + range.step * std::round(place * (members - 1)));
    } else {
      result.points.push_back(range.low + span * place);
    }
  }
  return result;
}

}  // namespace detente::interop
