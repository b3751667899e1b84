// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/dominators.hpp"

#include <algorithm>
#include <set>

namespace detente {

namespace {

bool beats(Row a, const std::vector<std::int64_t>& b) {
  bool more = false;
  for (std::size_t p = 0; p < b.size(); ++p) {
    if (a[p] < b[p]) return false;
    more = more || a[p] > b[p];
  }
  return more;
}

/// Calls visit(levels) for every scenario one axis away.
template <class Visit>
void for_each_neighbour(const ScenarioSpace& space, const Levels& scenario, const Visit& visit) {
  for (std::size_t a = 0; a < scenario.size(); ++a) {
    Levels other = scenario;
    for (std::uint32_t level = 0; level < space.radix(AxisId(a)); ++level) {
      other[a] = static_cast<std::uint8_t>(level);
      if (level != scenario[a]) visit(other);
    }
  }
}

}  // namespace

void Dominators::note(const Levels& scenario) {
  for_each_neighbour(space_, scenario, [&](const Levels& other) {
    const ScenarioIndex n = space_.index_of(other);
    if (candidates_.test(n) && !front_.members.test(n)) wanted_.emplace(n, row_beating(row_of(n)));
  });
}

void Dominators::finish() {
  std::set<std::size_t> missing;
  for (const auto& [n, row] : wanted_) missing.insert(row);
  front_.members.for_each([&](ScenarioIndex n) {
    const std::vector<std::int64_t> row = row_of(n);
    const auto met = std::find_if(missing.begin(), missing.end(), [&](std::size_t k) {
      return std::equal(row.begin(), row.end(), front_.rows.row(k).begin());
    });
    if (met != missing.end()) shown_[*met] = n, missing.erase(met);
    return !missing.empty();
  });
}

std::vector<DominatedNeighbour> Dominators::of(const Levels& scenario) const {
  std::vector<DominatedNeighbour> neighbours;
  for_each_neighbour(space_, scenario, [&](const Levels& other) {
    const auto found = wanted_.find(space_.index_of(other));
    if (found != wanted_.end()) neighbours.push_back({other, space_.levels_of(shown_.at(found->second))});
  });
  return neighbours;
}

std::vector<std::int64_t> Dominators::row_of(ScenarioIndex n) const {
  std::vector<std::int64_t> row;
  for (std::size_t p = 0; p < table_.parties(); ++p) row.push_back(table_.step(p, n));
  return row;
}

/// The first efficient vector that beats the row. requires: the row is dominated.
std::size_t Dominators::row_beating(const std::vector<std::int64_t>& row) const {
  std::size_t k = 0;
  while (!beats(front_.rows.row(k), row)) ++k;
  return k;
}

}  // namespace detente
