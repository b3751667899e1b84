// SPDX-License-Identifier: MIT
// What the questions beyond enumeration need of a SAT solver. The library holds no solver: the program hands
// one in, so that everything below it compiles without.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "detente/base/budget.hpp"

namespace detente {

/// An incremental solver. Variables are 1, 2, …; a literal is a variable or its negative.
class SatSolver {
 public:
  SatSolver() = default;
  SatSolver(const SatSolver&) = delete;
  SatSolver& operator=(const SatSolver&) = delete;
  SatSolver(SatSolver&&) = delete;
  SatSolver& operator=(SatSolver&&) = delete;
  virtual ~SatSolver() = default;

  /// One of the literals must be true.
  virtual void add(std::span<const int> clause) = 0;
  /// Whether some assignment satisfies every clause and the assumptions, which hold for this call only; empty
  /// when the budget ends first.
  virtual std::optional<bool> solve(std::span<const int> assumptions, const Budget& budget) = 0;
  /// After solve() gave true: whether the literal is true in the assignment found.
  virtual bool holds(int literal) const = 0;
  /// After solve() gave false: whether the assumption was needed to show it.
  virtual bool failed(int assumption) const = 0;
};

/// Makes a new, empty solver. Empty = there is none.
using SatSolverFactory = std::function<std::unique_ptr<SatSolver>()>;

}  // namespace detente
