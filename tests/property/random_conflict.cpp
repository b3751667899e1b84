// SPDX-License-Identifier: MIT
#include "property/random_conflict.hpp"

#include <algorithm>
#include <set>

#include "detente/base/random.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Direction;

int below(CounterRandom& random, int bound) {
  return static_cast<int>(random.below(static_cast<std::uint64_t>(bound)));
}

/// Axes in random order, at least one an actor, as many as fit.
void draw_axes(CounterRandom& random, int actors, int most, std::vector<int>& radix,
               std::vector<int>& owner) {
  const int cap = std::max(1 << actors, most >> below(random, 5));
  const int wide = below(random, 3);  // 0: two levels only
  int total = 1;
  for (int i = 0; i < actors; ++i) {
    owner.push_back(i);
    radix.push_back(2);
    total *= 2;
  }
  for (int tries = 0; tries < 12; ++tries) {
    const int levels = wide == 0 ? 2 : 2 + below(random, 3);
    if (total * levels > cap) continue;
    owner.push_back(below(random, actors));
    radix.push_back(levels);
    total *= levels;
  }
  for (std::size_t a = 0; a < radix.size(); ++a) {
    const std::size_t b = a + random.below(radix.size() - a);
    std::swap(radix[a], radix[b]);
    std::swap(owner[a], owner[b]);
  }
  // The axes every actor was given may have more levels too.
  for (int& levels : radix) {
    if (wide > 0 && levels == 2 && total / 2 * 3 <= cap && random.chance(0.3)) {
      levels = 3;
      total = total / 2 * 3;
    }
  }
}

void draw_directions(CounterRandom& random, BareConflict& c) {
  const int profile = below(random, 5);
  if (profile <= 1) return;  // all free
  const int one = below(random, c.actors);
  for (std::size_t a = 0; a < c.radix.size(); ++a) {
    const bool here = profile == 2 ? c.owner[a] == one : random.chance(profile == 3 ? 0.3 : 0.7);
    if (!here) continue;
    const double kind = random.unit();
    c.change[a] = kind < 0.45 ? Direction::Up : kind < 0.85 ? Direction::Down : Direction::Fixed;
  }
}

void draw_holes(CounterRandom& random, BareConflict& c) {
  static constexpr double kShares[] = {0, 0, 0, 0.05, 0.1, 0.3, 0.5, 0.7};
  const double share = kShares[below(random, 8)];
  for (char& f : c.feasible) f = random.chance(share) ? 0 : 1;
  c.feasible[random.below(c.feasible.size())] = 1;
}

/// Sum over the axes of a weight by level: how stakes rank.
void rank_by_weights(CounterRandom& random, const BareConflict& c, std::vector<int>& ranks) {
  std::vector<std::vector<int>> weight;
  for (const int levels : c.radix) {
    weight.emplace_back();
    for (int l = 0; l < levels; ++l) weight.back().push_back(below(random, 7));
  }
  for (int s = 0; s < c.scenarios(); ++s) {
    int sum = 1;
    for (int a = 0; a < c.axes(); ++a)
      sum += weight[static_cast<std::size_t>(a)][static_cast<std::size_t>(c.level(s, a))];
    ranks[static_cast<std::size_t>(s)] = sum;
  }
}

/// Lexicographic on three random conditions: how statements rank.
void rank_by_statements(CounterRandom& random, const BareConflict& c, std::vector<int>& ranks) {
  std::fill(ranks.begin(), ranks.end(), 0);
  for (int k = 0; k < 3; ++k) {
    const int x = below(random, c.axes());
    const int y = below(random, c.axes());
    const bool alike = random.chance(0.5);
    for (int s = 0; s < c.scenarios(); ++s) {
      const bool holds = ((c.level(s, x) > 0) == (c.level(s, y) > 0)) == alike;
      const bool single = c.level(s, x) > 0;
      int& rank = ranks[static_cast<std::size_t>(s)];
      rank = rank * 2 + ((x == y ? single : holds) ? 1 : 0);
    }
  }
  for (int& rank : ranks) ++rank;
}

void draw_ranks(CounterRandom& random, const BareConflict& c, bool strict, std::vector<int>& ranks) {
  const int kind = strict ? 2 : below(random, 6);
  if (kind == 0) return rank_by_weights(random, c, ranks);
  if (kind == 1) return rank_by_statements(random, c, ranks);
  if (kind == 2) {  // no ties
    for (std::size_t s = 0; s < ranks.size(); ++s) ranks[s] = static_cast<int>(s) + 1;
    for (std::size_t s = 0; s + 1 < ranks.size(); ++s)
      std::swap(ranks[s], ranks[s + random.below(ranks.size() - s)]);
    if (ranks.size() == 256) {
      for (int& rank : ranks) rank = std::min(rank, 255);
    }
    return;
  }
  const int distinct = kind == 3 ? 2 + below(random, 3) : 3 + below(random, 60);
  for (int& rank : ranks) rank = 1 + below(random, distinct);
}

}  // namespace

BareConflict random_conflict(std::uint64_t seed, std::uint32_t number, int most) {
  CounterRandom random(seed, stream_of("bare conflict"), number);
  const int actors = 2 + below(random, 4);
  std::vector<int> radix, owner;
  draw_axes(random, actors, most, radix, owner);
  std::vector<Direction> free(radix.size(), Direction::Free);
  BareConflict c = oracle::blank_conflict(actors, std::move(radix), std::move(owner), std::move(free));
  draw_directions(random, c);
  draw_holes(random, c);
  const bool strict = random.chance(0.1);
  for (std::vector<int>& ranks : c.rank) draw_ranks(random, c, strict, ranks);
  return c;
}

void Coverage::add(const BareConflict& c) {
  const auto note = [&](const std::string& what, bool has) { count_[what] += has ? 1 : 0; };
  const auto holes = std::count(c.feasible.begin(), c.feasible.end(), 0);
  const auto of = [&](int actor, auto matches) {
    int n = 0;
    for (std::size_t a = 0; a < c.radix.size(); ++a)
      n += (actor < 0 || c.owner[a] == actor) && matches(a) ? 1 : 0;
    return n;
  };
  const auto one_way = [&](std::size_t a) {
    return c.change[a] == Direction::Up || c.change[a] == Direction::Down;
  };
  int several = 0;
  bool ties = false;
  for (int i = 0; i < c.actors; ++i) {
    several = std::max(several, of(i, one_way));
    std::multiset<int> seen;
    for (std::size_t s = 0; s < c.feasible.size(); ++s) {
      if (c.feasible[s]) ties = ties || seen.count(c.rank[static_cast<std::size_t>(i)][s]) > 0;
      seen.insert(c.rank[static_cast<std::size_t>(i)][s]);
    }
  }
  const bool any_one_way = of(-1, one_way) > 0;
  note("conflicts", true);
  note("holes", holes > 0);
  note("one-way", any_one_way);
  note("holes and one-way", holes > 0 && any_one_way);
  note("several one-way of one actor", several > 1);
  note("fixed", of(-1, [&](std::size_t a) { return c.change[a] == Direction::Fixed; }) > 0);
  note("three levels", of(-1, [&](std::size_t a) { return c.radix[a] == 3; }) > 0);
  note("four levels", of(-1, [&](std::size_t a) { return c.radix[a] == 4; }) > 0);
  note("ties", ties);
  note("no ties", !ties);
  note("over 128 scenarios", c.scenarios() > 128);
  for (int n = 2; n <= 5; ++n) note(std::to_string(n) + " actors", c.actors == n);
}

std::uint64_t Coverage::operator[](const std::string& what) const {
  const auto found = count_.find(what);
  return found == count_.end() ? 0 : found->second;
}

std::string Coverage::to_text() const {
  std::string text;
  for (const auto& [what, n] : count_) text += (text.empty() ? "" : ", ") + what + " " + std::to_string(n);
  return text;
}

}  // namespace detente::testing
