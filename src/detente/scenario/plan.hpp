// SPDX-License-Identifier: MIT
// What an enumerating question will cost, known before anything is allocated.
#pragma once

#include <optional>
#include <string>

#include "detente/base/budget.hpp"
#include "detente/base/diagnostic.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// Questions that walk the whole scenario space, by what they keep in memory.
enum class Question {
  Space,         ///< the mask of feasible scenarios
  Conditions,    ///< a few sets of scenarios (outcomes, acceptable, a goal)
  Reachability,  ///< sets, and crossed lines per decision maker
  Rankings,      ///< one rank per scenario and decision maker
  Stability      ///< rankings and the working arrays of the solution concepts
};

/// A prediction. Bytes are an upper estimate of the peak; seconds are an order of magnitude on one recent
/// core.
struct WorkPlan {
  double scenarios = 0;        ///< infinite where it exceeds what a double holds
  std::string scenarios_text;  ///< exact digits up to 2^63, else a power of ten
  double bytes_per_scenario = 0;
  double bytes = 0;
  double seconds = 0;  ///< already divided by `threads`
};

/// Cost of answering `question` by enumeration. Costs no memory itself, works for any number of options.
WorkPlan plan_work(const Case& dispute, Question question, unsigned threads);

/// The refusal, with the figure and the remedy, where the plan exceeds the budget's memory (or any
/// machine's); empty where it fits. Code: MemoryLimit.
std::optional<Diagnostic> refusal(const WorkPlan& plan, const Budget& budget);

/// Why a computation stopped early: Interrupted or TimeLimit. requires: budget.exhausted() was true.
Diagnostic stopped(const Budget& budget);

/// The machine refused memory that the plan and the limit allowed. Code: MemoryLimit.
Diagnostic out_of_memory();

/// `4.1 GB`, `980 MB`: decimal units, two significant digits or more.
std::string bytes_text(double bytes);

}  // namespace detente
