// SPDX-License-Identifier: MIT
#include "detente/base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace detente {

namespace {

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: return "note";
  }
  return "error";
}

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
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
  return text;
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
    if (distance < best_distance && distance < std::max(met.size(), candidate.size())) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace detente
