// SPDX-License-Identifier: MIT
// A bare conflict as a net of moves: ranks by scenario number, the first mover's digits innermost.
#pragma once

#include <gtest/gtest.h>

#include "detente/analysis/paths/net.hpp"

namespace detente::testing {

struct SmallNet {
  SpaceLayout layout;
  Bitmap feasible;
  std::vector<RankArray> ranks;
  PathNet net;

  /// One axis per entry; ranks by mover, 0 = infeasible.
  SmallNet(const std::vector<AxisShape>& axes, std::vector<std::vector<std::uint8_t>> by_mover,
           std::size_t coalitions = 1)
      : layout(lay_out(axes, by_mover.size())), feasible(layout.total) {
    for (std::uint64_t n = 0; n < layout.total; ++n) feasible.set(n, by_mover.front()[n] != 0);
    std::vector<const RankArray*> given;
    for (std::vector<std::uint8_t>& one : by_mover) ranks.emplace_back(std::move(one));
    for (const RankArray& one : ranks) given.push_back(&one);
    net = make_net(feasible, layout.blocks, given, coalitions, 1);
  }
  SmallNet(const SmallNet&) = delete;

  Bitmap set(const std::vector<ScenarioIndex>& members) const {
    Bitmap bits(layout.total);
    for (const ScenarioIndex n : members) bits.set(n);
    return bits;
  }
};

inline std::vector<ScenarioIndex> members(const Bitmap& set) {
  std::vector<ScenarioIndex> list;
  set.for_each([&](ScenarioIndex n) {
    list.push_back(n);
    return true;
  });
  return list;
}

/// Two movers, one two-level option each; scenarios 0 = NN, 1 = YN, 2 = NY, 3 = YY; Y = defect.
inline const std::vector<AxisShape> two_movers = {{ActorId(0U), 2, Change::Free},
                                                  {ActorId(1U), 2, Change::Free}};
inline const std::vector<std::vector<std::uint8_t>> dilemma = {{3, 4, 1, 2}, {3, 1, 4, 2}};

}  // namespace detente::testing
