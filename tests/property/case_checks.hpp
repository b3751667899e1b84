// SPDX-License-Identifier: MIT
// Everything the engine says about a whole case, against the naive reading of it. Each check returns what
// differs, in words; empty where they agree.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/scenario/space.hpp"
#include "oracle/naive_case.hpp"

namespace detente::testing {

/// A case and both readings of it.
struct Readings {
  const Case& dispute;
  const ScenarioSpace& space;
  const oracle::NaiveCase& naive;
  const oracle::BareConflict& bare;  ///< of `naive`
  std::vector<ScenarioIndex> index;  ///< by the oracle's scenario number: the engine's

  std::optional<std::string> same_set(const char* what, const Bitmap& met,
                                      const std::function<bool(std::size_t)>& expected) const;
};

using Wrong = std::optional<std::string>;

Wrong check_space(const Readings& r);
Wrong check_sets(const Readings& r);  ///< acceptable, outcomes
Wrong check_rankings(const Readings& r);
Wrong check_reachability(const Readings& r);
Wrong check_stability(const Readings& r, unsigned threads);  ///< verdicts, and witnesses by verify/
Wrong check_settlement(const Readings& r, const Condition& goal, unsigned threads);

}  // namespace detente::testing
