// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/chance_possible.hpp"

#include <utility>

namespace detente {

namespace {

/// Lines and votes as elements, in the order of `gives`; a concession with a member that never gives way is
/// no way out.
MonotoneChance monotone(const std::vector<std::vector<ConstraintRef>>& concessions, const GivingWay& gives) {
  std::map<ConstraintRef, std::uint32_t> elements;
  std::vector<double> chances;
  for (const auto& [ref, chance] : gives) {
    elements.emplace(ref, static_cast<std::uint32_t>(chances.size()));
    chances.push_back(chance);
  }
  ElementFamily family;
  for (const std::vector<ConstraintRef>& concession : concessions) {
    std::vector<std::uint32_t> set;
    for (const ConstraintRef ref : concession) {
      const auto at = elements.find(ref);
      if (at != elements.end()) set.push_back(at->second);
    }
    if (set.size() == concession.size()) family.push_back(std::move(set));
  }
  return {std::move(family), std::move(chances)};
}

}  // namespace

ChanceBounds chance_possible(const std::vector<std::vector<ConstraintRef>>& concessions,
                             const GivingWay& gives) {
  return monotone(concessions, gives).chance();
}

std::vector<ChanceBounds> decisive_chances(const std::vector<std::vector<ConstraintRef>>& concessions,
                                           const GivingWay& gives) {
  MonotoneChance function = monotone(concessions, gives);
  std::vector<ChanceBounds> decisive;
  for (std::uint32_t k = 0; k < gives.size(); ++k) decisive.push_back(function.importance(k));
  return decisive;
}

}  // namespace detente
