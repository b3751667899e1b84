// SPDX-License-Identifier: MIT
// Conflicts written down as the literature does: states by number, rankings as lists of states, best first.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "detente/analysis/stability/stability.hpp"

namespace detente::testing {

using States = std::vector<int>;
/// Best first; an inner list of several ties.
using Order = std::vector<States>;

inline Order strict(const States& states) {
  Order order;
  for (const int state : states) order.push_back({state});
  return order;
}

class BareGame {
 public:
  explicit BareGame(std::vector<AxisShape> shapes, std::size_t actors)
      : axes(std::move(shapes)), layout(lay_out(axes, actors)), feasible(layout.total) {
    ranks.resize(layout.blocks.size(), std::vector<std::uint32_t>(layout.total, 0));
  }

  /// Names a feasible state. Levels as a scenario string, axes in the order given.
  void add_state(int number, const std::string& levels) {
    ScenarioIndex n = 0;
    for (std::size_t x = 0; x < axes.size(); ++x) {
      const char c = levels[x];
      n += layout.strides[x] * (c == 'N' ? 0U : c == 'Y' ? 1U : static_cast<unsigned>(c - '0'));
    }
    feasible.set(n);
    states.emplace_back(number, n);
  }
  /// Names states 0 ... 2^axes - 1 after the number whose bits are the options in order, leaving out some.
  template <class Excluded>
  void add_binary_states(const Excluded& excluded) {
    for (int number = 0; number < 1 << axes.size(); ++number) {
      if (excluded(number)) continue;
      std::string levels;
      for (std::size_t x = 0; x < axes.size(); ++x) levels += (number >> x & 1) != 0 ? 'Y' : 'N';
      add_state(number, levels);
    }
  }
  void rank(std::size_t actor, const Order& best_first) {
    std::uint32_t next = static_cast<std::uint32_t>(best_first.size());
    for (const States& ties : best_first) {
      for (const int state : ties) ranks[actor][index(state)] = next;
      --next;
    }
  }
  ScenarioIndex index(int state) const {
    for (const auto& [number, n] : states)
      if (number == state) return n;
    throw std::out_of_range("no such state");
  }

  StabilityResult solve(unsigned threads = 1) const {
    std::vector<RankArray> arrays;
    for (const auto& r : ranks) {
      if (*std::max_element(r.begin(), r.end()) > 0xFFFF)
        arrays.emplace_back(r);
      else
        arrays.emplace_back(std::vector<std::uint16_t>(r.begin(), r.end()));
    }
    StabilityInput input{layout.total, layout.blocks, feasible, {}};
    for (const RankArray& array : arrays) input.ranks.push_back(&array);
    StabilityOptions options;
    options.concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                        SolutionConcept::Seq, SolutionConcept::Sseq};
    auto result = stability_of(input, options, Budget{.threads = threads});
    if (!result) throw std::runtime_error(result.error().front().message);
    return std::move(*result);
  }
  /// Members of a set by state number, ascending.
  States members(const Bitmap& set) const {
    States found;
    for (const auto& [number, n] : states)
      if (set.test(n)) found.push_back(number);
    std::sort(found.begin(), found.end());
    return found;
  }

  std::vector<AxisShape> axes;
  SpaceLayout layout;
  Bitmap feasible;
  std::vector<std::vector<std::uint32_t>> ranks;  ///< by block, by scenario
  std::vector<std::pair<int, ScenarioIndex>> states;
};

inline const ConceptResult& of(const StabilityResult& result, SolutionConcept concept_) {
  return result.concepts[static_cast<std::size_t>(concept_)];
}

/// A random conflict of about `limit` scenarios: ties, several levels, holes (in percent), one-way and fixed
/// options.
inline BareGame random_game(std::uint32_t seed, std::uint64_t limit, std::uint32_t holes, bool one_way,
                            bool fixed) {
  std::mt19937 random(seed);
  const std::size_t actors = 2 + random() % 4;
  std::vector<AxisShape> axes;
  for (std::uint64_t total = 1;;) {
    AxisShape axis{ActorId(random() % actors),
                   static_cast<std::uint32_t>(random() % 3 == 0 ? 2 + random() % 3 : 2)};
    if (one_way && random() % 3 == 0) axis.change = random() % 2 == 0 ? Change::Up : Change::Down;
    if (fixed && random() % 5 == 0) axis.change = Change::Fixed;
    if (total * axis.levels > limit) break;
    total *= axis.levels;
    axes.push_back(axis);
  }
  BareGame game(axes, actors);
  const std::uint32_t top = random() % 2 == 0 ? 4 : 5000;
  for (ScenarioIndex n = 0; n < game.layout.total; ++n) {
    if (random() % 100 < holes) continue;
    game.feasible.set(n);
    for (auto& ranks : game.ranks) ranks[n] = static_cast<std::uint32_t>(1 + random() % top);
  }
  return game;
}

}  // namespace detente::testing
