// SPDX-License-Identifier: MIT
// Where a forecast may leave its draws, so that a run that ends early goes on where it stopped. The study
// knows only this; what is behind it may be a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/expected.hpp"

namespace detente {

/// One draw: what went in, and what it came to.
struct KeptDraw {
  std::vector<std::optional<double>> inputs;  ///< value of each input, in its own unit; empty = an order
  std::vector<std::vector<double>> outcomes;  ///< probability in [0,1] by time, then by outcome, "other" last
};

/// Everything the draws of a run depend on. Draw n of two runs that agree in this is the same, whatever the
/// number of draws, of threads, or the file's wording.
struct DrawnRun {
  std::string version;                ///< of the program
  std::string case_id;                ///< id of the case
  std::string case_title;             ///< may be empty
  std::string case_hash;              ///< of the canonical case
  std::string as_of;                  ///< the case's today, as written; may be empty
  std::uint64_t seed = 0;             ///< of the draws
  std::vector<std::string> outcomes;  ///< ids in file order, then "other"
  std::vector<double> steps;          ///< times in steps of the case, from today
  std::vector<double> months;         ///< the same times in months
  std::vector<std::string> inputs;    ///< names of the uncertain inputs that are drawn

  friend bool operator==(const DrawnRun&, const DrawnRun&) = default;
};

/// Keeps draws 0, 1, ... of one run. Errors are those of what is behind it (StoreUnusable, StoreFull,
/// StoreLocked, StoreCorrupt); what was kept before an error stays.
class DrawArchive {
 public:
  DrawArchive() = default;
  DrawArchive(const DrawArchive&) = delete;
  DrawArchive& operator=(const DrawArchive&) = delete;
  virtual ~DrawArchive() = default;

  /// Names the run, before anything is read or kept. errors: StoreMismatch where it holds another one's
  /// draws.
  virtual Expected<void> begin(const DrawnRun& run) = 0;

  /// The draws kept, 0, 1, ..., as far as there is no gap, at most `most`; their inputs are left out.
  virtual Expected<std::vector<KeptDraw>> kept(std::uint32_t most) = 0;

  /// Keeps draws first, first + 1, ...: all of them or, on an error, none.
  virtual Expected<void> keep(std::uint32_t first, const std::vector<KeptDraw>& draws) = 0;
};

}  // namespace detente
