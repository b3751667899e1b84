// SPDX-License-Identifier: MIT
#include "detente/interop/domain_doubts.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "detente/interop/domain_utility.hpp"
#include "detente/interop/names_alike.hpp"
#include "detente/interop/numbers.hpp"

namespace detente {

namespace {

using interop::number_text;

constexpr double slack = 1e-9;

Diagnostic doubt(const std::string& file, std::uint32_t line, std::string message, std::string hint) {
  return {Code::ImportDoubt, Severity::Warning, SourceSpan{file, line, line == 0 ? 0U : 1U},
          std::move(message), std::move(hint)};
}

/// Calls told(name, earlier name, position of the name) for every name that looks like one before it.
template <class Name, class Told>
void each_alike(std::size_t count, const Name& name_of, const Told& told) {
  std::unordered_map<std::string, std::size_t> known;
  for (std::size_t k = 0; k < count; ++k) {
    const auto [first, fresh] = known.emplace(interop::folded(name_of(k)), k);
    if (!fresh) told(name_of(k), name_of(first->second), k);
  }
}

void find_alike(const BargainingDomain& domain, Diagnostics& doubts) {
  const std::string& file = domain.parties.front().file;
  const auto line_of = [](const DomainIssue& issue, std::size_t value) {
    return value < issue.lines.size() ? issue.lines[value] : 0U;
  };
  const char* const hint = "if they are one, write them alike and import again";
  each_alike(
      domain.issues.size(), [&](std::size_t k) { return domain.issues[k].name; },
      [&](const std::string& name, const std::string& other, std::size_t) {
        doubts.push_back(doubt(file, 0, fmt::format("issues '{}' and '{}' look alike", other, name), hint));
      });
  for (const DomainIssue& issue : domain.issues)
    each_alike(
        issue.values.size(), [&](std::size_t v) { return issue.values[v]; },
        [&](const std::string& name, const std::string& other, std::size_t v) {
          doubts.push_back(doubt(
              file, line_of(issue, v),
              fmt::format("values '{}' and '{}' of issue '{}' look alike", other, name, issue.name), hint));
        });
  each_alike(
      domain.parties.size(), [&](std::size_t k) { return domain.parties[k].name; },
      [&](const std::string& name, const std::string& other, std::size_t k) {
        doubts.push_back(doubt(domain.parties[k].file, 0,
                               fmt::format("parties '{}' and '{}' look alike", other, name), hint));
      });
}

/// Whether no package is worth as much as no agreement. errors: those of value_worths.
Expected<bool> wants_nothing(const BargainingDomain& domain, const DomainParty& party, UtilityScale scale) {
  const Expected<double> nothing = disagreement_worth(domain, party, scale);
  if (!nothing) return tl::unexpected<Diagnostics>(nothing.error());
  const Expected<double> best = largest_utility(domain, party, scale);
  if (!best) return tl::unexpected<Diagnostics>(best.error());
  return *nothing > *best + slack;
}

}  // namespace

Expected<UtilityScale> scale_of_genius_files(const BargainingDomain& domain, Diagnostics& doubts) {
  for (const DomainParty& party : domain.parties) {
    if (!party.reservation) continue;
    const Expected<bool> genius = wants_nothing(domain, party, UtilityScale::Genius);
    if (!genius) return tl::unexpected<Diagnostics>(genius.error());
    const Expected<bool> raw = *genius ? wants_nothing(domain, party, UtilityScale::Raw) : genius;
    if (!raw) return tl::unexpected<Diagnostics>(raw.error());
    if (!*genius || *raw) continue;
    doubts.push_back(doubt(
        party.file, 0,
        fmt::format("the reservation value {} lies above every package as Genius reckons, but not above "
                    "weight times evaluation as written: utilities of all files are taken as written",
                    number_text(*party.reservation)),
        "if that is wrong, say --utility genius"));
    return UtilityScale::Raw;
  }
  return UtilityScale::Genius;
}

Expected<Diagnostics> doubts_about(const BargainingDomain& domain, UtilityScale scale) {
  Diagnostics doubts;
  find_alike(domain, doubts);
  for (const DomainParty& party : domain.parties) {
    const Expected<bool> nothing = wants_nothing(domain, party, scale);
    if (!nothing) return tl::unexpected<Diagnostics>(nothing.error());
    if (!*nothing) continue;
    doubts.push_back(doubt(
        party.file, 0,
        fmt::format("no agreement is worth {} to {}, more than any package (at most {}): it would accept "
                    "none",
                    number_text(*disagreement_worth(domain, party, scale)), party.name,
                    number_text(*largest_utility(domain, party, scale))),
        "is its worth without agreement on the same scale as its utilities? --utility chooses another"));
  }
  return doubts;
}

}  // namespace detente
