// SPDX-License-Identifier: MIT
// What must hold for any bytes whatever: shared by the fuzz targets and the replay of their corpora.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "detente/casefile/read_case.hpp"
#include "detente/expression/arithmetic.hpp"
#include "detente/expression/parse.hpp"
#include "detente/model/point.hpp"

namespace detente::fuzz {

/// Every diagnostic has words, and a place inside the text. Empty, or what is wrong.
inline std::string fault_in(const Diagnostics& diagnostics, std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const Diagnostic& d : diagnostics) {
    if (d.message.empty()) return "a diagnostic without words";
    if (d.code == Code::Internal) return "an internal fault: " + to_string(d);
    if (d.span.line > lines) return "a line beyond the text: " + to_string(d);
    if (d.span.column > text.size() + 1) return "a column beyond the text: " + to_string(d);
  }
  return {};
}

/// Reading these bytes as a case file keeps every promise of the reader. Empty, or what is wrong.
inline std::string fault_of_case(std::string_view text) {
  const auto loaded = read_case(text, "case.toml");
  if (!loaded) {
    if (loaded.error().empty()) return "refused without a reason";
    if (!has_errors(loaded.error())) return "refused for a warning";
    return fault_in(loaded.error(), text);
  }
  const Case& dispute = *loaded->dispute;
  if (has_errors(loaded->warnings)) return "accepted with an error";
  if (dispute.today.size() != dispute.axes.size()) return "today has no level for some axis";
  if (!feasible(dispute, dispute.today)) return "today is not feasible";
  if (point_worths(dispute).size() != dispute.stakes.size()) return "a stake without worth";
  if (read_case(text, "again.toml")->case_hash != loaded->case_hash) return "another hash the second time";
  return fault_in(loaded->warnings, text);
}

/// Likewise for a condition, and for arithmetic, over a few names.
inline std::string fault_of_condition(std::string_view text) {
  Symbols symbols;
  symbols.options["market"] = {{AxisId(0)}, {}, {"closed", "firm by firm", "open"}};
  symbols.options["railway"] = {{AxisId(1), AxisId(2)}, {"tbilisi", "moscow"}, {"no", "yes"}};
  symbols.options["visas"] = {{AxisId(3)}, {}, {"no", "yes"}};
  symbols.outcomes["thaw"] = parse_condition("market > 'closed' and not calm", {}).value();
  symbols.outcomes["calm"] = parse_condition("visas or railway", {}).value();
  const SourceSpan start{"x", 1, 1};
  const auto condition = make_condition(text, symbols, start);
  if (!condition) {
    if (condition.error().empty()) return "a condition refused without a reason";
    for (const Diagnostic& d : condition.error())
      if (d.span.column < 1 || d.span.column > text.size() + 1)
        return "a column beyond the text: " + to_string(d);
  } else {
    const Levels levels = {1, 1, 0, 1};
    const bool value = holds(condition->formula, levels);
    if (holds(!condition->formula, levels) == value) return "a condition and its negation agree";
  }
  if (const auto arithmetic = parse_arithmetic(text, start))
    static_cast<void>(evaluate(*arithmetic, [](const std::string&) { return 0.5; }));
  return {};
}

}  // namespace detente::fuzz
