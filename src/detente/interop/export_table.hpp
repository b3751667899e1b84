// SPDX-License-Identifier: MIT
// A case as a table of packages, the form utility_table.hpp reads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"

namespace detente {

struct ExportOptions {
  std::vector<ActorId> actors;  ///< whose utilities, ascending; actors with stakes, not empty
  bool all = false;  ///< every feasible scenario, with a column `acceptable`, not only acceptable ones
  std::uint64_t limit = 1'000'000;  ///< most rows
};

/// CSV, one row per scenario in the order of scenario strings. Columns: one per option, by id, with its level
/// (of a joint option one per party, `option.party`); `utility: ACTOR`, the actor's stakes at likely values,
/// in decimals; `efficient`: yes where no acceptable scenario gives one of these actors more and none less.
/// requires: options.actors not empty. Deterministic for any thread count. errors: TooMany with the figure
/// where there are more rows than the limit; those of ScenarioSpace::build, find_constraints, utility_table
/// and undominated.
Expected<std::string> export_table(const Case& dispute, const ExportOptions& options, const Budget& budget);

}  // namespace detente
