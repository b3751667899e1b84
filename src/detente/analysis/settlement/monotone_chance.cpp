// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/monotone_chance.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace detente {

namespace {

using ElementSet = std::vector<std::uint32_t>;

/// Smaller sets first; a set that contains another adds nothing.
void keep_minimal(ElementFamily& family) {
  std::sort(family.begin(), family.end(), [](const ElementSet& a, const ElementSet& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  ElementFamily minimal;
  for (ElementSet& set : family) {
    const bool contains_one = std::any_of(minimal.begin(), minimal.end(), [&](const ElementSet& kept) {
      return std::includes(set.begin(), set.end(), kept.begin(), kept.end());
    });
    if (!contains_one) minimal.push_back(std::move(set));
  }
  family = std::move(minimal);
}

/// The sets in parts that share no element.
std::vector<ElementFamily> parts_of(const ElementFamily& family) {
  std::vector<std::size_t> part(family.size());
  std::iota(part.begin(), part.end(), std::size_t{0});
  const auto root = [&](std::size_t k) {
    while (part[k] != k) k = part[k];
    return k;
  };
  std::map<std::uint32_t, std::size_t> seen;
  for (std::size_t k = 0; k < family.size(); ++k)
    for (const std::uint32_t element : family[k]) {
      const std::size_t other = root(seen.emplace(element, k).first->second), own = root(k);
      part[std::max(own, other)] = std::min(own, other);
    }
  std::map<std::size_t, ElementFamily> by_root;
  for (std::size_t k = 0; k < family.size(); ++k) by_root[root(k)].push_back(family[k]);
  std::vector<ElementFamily> parts;
  for (auto& [first, sets] : by_root) parts.push_back(std::move(sets));
  return parts;
}

/// The element of most sets, the first of several.
std::uint32_t most_frequent(const ElementFamily& part) {
  std::map<std::uint32_t, std::size_t> count;
  for (const ElementSet& set : part)
    for (const std::uint32_t element : set) ++count[element];
  return std::max_element(count.begin(), count.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// The family once the element is known to be in, or out.
ElementFamily given(const ElementFamily& family, std::uint32_t element, bool is_in) {
  ElementFamily left;
  for (const ElementSet& set : family) {
    const auto at = std::lower_bound(set.begin(), set.end(), element);
    const bool has = at != set.end() && *at == element;
    if (has && !is_in) continue;
    left.push_back(set);
    if (has) left.back().erase(left.back().begin() + (at - set.begin()));
  }
  return left;
}

}  // namespace

MonotoneChance::MonotoneChance(ElementFamily family, std::vector<double> in, std::size_t most_steps)
    : in_(std::move(in)), steps_left_(most_steps) {
  for (ElementSet& set : family) {
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    family_.push_back(std::move(set));
  }
  keep_minimal(family_);
}

double MonotoneChance::all_in(const ElementSet& set) const {
  return std::accumulate(set.begin(), set.end(), 1.0,
                         [&](double product, std::uint32_t element) { return product * in_[element]; });
}

ChanceBounds MonotoneChance::bounds_of(const ElementFamily& part) const {
  ChanceBounds bounds{0, 0, false};
  double none = 1;
  for (const ElementSet& set : part) {
    const double all = all_in(set);
    bounds.low = std::max(bounds.low, all);
    none *= 1 - all;
  }
  bounds.high = std::max(bounds.low, 1 - none);
  return bounds;
}

/// requires: minimal sets, none of them empty, that hang together.
ChanceBounds MonotoneChance::of_part(const ElementFamily& part) {
  if (part.size() == 1) return {all_in(part.front()), all_in(part.front()), true};
  const auto before = known_.find(part);
  if (before != known_.end()) return before->second;
  if (steps_left_ == 0) return bounds_of(part);
  --steps_left_;
  const std::uint32_t element = most_frequent(part);
  const double p = in_[element];
  const ChanceBounds with = of(given(part, element, true)), without = of(given(part, element, false));
  const ChanceBounds both{p * with.low + (1 - p) * without.low, p * with.high + (1 - p) * without.high,
                          with.exact && without.exact};
  known_.emplace(part, both);
  return both;
}

ChanceBounds MonotoneChance::of(ElementFamily family) {
  keep_minimal(family);
  if (family.empty()) return {0, 0, true};
  if (family.front().empty()) return {1, 1, true};
  const std::vector<ElementFamily> parts = parts_of(family);
  if (parts.size() == 1) return of_part(parts.front());
  // Some part comes in whole unless every part fails to.
  double low = 1, high = 1;
  bool exact = true;
  for (const ElementFamily& part : parts) {
    const ChanceBounds one = of_part(part);
    low *= 1 - one.low;
    high *= 1 - one.high;
    exact = exact && one.exact;
  }
  return {1 - low, 1 - high, exact};
}

ChanceBounds MonotoneChance::chance() { return of(family_); }

ChanceBounds MonotoneChance::chance_given(std::uint32_t element, bool is_in) {
  return of(given(family_, element, is_in));
}

ChanceBounds MonotoneChance::importance(std::uint32_t element) {
  const ChanceBounds with = chance_given(element, true), without = chance_given(element, false);
  // Exact chances differ by no less than nothing; so do true ones between bounds.
  return {std::max(0.0, with.low - without.high), std::max(0.0, with.high - without.low),
          with.exact && without.exact};
}

}  // namespace detente
