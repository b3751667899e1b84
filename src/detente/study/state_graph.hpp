// SPDX-License-Identifier: MIT
// Question: where do moves lead from today, and which of them pay?
//
// Definition. S: the scenarios reachable from today where each mover picks, among what it can reach, only
// scenarios that cross the fewest of its own lines. Two scenarios of S are put together iff they have the
// same outcome and the same levels on a set K of axes. K is all axes that vary in S where |S| <= most_single;
// otherwise axes are taken in the order of how many scenarios of S an owner would improve by moving that axis
// alone, as long as no more than most_groups groups result. An edge (A, B, i) counts the s in A with a move
// of i to some s' in B, and those among them with s' better than s for i.
//
// Reference: the graph form of a conflict, Fang, Hipel & Kilgour, Interactive Decision Making, 1993, ch. 3;
// grouping is the quotient of that graph by the partition above.
//
// Cost: O(|S| * sum of the block sizes) for edges, O(|S| * axes) for the choice of K; memory 12 bytes per
// scenario of S.
//
// Determinism: no threads, no hashing order.
//
// Example: prisoner's dilemma from today NN: four groups, one scenario each; {NN, YN, NY} -> their
// improvements.
#pragma once

#include "detente/base/expected.hpp"
#include "detente/result/state_graph.hpp"
#include "detente/study/world.hpp"

namespace detente {

struct StateGraphOptions {
  std::size_t most_single = 16;            ///< up to so many scenarios, each has a box
  std::size_t most_groups = 9;             ///< beyond, boxes with arrows both ways that a reader can take in
  std::uint64_t most_scenarios = 1 << 17;  ///< beyond, no graph is made
};

/// The graph, or empty where more than most_scenarios are within reach.
/// errors: those of reachable_within_lines, World::ranking and World::equilibria; Interrupted.
Expected<std::optional<StateGraph>> state_graph(World& world, const StateGraphOptions& options);

}  // namespace detente
