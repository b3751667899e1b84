// SPDX-License-Identifier: MIT
#include "detente/model/builder/cycles.hpp"

#include <gtest/gtest.h>

#include <random>

namespace detente {
namespace {

using Graph = std::vector<std::vector<std::size_t>>;

TEST(Cycles, Small) {
  EXPECT_TRUE(find_cycles(Graph{{1}, {2}, {}}).empty());
  EXPECT_EQ(find_cycles(Graph{{0}}), (Graph{{0}}));
  EXPECT_EQ(find_cycles(Graph{{1}, {0}, {0}}), (Graph{{0, 1}}));
  EXPECT_EQ(find_cycles(Graph{{1}, {2}, {1}, {3}}), (Graph{{1, 2}, {3}}));
}

bool acyclic_without(const Graph& graph, const std::vector<char>& gone) {
  std::vector<char> done(graph.size(), 0);
  for (std::size_t round = 0; round < graph.size(); ++round) {
    for (std::size_t k = 0; k < graph.size(); ++k) {
      bool free = true;
      for (const std::size_t used : graph[k]) free = free && (gone[used] != 0 || done[used] != 0);
      if (free) done[k] = 1;
    }
  }
  for (std::size_t k = 0; k < graph.size(); ++k)
    if (gone[k] == 0 && done[k] == 0) return false;
  return true;
}

TEST(Cycles, RemovingThemLeavesNone) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    Graph graph(1 + random() % 8);
    for (auto& uses : graph)
      for (std::size_t n = random() % 3; n > 0; --n) uses.push_back(random() % graph.size());
    std::vector<char> gone(graph.size(), 0);
    for (const auto& cycle : find_cycles(graph)) {
      for (std::size_t k = 0; k < cycle.size(); ++k) {
        const auto& uses = graph[cycle[k]];
        const std::size_t next = cycle[(k + 1) % cycle.size()];
        ASSERT_NE(std::find(uses.begin(), uses.end(), next), uses.end()) << "each uses the next";
        gone[cycle[k]] = 1;
      }
    }
    ASSERT_TRUE(acyclic_without(graph, gone));
  }
}

TEST(Cycles, LongChainsNeedNoStack) {
  Graph chain(200000);
  for (std::size_t k = 0; k + 1 < chain.size(); ++k) chain[k] = {k + 1};
  EXPECT_TRUE(find_cycles(chain).empty());
  chain.back() = {0};
  EXPECT_EQ(find_cycles(chain).at(0).size(), chain.size());
}

}  // namespace
}  // namespace detente
