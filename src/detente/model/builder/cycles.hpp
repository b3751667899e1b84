// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace detente {

/// Cycles of a directed graph, `uses[k]` listing what k points to: enough of them that removing every node
/// found leaves none. Each is a list of nodes, each using the next and the last the first. Iterative: no
/// stack grows with the graph. cost: linear. Example: {{1}, {0}, {0}} gives {{0, 1}}.
std::vector<std::vector<std::size_t>> find_cycles(const std::vector<std::vector<std::size_t>>& uses);

}  // namespace detente
