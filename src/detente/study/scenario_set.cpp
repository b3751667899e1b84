// SPDX-License-Identifier: MIT
#include "detente/study/scenario_set.hpp"

#include "detente/scenario/listing.hpp"

namespace detente {

ScenarioSet scenario_set(const ScenarioSpace& space, const Bitmap& set, const std::vector<Bitmap>& outcomes,
                         std::uint64_t list) {
  ScenarioSet kept;
  kept.summary.count = set.count();
  for (const ScenarioIndex n : first_members(space, set, list)) kept.listed.push_back(space.levels_of(n));
  for (const Bitmap& outcome : outcomes) {
    Bitmap both = set;
    kept.summary.by_outcome.push_back((both &= outcome).count());
  }
  return kept;
}

}  // namespace detente
