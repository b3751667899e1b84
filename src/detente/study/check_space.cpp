// SPDX-License-Identifier: MIT
#include "detente/study/check_space.hpp"

#include <fmt/format.h>

#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"

namespace detente {

namespace {

std::string scenarios(std::uint64_t count) {
  return fmt::format("{} feasible scenario{}", count, count == 1 ? "" : "s");
}

Diagnostic warning(Code code, const Block& block, std::string message, std::string hint) {
  return {code, Severity::Warning, block.span, std::move(message), std::move(hint)};
}

std::uint64_t first_of(const Bitmap& set) {
  std::uint64_t first = 0;
  set.for_each([&](std::uint64_t n) {
    first = n;
    return false;
  });
  return first;
}

}  // namespace

Diagnostics check_space(const Case& dispute, const ScenarioSpace& space, unsigned threads) {
  Diagnostics found;
  if (dispute.outcomes.empty()) return found;
  Bitmap left = space.feasible();  // what no outcome has claimed so far
  for (const Outcome& outcome : dispute.outcomes) {
    Bitmap own = scenarios_where(space, outcome.when.formula, threads);
    own &= space.feasible();
    const std::uint64_t size = own.count();
    if (size == 0) {
      found.push_back(warning(Code::OutcomeEmpty, outcome,
                              fmt::format("outcome '{}' has no feasible scenario", outcome.id),
                              "no analysis will ever report it"));
      continue;
    }
    Bitmap shared = own;
    shared.and_not(left);
    left.and_not(own);
    if (!shared.any()) continue;
    const std::uint64_t count = shared.count();
    const auto earlier = outcome_of(dispute, space.levels_of(first_of(shared)));
    found.push_back(
        warning(Code::OutcomeOverlap, outcome,
                fmt::format("outcome '{}' shares {} of its {} with earlier outcomes, such as '{}'",
                            outcome.id, count == size ? "all" : std::to_string(count), scenarios(size),
                            dispute.outcomes[earlier->index()].id),
                "the first outcome in the file that fits counts"));
  }
  if (left.any())
    found.push_back(warning(
        Code::OutcomeGap, dispute.outcomes.back(),
        fmt::format("{} belong{} to no outcome", scenarios(left.count()), left.count() == 1 ? "s" : ""),
        "they count as 'other'"));
  return found;
}

Diagnostics check_acceptable(const Case& dispute, std::uint64_t acceptable) {
  if (acceptable > 0) return {};
  return {warning(Code::NothingAcceptable, dispute.info,
                  "nothing is acceptable to everybody: all that can happen crosses a red line or fails a "
                  "ratification",
                  "`detente settle` names the lines that rule everything out, and what would have to give")};
}

Diagnostics space_left_unchecked(const Case& dispute) {
  if (dispute.outcomes.empty()) return {};
  return {warning(Code::UncheckedFeasibility, dispute.info,
                  "too many scenarios to look for gaps, overlaps and empty outcomes", {})};
}

}  // namespace detente
