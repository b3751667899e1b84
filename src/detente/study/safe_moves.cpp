// SPDX-License-Identifier: MIT
#include "detente/study/safe_moves.hpp"

#include <algorithm>

#include "detente/model/vote.hpp"
#include "detente/scenario/moves.hpp"

namespace detente {

namespace {

/// Where the formula of a term stands in the case.
const Formula& formula_of(const Case& dispute, const ValueTerm& term, const Formula& target, Formula& vote) {
  switch (term.kind) {
    case TermKind::Line:
      return dispute.red_lines[term.index].never.formula;
    case TermKind::Stake:
      return dispute.stakes[term.index].when.formula;
    case TermKind::Statement:
      return dispute.preferences[term.index].order[term.place.level][term.place.member].formula;
    case TermKind::Payment:
      return target;
    case TermKind::Vote:
      break;
  }
  vote = vote_needed(dispute, dispute.ratifications[term.index]);
  return vote;
}

/// Every axis that differs moves in a permitted direction.
bool legal(const OwnerBlock& block, ScenarioIndex from, ScenarioIndex to) {
  return std::all_of(block.moves.begin(), block.moves.end(), [&](const MoveAxis& axis) {
    const auto there = static_cast<std::uint32_t>(to / axis.stride % axis.radix);
    const LevelRange range = permitted(axis, static_cast<std::uint32_t>(from / axis.stride % axis.radix));
    return there >= range.first && there <= range.last;
  });
}

}  // namespace

SafeMoves::Truth SafeMoves::opposite(Truth truth) {
  if (truth == Truth::Unknown) return truth;
  return truth == Truth::Yes ? Truth::No : Truth::Yes;
}

/// `levels`: those the axis may hold.
SafeMoves::Truth SafeMoves::literal(const FormulaNode& node, const LevelSet& levels) {
  if ((levels & node.levels).empty()) return Truth::No;
  return (levels - node.levels).empty() ? Truth::Yes : Truth::Unknown;
}

/// `known`: by axis, the one level it holds, or every level it has.
SafeMoves::Truth SafeMoves::truth(const Formula& formula, const std::vector<LevelSet>& known) {
  std::vector<Truth> truths;
  for (const FormulaNode& node : formula.nodes) {
    std::uint32_t yes = 0, maybe = 0;
    for (const std::uint32_t child : node.children) {
      yes += truths[child] == Truth::Yes ? 1 : 0;
      maybe += truths[child] != Truth::No ? 1 : 0;
    }
    const auto count = static_cast<std::uint32_t>(node.children.size());
    const auto between = [&](std::uint32_t least, std::uint32_t most) {
      if (yes >= least && maybe <= most) return Truth::Yes;
      return maybe < least || yes > most ? Truth::No : Truth::Unknown;
    };
    switch (node.kind) {
      case FormulaKind::Constant:
        truths.push_back(node.constant ? Truth::Yes : Truth::No);
        break;
      case FormulaKind::Literal:
        truths.push_back(literal(node, known[node.axis.index()]));
        break;
      case FormulaKind::Not:
        truths.push_back(opposite(truths[node.children[0]]));
        break;
      case FormulaKind::And:
        truths.push_back(between(count, count));
        break;
      case FormulaKind::Or:
        truths.push_back(between(1, count));
        break;
      case FormulaKind::AtLeast:
        truths.push_back(between(node.count, count));
        break;
      case FormulaKind::AtMost:
        truths.push_back(between(0, node.count));
        break;
      case FormulaKind::Exactly:
        truths.push_back(between(node.count, node.count));
        break;
      default:  // Xor, Implies, Iff: left open, which loses a bound and nothing else
        truths.push_back(Truth::Unknown);
    }
  }
  return truths.back();
}

SafeMoves::SafeMoves(const Case& dispute, const ScenarioSpace& space, const ValueTerms& terms,
                     const Formula& target) {
  std::vector<LevelSet> open;
  for (const Axis& axis : dispute.axes) open.push_back(LevelSet::below(axis.levels));
  for (std::size_t b = 0; b < space.blocks().size(); ++b) {
    const OwnerBlock& block = space.blocks()[b];
    Own& own = own_.emplace_back();
    own.axes = block.moves;
    for (std::uint64_t d = 0; d < block.size; ++d) {
      own.offsets.push_back(d * block.stride);
      if (terms.keys()[b].given) continue;
      std::vector<LevelSet> known = open;
      for (std::size_t k = 0; k < block.axes.size(); ++k)
        known[block.axes[k].index()] =
            LevelSet::of(d * block.stride / block.moves[k].stride % block.moves[k].radix);
      std::vector<Truth>& truths = own.truths.emplace_back();
      Formula vote;
      for (const ValueTerm& term : terms.keys()[b].terms)
        truths.push_back(truth(formula_of(dispute, term, target, vote), known));
    }
  }
}

/// What each digit makes sure of, best at the first end first.
std::vector<SafeMoves::Floor> SafeMoves::floors(std::size_t block, const std::vector<std::int64_t>& at,
                                                const std::vector<std::int64_t>& to) const {
  std::vector<Floor> floors;
  for (std::uint32_t d = 0; d < own_[block].truths.size(); ++d) {
    Floor floor{0, 0, d};
    for (std::size_t t = 0; t < at.size(); ++t) {
      const Truth truth = own_[block].truths[d][t];
      if (truth == Truth::No) continue;
      floor.at += truth == Truth::Yes ? at[t] : std::min<std::int64_t>(at[t], 0);
      floor.to += truth == Truth::Yes ? to[t] : std::min<std::int64_t>(to[t], 0);
    }
    floors.push_back(floor);
  }
  std::sort(floors.begin(), floors.end(),
            [](const Floor& x, const Floor& y) { return x.at != y.at ? x.at > y.at : x.digit < y.digit; });
  return floors;
}

bool SafeMoves::leaves(const WebQuestion& question, std::size_t block, const std::vector<Floor>& floors,
                       ScenarioIndex from) const {
  const std::int64_t at = question.a[block](from) + question.slack;
  if (floors.empty() || floors.front().at <= at) return false;
  const std::int64_t to = question.b[block] ? (*question.b[block])(from) + question.slack : at;
  ScenarioIndex base = from;
  for (const MoveAxis& axis : own_[block].axes) base -= from / axis.stride % axis.radix * axis.stride;
  for (const Floor& floor : floors) {
    if (floor.at <= at) return false;
    const ScenarioIndex there = base + own_[block].offsets[floor.digit];
    if (floor.to > to && question.feasible->test(there) && legal(question.blocks[block], from, there))
      return true;
  }
  return false;
}

void SafeMoves::sift(const WebQuestion& question, const TermWeights& at, const TermWeights& to,
                     std::vector<ScenarioIndex>& asked) const {
  for (std::size_t b = 0; b < own_.size(); ++b) {
    const std::vector<Floor> sure = floors(b, at[b], to[b]);
    std::erase_if(asked, [&](ScenarioIndex n) { return leaves(question, b, sure, n); });
  }
}

}  // namespace detente
