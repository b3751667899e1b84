// SPDX-License-Identifier: MIT
#include "detente/expression/clauses.hpp"

#include <algorithm>
#include <array>

namespace detente {

namespace {

/// Levels from which an axis gets a ladder; below, each pair of levels excludes the other.
constexpr std::uint32_t ladder_from = 17;

}  // namespace

ClauseWriter::ClauseWriter(SatSolver& solver, const std::vector<std::uint32_t>& levels)
    : solver_(solver), levels_(levels) {
  truth_ = fresh();
  solver_.add(std::array{truth_});
  for (const std::uint32_t count : levels_) {
    first_.push_back(last_ + 1);
    if (count == 2) {
      const int level_1 = fresh();
      solver_.add(std::array{level_1, -level_1});  // says nothing, but makes the variable known
      continue;
    }
    std::vector<int> some;
    for (std::uint32_t k = 0; k < count; ++k) some.push_back(fresh());
    solver_.add(some);
    if (count >= ladder_from) {
      add_ladder(some);
      continue;
    }
    for (std::size_t a = 0; a < some.size(); ++a)
      for (std::size_t b = a + 1; b < some.size(); ++b) solver_.add(std::array{-some[a], -some[b]});
  }
}

/// Rung k is true exactly where the level is k or lower.
void ClauseWriter::add_ladder(const std::vector<int>& some) {
  int below = 0;
  for (std::size_t k = 0; k + 1 < some.size(); ++k) {
    const int rung = fresh();
    solver_.add(std::array{-some[k], rung});
    if (k == 0) {
      solver_.add(std::array{-rung, some[k]});
    } else {
      solver_.add(std::array{-below, rung});
      solver_.add(std::array{-below, -some[k]});
      solver_.add(std::array{-rung, below, some[k]});
    }
    below = rung;
  }
  solver_.add(std::array{-below, -some.back()});
}

int ClauseWriter::at(AxisId axis, std::uint32_t level) const {
  const int first = first_[axis.index()];
  if (levels_[axis.index()] == 2) return level == 1 ? first : -first;
  return first + static_cast<int>(level);
}

int ClauseWriter::at_most(AxisId axis, std::uint32_t level) {
  const std::uint32_t count = levels_[axis.index()];
  if (level + 1 >= count) return truth_;
  if (count < ladder_from) return at_some(axis, LevelSet::below(level + 1));
  return first_[axis.index()] + static_cast<int>(count + level);
}

int ClauseWriter::at_some(AxisId axis, const LevelSet& levels) {
  std::vector<int> some;
  for (std::uint32_t k = 0; k < levels_[axis.index()]; ++k)
    if (levels.contains(k)) some.push_back(at(axis, k));
  return some.size() == levels_[axis.index()] ? truth_ : any_of(some);
}

int ClauseWriter::all_of(const std::vector<int>& literals) {
  if (literals.empty()) return truth_;
  if (literals.size() == 1) return literals.front();
  const int all = fresh();
  std::vector<int> back{all};
  for (const int literal : literals) {
    solver_.add(std::array{-all, literal});
    back.push_back(-literal);
  }
  solver_.add(back);
  return all;
}

int ClauseWriter::any_of(const std::vector<int>& literals) {
  std::vector<int> negated;
  for (const int literal : literals) negated.push_back(-literal);
  return -all_of(negated);
}

int ClauseWriter::same(int a, int b) {
  const int equal = fresh();
  solver_.add(std::array{-equal, -a, b});
  solver_.add(std::array{-equal, a, -b});
  solver_.add(std::array{equal, a, b});
  solver_.add(std::array{equal, -a, -b});
  return equal;
}

std::vector<int> ClauseWriter::more_than(const std::vector<int>& literals) {
  if (literals.size() <= 1) return literals;
  const auto middle = literals.begin() + static_cast<std::ptrdiff_t>(literals.size() / 2);
  const std::vector<int> a = more_than({literals.begin(), middle}), b = more_than({middle, literals.end()});
  std::vector<int> sum;
  for (std::size_t k = 0; k < literals.size(); ++k) sum.push_back(fresh());
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      // i of the first half and j of the second make i + j; not more than i and not more than j no more.
      std::vector<int> up, down;
      if (i > 0) up.push_back(-a[i - 1]);
      if (j > 0) up.push_back(-b[j - 1]);
      if (i < a.size()) down.push_back(a[i]);
      if (j < b.size()) down.push_back(b[j]);
      if (i + j > 0) up.push_back(sum[i + j - 1]), solver_.add(up);
      if (i + j < sum.size()) down.push_back(-sum[i + j]), solver_.add(down);
    }
  }
  return sum;
}

int ClauseWriter::counted(const FormulaNode& node, const std::vector<int>& operands) {
  const std::vector<int> more = more_than(operands);
  const auto at_least = [&](std::size_t k) {
    return k == 0 ? truth_ : k > more.size() ? -truth_ : more[k - 1];
  };
  const int enough = at_least(node.count), few = -at_least(std::size_t{node.count} + 1);
  if (node.kind == FormulaKind::AtLeast) return enough;
  return node.kind == FormulaKind::AtMost ? few : all_of({enough, few});
}

int ClauseWriter::node_literal(const FormulaNode& node, const std::vector<int>& literals) {
  std::vector<int> operands;
  for (const std::uint32_t child : node.children) operands.push_back(literals[child]);
  switch (node.kind) {
    case FormulaKind::Constant:
      return node.constant ? truth_ : -truth_;
    case FormulaKind::Literal:
      return at_some(node.axis, node.levels);
    case FormulaKind::Not:
      return -operands.front();
    case FormulaKind::And:
      return all_of(operands);
    case FormulaKind::Or:
      return any_of(operands);
    case FormulaKind::Implies:
      return any_of({-operands.at(0), operands.at(1)});
    case FormulaKind::Iff:
      return same(operands.at(0), operands.at(1));
    case FormulaKind::Xor: {
      int odd = operands.empty() ? -truth_ : operands.front();
      for (std::size_t k = 1; k < operands.size(); ++k) odd = -same(odd, operands[k]);
      return odd;
    }
    default:
      return counted(node, operands);
  }
}

int ClauseWriter::literal_of(const Formula& formula) {
  std::vector<int> literals;
  for (const FormulaNode& node : formula.nodes) literals.push_back(node_literal(node, literals));
  return literals.back();
}

}  // namespace detente
