// SPDX-License-Identifier: MIT
#include "detente/scenario/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/scenario/space.hpp"

namespace detente {

namespace {

/// Above this an index would still fit 64 bits, but no machine holds the sets.
constexpr double largest_enumerable = 1099511627776.0;  // 2^40

/// Beyond it a figure says nothing any more.
constexpr double most_bytes_told = 1e21;

constexpr const char* smaller_case = "leave out options or merge levels that do not matter to the question";

double decision_makers(const Case& dispute) {
  std::set<ActorId> owners;
  for (const Axis& axis : dispute.axes) owners.insert(axis.owner);
  return static_cast<double>(owners.size());
}

struct UnitCost {
  double bytes;        ///< per scenario
  double nanoseconds;  ///< per scenario
};

/// Ranks are counted at 16 bits: 8 or 32 are possible, and known only once they are computed.
UnitCost unit_cost(const Case& dispute, Question question) {
  const double actors = std::max(1.0, decision_makers(dispute));
  const double rules = static_cast<double>(dispute.rules.size());
  const double sets = static_cast<double>(dispute.outcomes.size()) + 3;
  const double mask = 0.125;
  const double feasibility = 0.05 + 0.05 * rules;
  switch (question) {
    case Question::Space:
      return {2 * mask, feasibility};
    case Question::Conditions:
      return {mask * sets, feasibility + 0.2 * sets};
    case Question::Reachability:
      return {1 + 2 * actors, feasibility + 10 * actors};
    case Question::Rankings:
      return {mask + 2 * actors + 4, feasibility + 5 * actors};
    case Question::Stability: {
      // ranks 2, working value 2 (in lanes of 4 or 8 actors), block order 1 and marks, verdicts
      const double lanes = actors <= 4 ? 4 : 8;
      return {2 + 2 * actors + 2 * lanes + 1.35 * actors + 5 * mask * (actors + 1), 5 * actors + 12 * actors};
    }
  }
  return {0, 0};
}

}  // namespace

WorkPlan plan_work(const Case& dispute, Question question, unsigned threads) {
  const UnitCost cost = unit_cost(dispute, question);
  WorkPlan plan;
  plan.scenarios = scenario_count(dispute);
  plan.scenarios_text = scenario_count_text(dispute);
  if (plan.scenarios_text.size() > 18)
    plan.scenarios_text = fmt::format("about 10^{}", plan.scenarios_text.size() - 1);
  plan.bytes_per_scenario = cost.bytes;
  plan.bytes = plan.scenarios * cost.bytes;
  plan.seconds = plan.scenarios * cost.nanoseconds * 1e-9 / std::max(1U, threads);
  return plan;
}

std::optional<Diagnostic> refusal(const WorkPlan& plan, const Budget& budget) {
  const double limit = static_cast<double>(budget.max_memory_bytes);
  const bool over = limit > 0 && plan.bytes > limit;
  if (!over && plan.scenarios <= largest_enumerable) return std::nullopt;
  Diagnostic d;
  d.code = Code::MemoryLimit;
  d.message = fmt::format(
      "{} scenarios need {}", plan.scenarios_text,
      plan.bytes > most_bytes_told ? "more memory than any machine has" : "about " + bytes_text(plan.bytes));
  d.message += over ? fmt::format(", the limit is {}", bytes_text(limit)) : ", more than can be enumerated";
  d.hint = smaller_case;
  if (over && plan.scenarios <= largest_enumerable) {
    d.hint += fmt::format(", or raise --max-memory to {} or more", bytes_text(plan.bytes * 1.01));
  }
  return d;
}

Diagnostic stopped(const Budget& budget) {
  const bool cancelled = budget.cancel != nullptr && budget.cancel->load(std::memory_order_relaxed);
  if (cancelled) return {Code::Interrupted, Severity::Error, {}, "interrupted before it was done", ""};
  return {Code::TimeLimit,
          Severity::Error,
          {},
          fmt::format("not done after {:g} seconds", budget.max_seconds),
          "raise the time limit"};
}

Diagnostic out_of_memory() {
  return {Code::MemoryLimit, Severity::Error, {}, "the machine has not enough free memory", smaller_case};
}

std::string bytes_text(double bytes) {
  if (bytes > most_bytes_told) return "more than any machine has";
  static constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
  std::size_t unit = 0;
  while (bytes >= 999.5 && unit + 1 < std::size(units)) {
    bytes /= 1000;
    ++unit;
  }
  return unit == 0 || bytes >= 99.5 ? fmt::format("{:.0f} {}", bytes, units[unit])
                                    : fmt::format("{:.1f} {}", bytes, units[unit]);
}

}  // namespace detente
