// SPDX-License-Identifier: MIT
// A negotiation domain as other programs write it: issues with values, and what each party thinks of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/expression/level_set.hpp"

namespace detente {

/// One thing to agree on: exactly one of its values is chosen.
struct DomainIssue {
  std::string name;
  std::vector<std::string> values;        ///< at least one, all different
  std::vector<std::uint32_t> lines = {};  ///< where each of them is first met in the file; empty = not known
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
  Raw,         ///< weight times evaluation, both as written
  Genius,      ///< weight times evaluation divided by the largest of its issue; a sum above 1 counts as 1
  Normalised,  ///< as Genius, and weights divided by their sum, so that nothing is above 1
};

/// Most values an issue can have: one level of its option is "not agreed".
inline constexpr std::size_t max_issue_values = most_levels - 1;

/// Which numbers of a range become values: all of them where there are at most `most`, else `steps` evenly
/// spaced ones. requires: 2 <= steps <= most <= max_issue_values.
struct ImportSampling {
  std::size_t steps = 11;
  std::size_t most = max_issue_values;
};

}  // namespace detente
