// SPDX-License-Identifier: MIT
#include "detente/interop/domain_utility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace detente {

namespace {

/// Stakes are rounded to so much: what lies above 1 by less is rounding.
constexpr double slack = 1e-9;

double weight_sum(const DomainParty& party) {
  double sum = 0;
  for (const IssueUtility& issue : party.issues) sum += issue.weight;
  return sum;
}

/// What the evaluations of every issue are multiplied by. errors: BadNumber.
Expected<std::vector<double>> factors(const DomainParty& party, UtilityScale scale) {
  const double sum = weight_sum(party);
  if (scale == UtilityScale::Normalised && !(sum > 0))
    return fail({Code::BadNumber, Severity::Error, SourceSpan{party.file, 0, 0},
                 fmt::format("the weights of {} add up to {}", party.name, sum),
                 "give weights whose sum is positive, or ask for --utility raw"});
  std::vector<double> result;
  for (const IssueUtility& issue : party.issues) {
    double factor = issue.weight;
    if (scale == UtilityScale::Normalised) factor /= sum;
    if (scale != UtilityScale::Raw) {
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
  if (!party.reservation && !party.reservation_bid) return 0.0;
  if (party.reservation && (scale != UtilityScale::Normalised || party.issues.empty()))
    return *party.reservation;
  const Expected<std::vector<double>> factor = factors(party, scale);
  if (!factor) return tl::unexpected<Diagnostics>(factor.error());
  if (party.reservation) return *party.reservation / weight_sum(party);
  double utility = 0;
  for (std::size_t k = 0; k < domain.issues.size(); ++k)
    utility += (*factor)[k] * (*party.reservation_bid)[k];
  return utility;
}

namespace {

/// The packages above 1, issue by issue: a beginning is given up as soon as nothing that follows reaches 1.
class Search {
 public:
  Search(const std::vector<std::vector<double>>& worths, std::size_t most)
      : worths_(worths), most_(most), best_after_(worths.size() + 1, 0.0), values_(worths.size()) {
    for (std::size_t k = worths.size(); k-- > 0;)
      best_after_[k] = best_after_[k + 1] + *std::max_element(worths[k].begin(), worths[k].end());
  }

  std::vector<CutPackage> run() {
    extend(0, 0);
    return std::move(found_);
  }

 private:
  void extend(std::size_t issue, double sum) {
    if (sum + best_after_[issue] <= 1 + slack || found_.size() > most_) return;
    if (issue == worths_.size()) {
      found_.push_back({values_, sum - 1});
      return;
    }
    for (std::size_t v = 0; v < worths_[issue].size(); ++v) {
      values_[issue] = v;
      extend(issue + 1, sum + worths_[issue][v]);
    }
  }

  const std::vector<std::vector<double>>& worths_;
  std::size_t most_;
  std::vector<double> best_after_;  ///< the most that this issue and those after it can add
  std::vector<std::size_t> values_;
  std::vector<CutPackage> found_;
};

}  // namespace

std::vector<CutPackage> packages_above_one(const std::vector<std::vector<double>>& worths, std::size_t most) {
  return Search(worths, most).run();
}

Expected<double> largest_utility(const BargainingDomain& domain, const DomainParty& party,
                                 UtilityScale scale) {
  if (!party.package_utilities.empty())
    return *std::max_element(party.package_utilities.begin(), party.package_utilities.end());
  const auto worths = value_worths(domain, party, scale);
  if (!worths) return tl::unexpected<Diagnostics>(worths.error());
  const auto sum_of = [&](const auto& value_of) {
    double sum = 0;
    for (std::size_t k = 0; k < worths->size(); ++k) sum += value_of(k);
    return scale == UtilityScale::Genius ? std::min(sum, 1.0) : sum;
  };
  if (domain.packages.empty())
    return sum_of([&](std::size_t k) { return *std::max_element((*worths)[k].begin(), (*worths)[k].end()); });
  double largest = std::numeric_limits<double>::lowest();
  for (const std::vector<std::size_t>& package : domain.packages)
    largest = std::max(largest, sum_of([&](std::size_t k) { return (*worths)[k][package[k]]; }));
  return largest;
}

}  // namespace detente
