// SPDX-License-Identifier: MIT
// A negotiation domain as other programs write it: issues with values, and what each party thinks of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace detente {

/// One thing to agree on: exactly one of its values is chosen.
struct DomainIssue {
  std::string name;
  std::vector<std::string> values;  ///< at least one, all different
};

/// What one party makes of one issue.
struct IssueUtility {
  double weight = 1;
  std::vector<double> evaluations;  ///< one per value, as written
  bool unit_scale = false;          ///< they come from a function that already lies on [0, 1]: never divided
};

/// One party. Its utility of a package is the sum over the issues of weight times evaluation, or
/// `package_utilities` where the numbers do not split by issue.
struct DomainParty {
  std::string name;
  std::string file;                                    ///< base name of the file it was read from
  std::vector<IssueUtility> issues;                    ///< one per issue of the domain
  std::vector<double> package_utilities;               ///< one per package of the domain; empty = additive
  std::optional<double> reservation;                   ///< utility without agreement, as written
  std::optional<std::vector<double>> reservation_bid;  ///< or the evaluation, per issue, of the bid it equals
};

struct BargainingDomain {
  std::string name;  ///< may be empty
  std::vector<DomainIssue> issues;
  std::vector<DomainParty> parties;
  std::vector<std::vector<std::size_t>> packages;  ///< the possible ones, a value per issue; empty = all
  std::vector<std::string> notes;  ///< what was left out or changed on the way in, a sentence each
};

/// How weights and evaluations become utilities.
enum class UtilityScale {
  Raw,        ///< weight times evaluation, both as written
  Normalised  ///< weights divided by their sum, evaluations by the largest of their issue
};

/// Most values an issue can have: an option has 16 levels and one of them is "not agreed".
inline constexpr std::size_t max_issue_values = 15;

}  // namespace detente
