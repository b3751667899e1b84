// SPDX-License-Identifier: MIT
#include "detente/interop/other_programs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/interop/names_alike.hpp"

namespace detente::interop {

namespace {

constexpr const char* positions_hint =
    "no packages and utilities are in it; write the positions as [[issue]] and [[position]] blocks of a case";

Diagnostic refusal(const SourceSpan& place, const std::string& what, const std::string& hint) {
  return {Code::BadValue, Severity::Error, place, what, hint};
}

bool any_begins(const CsvRow& row, std::initializer_list<std::string_view> starts) {
  return std::any_of(row.begin(), row.end(), [&](const CsvCell& cell) {
    const std::string name = folded(cell.text);
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return name.starts_with(start); });
  });
}

/// The first line, or the one after a line that names the scenario, has a column of positions and one of
/// salience.
bool has_positions(const Csv& csv) {
  for (std::size_t r = 0; r < std::min<std::size_t>(3, csv.rows.size()); ++r)
    if (any_begins(csv.rows[r], {"pos", "pstn"}) && any_begins(csv.rows[r], {"sal"})) return true;
  return false;
}

}  // namespace

std::optional<Diagnostic> other_program_xml(std::string_view root, const SourceSpan& place) {
  const std::string name = folded(root);
  if (name == "scenario")
    return refusal(place, "a scenario of KTAB's spatial model of politics, not a Genius profile",
                   positions_hint);
  if (name == "negotiation_template")
    return refusal(place, "a Genius domain, which says what is negotiated and not what anybody thinks of it",
                   "import the utility profiles of its parties, whose outermost element is <utility_space>");
  return std::nullopt;
}

std::optional<Diagnostic> other_program_table(const Csv& csv, const std::string& file) {
  if (!has_positions(csv)) return std::nullopt;
  return refusal(SourceSpan{file, csv.rows.front().front().line, 1},
                 "a table of actors' positions and salience, as KTAB and DECIDE read it, not of packages",
                 positions_hint);
}

std::optional<Diagnostic> other_program_json(const std::vector<std::string>& keys, const std::string& file) {
  const auto has = [&](const char* key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  const SourceSpan place{file, 1, 1};
  if (has("decisionMakers"))
    return refusal(
        place, "a conflict of GMCR+ (.gmcr), not a GeniusWeb profile",
        "write its options and preferences as a case: each statement of a decision maker is an entry "
        "of `order` in a [[preference]]");
  if (has("issueWeights") && has("issues"))
    return refusal(place, "a profile of NegoLog, not of GeniusWeb",
                   "put the same numbers into a table of packages, or into a GeniusWeb profile");
  if (has("issuesValues"))
    return refusal(place,
                   "a GeniusWeb domain, which says what is negotiated and not what anybody thinks of it",
                   "import the profiles of its parties");
  for (const std::string& key : keys)
    if (key.ends_with("UtilitySpace") && key != "LinearAdditiveUtilitySpace")
      return refusal(place, fmt::format("a GeniusWeb profile of the kind {}, which is not additive", key),
                     "only a LinearAdditiveUtilitySpace can be imported");
  if (has("DefaultPartialOrdering") || has("DefaultPartial"))
    return refusal(place, "a GeniusWeb profile that only orders packages and gives no utilities",
                   "only a LinearAdditiveUtilitySpace can be imported");
  if (has("__python_class__"))
    return refusal(place, "an object that NegMAS saved, not a GeniusWeb profile",
                   "let NegMAS write the domain as Genius files (XML) and import those");
  return std::nullopt;
}

std::optional<Diagnostic> own_file(std::string_view text, const std::string& file) {
  const std::string_view start = text.substr(0, 2000);
  if (trimmed(start).starts_with("{") && start.find("\"schema\": \"detente.") != std::string_view::npos)
    return refusal(SourceSpan{file, 1, 1}, "a JSON document of this program",
                   "a table of packages stands in it under `text`: write it without --json and import that");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    const std::string_view key = trimmed(line.substr(0, line.find('=')));
    if ((key == "format" && line.size() > key.size()) || line == "[case]")
      return refusal(SourceSpan{file, 1, 1}, "a case file, which needs no import",
                     "give it to check, settle or report");
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace detente::interop
