// SPDX-License-Identifier: MIT
#include "detente/scenario/explicit_ranking.hpp"

#include <fmt/format.h>

#include "detente/model/point.hpp"
#include "detente/scenario/moves.hpp"

namespace detente {

namespace {

constexpr std::uint32_t unmatched = 0;

Diagnostic incomplete(const Preference& preference, std::string message, std::string hint) {
  return {Code::RankingIncomplete, Severity::Error, preference.span, std::move(message), std::move(hint)};
}

/// A pattern as a box of the space: its lowest corner, and the axes left open.
struct Box {
  ScenarioIndex corner = 0;
  std::vector<MoveAxis> open;
  bool valid = true;
};

Box box_of(const Case& dispute, const ScenarioSpace& space, const std::string& pattern) {
  Box box;
  box.valid = pattern.size() == text_length(dispute.axes);
  if (!box.valid) return box;
  const PatternRead read = read_pattern(dispute.axes, pattern);
  box.valid = !read.fault;
  for (std::size_t x = 0; x < read.levels.size(); ++x) {
    const AxisId axis(x);
    if (read.levels[x])
      box.corner += *read.levels[x] * space.stride(axis);
    else
      box.open.push_back({space.stride(axis), space.radix(axis), Change::Free});
  }
  return box;
}

}  // namespace

Expected<std::vector<std::uint32_t>> places_in_ranking(const Case& dispute, const ScenarioSpace& space,
                                                       const Preference& preference) {
  // While matching, a scenario holds its place plus one; 0 = not matched yet.
  std::vector<std::uint32_t> places(space.total(), unmatched);
  std::optional<ScenarioIndex> twice;
  auto place = static_cast<std::uint32_t>(preference.ranking.size()) + 1;
  for (const std::vector<std::string>& ties : preference.ranking) {
    for (const std::string& pattern : ties) {
      const Box box = box_of(dispute, space, pattern);
      if (!box.valid) {
        return fail(incomplete(preference, fmt::format("'{}' is no pattern of scenarios", pattern),
                               fmt::format("write {} characters, as in {}", text_length(dispute.axes),
                                           scenario_string(dispute, dispute.today))));
      }
      for_each_target(box.open, box.corner, [&](ScenarioIndex n) {
        if (!space.feasible().test(n)) return;
        if (places[n] != unmatched && !twice) twice = n;
        places[n] = place;
      });
      if (twice) {
        const std::string name = scenario_string(dispute, space.levels_of(*twice));
        return fail(incomplete(
            preference, fmt::format("scenario {} is ranked twice, the second time by '{}'", name, pattern),
            "match every feasible scenario exactly once"));
      }
    }
    --place;
  }
  std::uint64_t missing = 0;
  std::string example;
  space.feasible().for_each([&](ScenarioIndex n) {
    if (places[n] != unmatched) return true;
    if (missing++ == 0) example = scenario_string(dispute, space.levels_of(n));
    return !preference.rest_last;
  });
  if (missing > 0 && !preference.rest_last) {
    return fail(incomplete(
        preference, fmt::format("{} feasible scenarios are not ranked, {} among them", missing, example),
        "rank them, or let them tie at the bottom with rest = \"last\""));
  }
  return places;
}

}  // namespace detente
