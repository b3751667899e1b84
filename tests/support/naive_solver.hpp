// SPDX-License-Identifier: MIT
// A SAT solver that tries every assignment, variable by variable, and names every assumption as needed.
#pragma once

#include <cstdlib>
#include <vector>

#include "detente/expression/sat_solver.hpp"

namespace detente::testing {

class NaiveSolver : public SatSolver {
 public:
  void add(std::span<const int> clause) override {
    clauses_.emplace_back(clause.begin(), clause.end());
    for (const int literal : clause) grow(literal);
  }
  std::optional<bool> solve(std::span<const int> assumptions, const Budget& budget) override {
    if (budget.exhausted()) return std::nullopt;
    std::vector<int> value(1, 0);
    for (const int literal : assumptions) grow(literal);
    value.resize(variables_ + 1, 0);
    for (const int literal : assumptions) {
      int& kept = value[static_cast<std::size_t>(std::abs(literal))];
      const int wanted = literal > 0 ? 1 : -1;
      if (kept == -wanted) return false;
      kept = wanted;
    }
    return search(value);
  }
  bool holds(int literal) const override {
    return found_[static_cast<std::size_t>(std::abs(literal))] == (literal > 0 ? 1 : -1);
  }
  bool failed(int) const override { return true; }

 private:
  void grow(int literal) { variables_ = std::max(variables_, static_cast<std::size_t>(std::abs(literal))); }
  /// Sets what single literals force; false where a clause cannot hold any more.
  bool propagate(std::vector<int>& value) const {
    for (bool moved = true; moved;) {
      moved = false;
      for (const std::vector<int>& clause : clauses_) {
        int open = 0, last = 0;
        bool met = false;
        for (const int literal : clause) {
          const int v = value[static_cast<std::size_t>(std::abs(literal))];
          met = met || v == (literal > 0 ? 1 : -1);
          if (v == 0) ++open, last = literal;
        }
        if (met || open > 1) continue;
        if (open == 0) return false;
        value[static_cast<std::size_t>(std::abs(last))] = last > 0 ? 1 : -1;
        moved = true;
      }
    }
    return true;
  }
  bool search(std::vector<int> value) {
    if (!propagate(value)) return false;
    for (std::size_t v = 1; v < value.size(); ++v) {
      if (value[v] != 0) continue;
      for (const int guess : {1, -1}) {
        std::vector<int> next = value;
        next[v] = guess;
        if (search(std::move(next))) return true;
      }
      return false;
    }
    found_ = std::move(value);
    return true;
  }

  std::size_t variables_ = 0;
  std::vector<std::vector<int>> clauses_;
  std::vector<int> found_;
};

}  // namespace detente::testing
