// SPDX-License-Identifier: MIT
// Question: do the rules leave so few scenarios that walking the whole space would be a waste?
//
// Definition: whether at most `most` scenarios break no rule.
//
// Reference: enumeration of models by blocking clauses, McMillan, "Applying SAT methods in unbounded symbolic
// model checking", CAV 2002.
//
// Cost: at most most + 1 calls of the solver, each after one more clause; no memory per scenario.
//
// Determinism: the answer is exact; empty where the budget ends first.
//
// Example: options a, b, c with rules "not a" and "not b": two scenarios are left.
#pragma once

#include <cstdint>
#include <optional>

#include "detente/expression/sat_solver.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// requires: the factory is not empty.
std::optional<bool> few_feasible(const Case& dispute, const SatSolverFactory& factory, std::uint64_t most,
                                 const Budget& budget);

}  // namespace detente
