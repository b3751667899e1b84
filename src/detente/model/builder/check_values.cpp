// SPDX-License-Identifier: MIT
// What needs every parameter: arithmetic at the point, sums of stakes, ratifications, which lines bind.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/base/fixed.hpp"
#include "detente/model/binding.hpp"
#include "detente/model/builder/parts.hpp"
#include "detente/model/parameters.hpp"

namespace detente {

namespace {

void check_pending(Build& build, const ParameterValues& values) {
  for (const PendingValue& pending : build.pending) {
    const double value = value_at(pending.quantity, values);
    if (!std::isfinite(value))
      build.problems.error(Code::BadNumber, pending.place,
                           fmt::format("{} comes out as {}", pending.label, value),
                           "at the likely values the arithmetic divides by zero or overflows");
    else if (value < pending.bounds.low || value > pending.bounds.high)
      build.problems.error(Code::BadValue, pending.place,
                           fmt::format("{} comes out as {}, not between {} and {}", pending.label, value,
                                       pending.bounds.low, pending.bounds.high));
  }
}

// A claim may give parameters other values: the stakes must stay in range with those, too. Bounded: the
// worths are clamped where they are used, so the check may stop early in a file of thousands of claims.
void check_claims(Build& build) {
  std::size_t effort = 0;
  for (const Claim& claim : build.result.claims) {
    if (claim.altered.parameters.empty() || effort > 1'000'000) continue;
    effort += build.result.parameters.size() + build.pending.size();
    std::vector<Parameter> kept = build.result.parameters;
    for (const auto& [parameter, value] : claim.altered.parameters) {
      build.result.parameters[parameter.index()].value = Quantity{};
      build.result.parameters[parameter.index()].value.likely = value;
    }
    const ParameterValues values = point_parameters(build.result);
    build.result.parameters = std::move(kept);
    for (const PendingValue& pending : build.pending) {
      const double value = value_at(pending.quantity, values);
      if (std::isfinite(value) && value >= pending.bounds.low && value <= pending.bounds.high) continue;
      build.problems.error(Code::BadNumber, {claim.span.line, claim.span.column},
                           fmt::format("with the parameters of claim '{}', {} comes out as {}", claim.id,
                                       pending.label, value));
      break;
    }
  }
}

void settle_ratifications(Build& build, const ParameterValues& values) {
  for (Ratification& ratification : build.result.ratifications) {
    if (ratification.poll.index() >= build.result.polls.size()) continue;
    const Poll& poll = build.result.polls[ratification.poll.index()];
    const double voting = poll.support + poll.oppose;
    if (voting <= 0) continue;
    // In billionths, as stakes are: 0.3 / (0.3 + 0.2) equals 0.6 then, whatever the last binary digit.
    const Fixed share = Fixed::from_double(poll.support / voting);
    ratification.passes = share >= Fixed::from_double(value_at(ratification.threshold, values));
  }
}

}  // namespace

void check_values(Build& build) {
  Case& dispute = build.result;
  if (!build.values_sound) return;
  const ParameterValues values = point_parameters(dispute);
  check_pending(build, values);
  check_claims(build);
  settle_ratifications(build, values);
  // A line with a faulty condition has no formula yet.
  if (build.problems.errors() == 0) bind_lines(dispute);
}

void check_mixed_preferences(Build& build) {
  const Case& dispute = build.result;
  std::vector<char> has_stakes(dispute.actors.size(), 0);
  for (const Stake& stake : dispute.stakes)
    if (stake.actor.index() < has_stakes.size()) has_stakes[stake.actor.index()] = 1;
  std::vector<char> has_preference(dispute.actors.size(), 0);
  for (const Preference& preference : dispute.preferences) {
    const std::size_t actor = preference.actor.index();
    if (actor >= has_stakes.size()) continue;
    const DraftPlace place{preference.span.line, preference.span.column};
    if (has_stakes[actor] != 0)
      build.problems.error(Code::MixedPreference, place,
                           fmt::format("actor '{}' has both stakes and preference '{}'",
                                       dispute.actors[actor].id, preference.id),
                           "keep one of the two");
    if (has_preference[actor]++ != 0)
      build.problems.error(Code::MixedPreference, place,
                           fmt::format("preference '{}' is a second one of actor '{}'", preference.id,
                                       dispute.actors[actor].id));
    has_preference[actor] = 1;
  }
}

}  // namespace detente
