// SPDX-License-Identifier: MIT
#include "detente/base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "detente/base/visible.hpp"

namespace detente {

namespace {

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Note:
      return "note";
  }
  return "error";
}

// Edits are a letter more, less or different, or two neighbours swapped: what typing gets wrong.
std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string code_name(Code code) {
  const int number = static_cast<int>(code);
  const char letter = number >= 900 ? 'I' : number >= 800 ? 'W' : 'E';
  return fmt::format("{}{}", letter, number);
}

std::string to_string(const Diagnostic& d) {
  std::string text;
  if (!d.span.file.empty()) {
    text += d.span.file + ":";
    if (d.span.line > 0) text += fmt::format("{}:", d.span.line);
    if (d.span.column > 0) text += fmt::format("{}:", d.span.column);
    text += " ";
  }
  text += fmt::format("{}[{}]: {}", severity_word(d.severity), code_name(d.code), d.message);
  if (!d.hint.empty()) text += "; " + d.hint;
  return visible(text);
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string nearest_name(const std::string& met, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = 3;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(met, candidate);
    // Half of the letters must agree: 'a' is no slip for 'ac0'.
    if (distance < best_distance && 2 * distance <= std::max(met.size(), candidate.size())) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace detente
