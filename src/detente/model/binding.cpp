// SPDX-License-Identifier: MIT
#include "detente/model/binding.hpp"

#include <algorithm>
#include <optional>

#include "detente/model/point.hpp"
#include "detente/model/vote.hpp"

namespace detente {

namespace {

/// However many combinations of own levels a line tells apart, so many are looked at.
constexpr std::size_t most_copies = 4096;
/// A formula over no more combinations is tried out on all of them.
constexpr std::uint64_t most_combinations = 1U << 16U;

bool is_constant(const Formula& formula, bool value) {
  const FormulaNode& root = formula.nodes.back();
  return root.kind == FormulaKind::Constant && root.constant == value;
}

Formula opposite(const Formula& formula) {
  const FormulaNode& root = formula.nodes.back();
  return root.kind == FormulaKind::Constant ? Formula::constant(!root.constant) : !formula;
}

/// Whether it holds for some levels; where there are too many to try, it is taken to.
bool can_hold(const Case& dispute, const Formula& formula) {
  const std::vector<AxisId> axes = axes_of(formula);
  std::uint64_t combinations = 1;
  for (const AxisId axis : axes) {
    combinations *= dispute.axis(axis).levels;
    if (combinations > most_combinations) return true;
  }
  Levels levels(dispute.axes.size(), 0);
  for (std::uint64_t n = 0; n < combinations; ++n) {
    std::uint64_t rest = n;
    for (const AxisId axis : axes) {
      levels[axis.index()] = static_cast<std::uint8_t>(rest % dispute.axis(axis).levels);
      rest /= dispute.axis(axis).levels;
    }
    if (holds(formula, levels)) return true;
  }
  return false;
}

/// A formula under construction, each node folded where its operands are constants.
class Folded {
 public:
  explicit Folded(std::size_t size) { positions_.reserve(size); }

  void add(FormulaNode node) {
    std::vector<std::uint32_t> open;
    std::uint32_t yes = 0, no = 0;
    for (const std::uint32_t child : node.children) {
      const std::uint32_t at = positions_[child];
      const FormulaNode& operand = out_.nodes[at];
      if (operand.kind == FormulaKind::Constant)
        ++(operand.constant ? yes : no);
      else
        open.push_back(at);
    }
    if (node.kind == FormulaKind::Implies) return add_implication(std::move(node));
    if (const std::optional<bool> known = decided(node, yes, no, open.size())) return keep(truth(*known));
    // Of these kinds an operand that is known can go; the others keep all of theirs.
    const bool droppable = node.kind == FormulaKind::And || node.kind == FormulaKind::Or;
    if (droppable && open.size() == 1) {
      positions_.push_back(open.front());
      return;
    }
    if (droppable) {
      node.children = std::move(open);
    } else {
      for (std::uint32_t& child : node.children) child = positions_[child];
    }
    keep(std::move(node));
  }

  /// The root is the last node added. Nodes nobody refers to any more are dropped.
  Formula finish() && {
    const std::uint32_t root = positions_.back();
    std::vector<char> used(out_.nodes.size(), 0);
    used[root] = 1;
    for (std::size_t k = root + 1; k-- > 0;)
      if (used[k] != 0)
        for (const std::uint32_t child : out_.nodes[k].children) used[child] = 1;
    Formula kept;
    std::vector<std::uint32_t> moved(out_.nodes.size());
    for (std::size_t k = 0; k <= root; ++k) {
      if (used[k] == 0) continue;
      FormulaNode node = out_.nodes[k];
      for (std::uint32_t& child : node.children) child = moved[child];
      moved[k] = static_cast<std::uint32_t>(kept.nodes.size());
      kept.nodes.push_back(std::move(node));
    }
    return kept;
  }

 private:
  static FormulaNode truth(bool value) {
    FormulaNode node;
    node.constant = value;
    return node;
  }

  /// The value of a node of which `yes` operands are true, `no` false and `open` unknown, where it is
  /// settled.
  static std::optional<bool> decided(const FormulaNode& node, std::uint32_t yes, std::uint32_t no,
                                     std::size_t open) {
    switch (node.kind) {
      case FormulaKind::And:
        if (no > 0) return false;
        break;
      case FormulaKind::Or:
        if (yes > 0) return true;
        break;
      case FormulaKind::AtLeast:
        if (yes >= node.count) return true;
        if (yes + open < node.count) return false;
        break;
      case FormulaKind::AtMost:
        if (yes > node.count) return false;
        if (yes + open <= node.count) return true;
        break;
      case FormulaKind::Exactly:
        if (yes > node.count || yes + open < node.count) return false;
        break;
      default:
        break;
    }
    if (open > 0 || node.children.empty()) return std::nullopt;
    switch (node.kind) {
      case FormulaKind::Not:
        return yes == 0;
      case FormulaKind::And:
        return true;
      case FormulaKind::Or:
        return false;
      case FormulaKind::Xor:
        return yes % 2 == 1;
      case FormulaKind::Iff:
        return yes != 1;
      case FormulaKind::Exactly:
        return yes == node.count;
      default:
        return std::nullopt;
    }
  }

  void add_implication(FormulaNode node) {
    const std::uint32_t from = positions_[node.children[0]], to = positions_[node.children[1]];
    const auto known = [&](std::uint32_t at, bool value) {
      return out_.nodes[at].kind == FormulaKind::Constant && out_.nodes[at].constant == value;
    };
    if (known(from, false) || known(to, true)) return keep(truth(true));
    if (known(from, true)) return positions_.push_back(to);
    if (known(to, false)) {
      node.kind = FormulaKind::Not;
      node.children = {from};
    } else {
      node.children = {from, to};
    }
    keep(std::move(node));
  }

  void keep(FormulaNode node) {
    positions_.push_back(static_cast<std::uint32_t>(out_.nodes.size()));
    out_.nodes.push_back(std::move(node));
  }

  Formula out_;
  std::vector<std::uint32_t> positions_;  ///< of the original's nodes in `out_`
};

/// The formula with the axis at this level.
Formula at_level(const Formula& formula, AxisId axis, std::uint8_t level) {
  Folded folded(formula.nodes.size());
  for (const FormulaNode& node : formula.nodes) {
    if (node.kind == FormulaKind::Literal && node.axis == axis) {
      FormulaNode known;
      known.constant = node.levels.contains(level);
      folded.add(std::move(known));
    } else {
      folded.add(node);
    }
  }
  return std::move(folded).finish();
}

/// Polarities in which a node is read: bit 0 positive, bit 1 negative.
std::vector<unsigned> polarities(const Formula& formula) {
  std::vector<unsigned> read(formula.nodes.size(), 0);
  read.back() = 1;
  const auto turned = [](unsigned p) { return ((p & 1U) << 1U) | (p >> 1U); };
  for (std::size_t k = formula.nodes.size(); k-- > 0;) {
    const FormulaNode& node = formula.nodes[k];
    for (std::size_t c = 0; c < node.children.size(); ++c) {
      unsigned passed = read[k];
      if (node.kind == FormulaKind::Not || node.kind == FormulaKind::AtMost ||
          (node.kind == FormulaKind::Implies && c == 0))
        passed = turned(passed);
      else if (node.kind == FormulaKind::Xor || node.kind == FormulaKind::Iff ||
               node.kind == FormulaKind::Exactly)
        passed = passed == 0 ? 0U : 3U;
      read[node.children[c]] |= passed;
    }
  }
  return read;
}

/// The levels of an axis worth trying to make the formula false, one for each way in which they differ; one
/// alone where that one is as good as every other whatever the other axes are.
std::vector<std::uint8_t> levels_to_try(const Formula& formula, AxisId axis, unsigned count) {
  const std::vector<unsigned> read = polarities(formula);
  std::vector<std::size_t> literals;
  for (std::size_t k = 0; k < formula.nodes.size(); ++k)
    if (formula.nodes[k].kind == FormulaKind::Literal && formula.nodes[k].axis == axis) literals.push_back(k);
  const auto has = [&](std::size_t k, unsigned level) { return formula.nodes[k].levels.contains(level); };
  // a is as good as b: no literal read positively holds at a alone, none read negatively at b alone.
  const auto as_good = [&](unsigned a, unsigned b) {
    return std::all_of(literals.begin(), literals.end(), [&](std::size_t k) {
      if (has(k, a) == has(k, b)) return true;
      return (read[k] & (has(k, a) ? 1U : 2U)) == 0;
    });
  };
  std::vector<std::uint8_t> kept;
  for (unsigned level = 0; level < count; ++level) {
    if (std::any_of(kept.begin(), kept.end(), [&](unsigned other) { return as_good(other, level); }))
      continue;
    std::erase_if(kept, [&](unsigned other) { return as_good(level, other); });
    kept.push_back(static_cast<std::uint8_t>(level));
  }
  return kept;
}

/// True where some levels of these axes make the formula false; empty where that takes too many copies.
std::optional<Formula> avoidable(const Case& dispute, const Formula& formula, std::vector<AxisId> axes,
                                 std::size_t& copies) {
  if (axes.empty() || is_constant(formula, false) || is_constant(formula, true)) {
    if (++copies > most_copies) return std::nullopt;
    return opposite(formula);
  }
  const AxisId axis = axes.back();
  axes.pop_back();
  std::optional<Formula> any;
  for (const std::uint8_t level : levels_to_try(formula, axis, dispute.axis(axis).levels)) {
    std::optional<Formula> one = avoidable(dispute, at_level(formula, axis, level), axes, copies);
    if (!one || is_constant(*one, true)) return one;
    if (is_constant(*one, false)) continue;
    any = any ? *any || *one : std::move(*one);
  }
  return any ? any : Formula::constant(false);
}

bool holds_line(const RedLine& line, ActorId actor) {
  return std::find(line.actors.begin(), line.actors.end(), actor) != line.actors.end();
}

/// Nobody thinks that the line could hold.
bool certainly_a_bluff(const Case& dispute, const Quantity& firmness) {
  if (firmness.is_range() && !firmness.arithmetic) return *firmness.high <= 0;
  return point_value(dispute, firmness) <= 0;
}

/// Where a vote gives the public that holds the line a say in it: at a package that needs the vote and would
/// not cross the line without the party's consent.
Formula say_by_vote(const Case& dispute, const RedLine& line) {
  Formula say = Formula::constant(false);
  for (const Ratification& vote : dispute.ratifications) {
    // While a case is built a vote may name a poll that is not there.
    if (vote.poll.index() >= dispute.polls.size() || !holds_line(line, dispute.polls[vote.poll.index()].of))
      continue;
    const Formula refused = at_level(line.never.formula, vote.axis, 0);
    if (is_constant(refused, true)) continue;
    const Formula needed = vote_needed(dispute, vote);
    const Formula one = is_constant(refused, false) ? needed : needed && !refused;
    say = is_constant(say, false) ? one : say || one;
  }
  return say;
}

}  // namespace

Formula where_binding(const Case& dispute, const RedLine& line) {
  const Formula& never = line.never.formula;
  if (certainly_a_bluff(dispute, line.firmness)) return Formula::constant(false);
  if (line.veto) return never;
  std::vector<AxisId> own;
  for (const AxisId axis : axes_of(never))
    if (holds_line(line, dispute.axis(axis).owner) && dispute.axis(axis).change != Change::Fixed)
      own.push_back(axis);
  std::size_t copies = 0;
  const std::optional<Formula> kept =
      own.empty() ? Formula::constant(false) : avoidable(dispute, never, own, copies);
  if (!kept || is_constant(*kept, true)) return never;
  const Formula voted = say_by_vote(dispute, line);
  const bool nobody = is_constant(*kept, false) && is_constant(voted, false);
  if (nobody) return Formula::constant(false);
  const Formula binding = never && (is_constant(voted, false)   ? *kept
                                    : is_constant(*kept, false) ? voted
                                                                : *kept || voted);
  if (!can_hold(dispute, binding)) return Formula::constant(false);
  return can_hold(dispute, never && !binding) ? binding : never;
}

void bind_line(const Case& dispute, RedLine& line) {
  line.barred = where_binding(dispute, line);
  line.binding = !is_constant(line.barred, false);
}

void bind_lines(Case& dispute) {
  for (RedLine& line : dispute.red_lines) bind_line(dispute, line);
}

}  // namespace detente
