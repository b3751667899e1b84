// SPDX-License-Identifier: MIT
// Internal to forecast: the outcomes at the horizon for many sets of inputs, on all threads. Sets that only
// differ in what the process does not depend on are followed once.
#pragma once

#include <cstddef>
#include <vector>

#include "detente/analysis/forecast/chain_reading.hpp"
#include "detente/analysis/forecast/ensemble.hpp"

namespace detente {

class HorizonRunner {
 public:
  /// Both must outlive this.
  HorizonRunner(const Ensemble& ensemble, const Budget& budget);

  /// Probabilities of the outcomes, "other" last, one row per set. errors: those of follow_inputs.
  Expected<std::vector<std::vector<double>>> run(std::vector<ForecastInputs> inputs) const;
  /// What the process depends on.
  const ChainReading& reading() const { return reading_; }

 private:
  const Ensemble& ensemble_;
  ChainReading reading_;
  const Budget& budget_;
  CourseQuestion question_;
};

/// The position of the likeliest outcome, the first of several. requires: not empty.
std::size_t leading_outcome(const std::vector<double>& outcomes);

}  // namespace detente
