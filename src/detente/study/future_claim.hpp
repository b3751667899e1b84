// SPDX-License-Identifier: MIT
// What a claim about the future asks of a distribution over scenarios, and what its answer makes of the
// claim. Internal to study/.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/forecast/course.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// The probabilities of these conditions, `given` among them and last.
struct Future {
  std::vector<Formula> conditions;
  double months = 0;
  const Alteration* than = nullptr;  ///< compared with the case altered so
};

/// The query before `expect` turns it round.
struct FutureAnswer {
  bool testable = false;  ///< false: `given` has no chance
  bool holds = false;
  double probability = 0;  ///< in [0,1]
  std::optional<double> compared;
};

/// requires: a claim about the future of this case; it must outlive the result.
Future future_of(const Case& dispute, const Claim& claim);

/// The same as the forecast is asked.
CourseQuestion question_of(const Future& future);

/// `here` and `there` hold the probabilities of the conditions; `there` is null where nothing is compared.
FutureAnswer answer_of(const Claim& claim, const std::vector<double>& here, const std::vector<double>* there);

}  // namespace detente
