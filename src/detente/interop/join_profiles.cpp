// SPDX-License-Identifier: MIT
#include "detente/interop/join_profiles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace detente {

namespace {

/// Where each of `wanted` stands in `met`; empty where they are not the same names.
std::vector<std::size_t> places(const std::vector<std::string>& wanted, const std::vector<std::string>& met) {
  std::vector<std::size_t> order;
  if (wanted.size() != met.size()) return {};
  for (const std::string& name : wanted) {
    const auto found = std::find(met.begin(), met.end(), name);
    if (found == met.end()) return {};
    order.push_back(static_cast<std::size_t>(found - met.begin()));
  }
  return order;
}

std::vector<std::string> names(const BargainingDomain& domain) {
  std::vector<std::string> result;
  for (const DomainIssue& issue : domain.issues) result.push_back(issue.name);
  return result;
}

/// The first name of one list that the other lacks.
std::string odd_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (const std::string& name : a)
    if (std::find(b.begin(), b.end(), name) == b.end()) return name;
  return {};
}

Diagnostic differ(const DomainParty& first, const DomainParty& other, const std::string& what,
                  const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const bool missing = !odd_one(a, b).empty();
  const std::string odd = missing ? odd_one(a, b) : odd_one(b, a);
  return {Code::BadValue, Severity::Error, SourceSpan{other.file, 0, 0},
          fmt::format("{} differ: '{}' is in '{}' but not in '{}'", what, odd,
                      missing ? first.file : other.file, missing ? other.file : first.file),
          "profiles imported together must be of one domain, with the same names"};
}

/// The party's numbers under the issues and values of `domain`. errors: BadValue.
Expected<DomainParty> rearranged(const BargainingDomain& domain, const BargainingDomain& profile,
                                 const DomainParty& party) {
  const std::vector<std::size_t> issues = places(names(domain), names(profile));
  const DomainParty& first = domain.parties.front();
  if (issues.empty()) return fail(differ(first, party, "the issues", names(domain), names(profile)));
  DomainParty result = party;
  for (std::size_t k = 0; k < issues.size(); ++k) {
    const DomainIssue& wanted = domain.issues[k];
    const DomainIssue& met = profile.issues[issues[k]];
    const IssueUtility& from = party.issues[issues[k]];
    const std::vector<std::size_t> values = places(wanted.values, met.values);
    if (values.empty())
      return fail(differ(first, party, fmt::format("the values of issue '{}'", wanted.name), wanted.values,
                         met.values));
    result.issues[k] = {from.weight, {}, from.unit_scale};
    for (const std::size_t v : values) result.issues[k].evaluations.push_back(from.evaluations[v]);
    if (party.reservation_bid) (*result.reservation_bid)[k] = (*party.reservation_bid)[issues[k]];
  }
  return result;
}

bool by_package(const BargainingDomain& domain) {
  return !domain.packages.empty() ||
         std::any_of(domain.parties.begin(), domain.parties.end(),
                     [](const DomainParty& party) { return !party.package_utilities.empty(); });
}

}  // namespace

Expected<BargainingDomain> join_profiles(std::vector<BargainingDomain> profiles) {
  if (profiles.size() > 1 && std::any_of(profiles.begin(), profiles.end(), by_package))
    return fail({Code::Usage,
                 Severity::Error,
                 {},
                 "a table of packages holds every party already",
                 "import it alone, or add the other parties as columns"});
  BargainingDomain result = std::move(profiles.front());
  for (std::size_t k = 1; k < profiles.size(); ++k) {
    for (const DomainParty& party : profiles[k].parties) {
      Expected<DomainParty> same = rearranged(result, profiles[k], party);
      if (!same) return tl::unexpected<Diagnostics>(same.error());
      result.parties.push_back(std::move(*same));
    }
    for (std::string& note : profiles[k].notes)
      if (std::find(result.notes.begin(), result.notes.end(), note) == result.notes.end())
        result.notes.push_back(std::move(note));
  }
  std::set<std::string> taken;
  for (DomainParty& party : result.parties) {
    const std::string name = party.name;
    for (unsigned n = 2; !taken.insert(party.name).second; ++n) party.name = fmt::format("{} {}", name, n);
  }
  return result;
}

}  // namespace detente
