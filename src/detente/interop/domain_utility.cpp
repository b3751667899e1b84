// SPDX-License-Identifier: MIT
#include "detente/interop/domain_utility.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace detente {

namespace {

/// What the evaluations of every issue are multiplied by. errors: BadNumber.
Expected<std::vector<double>> factors(const DomainParty& party, UtilityScale scale) {
  double sum = 0;
  for (const IssueUtility& issue : party.issues) sum += issue.weight;
  if (scale == UtilityScale::Normalised && !(sum > 0))
    return fail({Code::BadNumber, Severity::Error, SourceSpan{party.file, 0, 0},
                 fmt::format("the weights of {} add up to {}", party.name, sum),
                 "give weights whose sum is positive, or ask for --utility raw"});
  std::vector<double> result;
  for (const IssueUtility& issue : party.issues) {
    double factor = issue.weight;
    if (scale == UtilityScale::Normalised) {
      factor /= sum;
      const auto largest = std::max_element(issue.evaluations.begin(), issue.evaluations.end());
      if (!issue.unit_scale && largest != issue.evaluations.end() && *largest > 0) factor /= *largest;
    }
    result.push_back(factor);
  }
  return result;
}

}  // namespace

Expected<std::vector<std::vector<double>>> value_worths(const BargainingDomain& domain,
                                                        const DomainParty& party, UtilityScale scale) {
  const Expected<std::vector<double>> factor = factors(party, scale);
  if (!factor) return tl::unexpected<Diagnostics>(factor.error());
  std::vector<std::vector<double>> worths(domain.issues.size());
  for (std::size_t k = 0; k < domain.issues.size(); ++k)
    for (const double evaluation : party.issues[k].evaluations)
      worths[k].push_back((*factor)[k] * evaluation);
  return worths;
}

Expected<double> disagreement_worth(const BargainingDomain& domain, const DomainParty& party,
                                    UtilityScale scale) {
  if (party.reservation) return *party.reservation;
  if (!party.reservation_bid) return 0.0;
  const Expected<std::vector<double>> factor = factors(party, scale);
  if (!factor) return tl::unexpected<Diagnostics>(factor.error());
  double utility = 0;
  for (std::size_t k = 0; k < domain.issues.size(); ++k)
    utility += (*factor)[k] * (*party.reservation_bid)[k];
  return utility;
}

}  // namespace detente
