// SPDX-License-Identifier: MIT
#include "detente/study/drawn_order.hpp"

#include <algorithm>

namespace detente {

namespace {

/// Where a statement stands in a drawn order: statements that read alike can stand for each other.
std::size_t place_in(const Preference& drawn, const Condition& statement) {
  std::size_t place = 0;
  for (const std::vector<Condition>& level : drawn.order)
    for (const Condition& other : level) {
      if (other.formula == statement.formula) return place;
      ++place;
    }
  return place;
}

template <class Statement, class PlaceOf>
void split_levels(std::vector<std::vector<Statement>>& order, const PlaceOf& place_of) {
  std::vector<std::vector<Statement>> split;
  for (std::vector<Statement>& level : order) {
    std::stable_sort(level.begin(), level.end(),
                     [&](const Statement& a, const Statement& b) { return place_of(a) < place_of(b); });
    for (Statement& statement : level) split.push_back({std::move(statement)});
  }
  order = std::move(split);
}

}  // namespace

void put_in_order(Preference& changed, const Preference& drawn) {
  split_levels(changed.order, [&](const Condition& statement) { return place_in(drawn, statement); });
  for (const std::vector<Condition>& level : drawn.order)
    for (const Condition& statement : level) changed.id += "/" + statement.text;
}

void put_in_order(std::vector<std::vector<StatementPlace>>& order, const Preference& written,
                  const Preference& drawn) {
  split_levels(order, [&](const StatementPlace& place) {
    return place_in(drawn, written.order[place.level][place.member]);
  });
}

}  // namespace detente
