// SPDX-License-Identifier: MIT
// Small random cases, built directly as structs: the same seed gives the same case on every machine.
#pragma once

#include <cstdint>
#include <random>

#include "detente/model/binding.hpp"
#include "detente/model/point.hpp"
#include "support/small_case.hpp"

namespace detente::testing {

struct RandomShape {
  std::size_t actors = 3;  ///< decision makers at most; one constituency comes on top
  std::size_t axes = 6;    ///< at most
  std::size_t rules = 3;   ///< at most, likewise below
  std::size_t lines = 6;
  std::size_t votes = 2;  ///< failing ratifications
  std::size_t wishes = 5;
  std::size_t stakes = 8;
};

/// A stream of small numbers. Plain modulo: the standard distributions differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  /// In [0, n). requires: n > 0.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

 private:
  std::mt19937_64 engine_;
};

inline Formula random_literal(Dice& dice, const Case& dispute) {
  const std::size_t axis = dice.below(dispute.axes.size());
  const std::size_t all = (std::size_t{1} << dispute.axes[axis].levels) - 1;
  return at(axis, 1 + dice.below(all - 1));
}

/// Two to four literals under a random connective.
inline Formula random_formula(Dice& dice, const Case& dispute) {
  static constexpr FormulaKind kinds[] = {FormulaKind::And,    FormulaKind::And, FormulaKind::And,
                                          FormulaKind::Or,     FormulaKind::Xor, FormulaKind::Implies,
                                          FormulaKind::AtLeast};
  if (dice.chance(4)) return random_literal(dice, dispute);
  const FormulaKind kind = kinds[dice.below(std::size(kinds))];
  const bool binary = kind == FormulaKind::Xor || kind == FormulaKind::Implies;
  std::vector<Formula> parts;
  for (std::size_t k = binary ? 2 : 2 + dice.below(3); k > 0; --k)
    parts.push_back(random_literal(dice, dispute));
  const Formula whole = join(kind, parts, static_cast<std::uint32_t>(1 + dice.below(parts.size())));
  return dice.chance(5) ? join(FormulaKind::Not, {whole}) : whole;
}

inline void add_constituency(Case& dispute) {
  Actor crowd;
  crowd.id = "crowd";
  crowd.kind = ActorKind::Public;
  dispute.actors.push_back(crowd);
  Poll poll;
  poll.id = "poll";
  poll.of = ActorId(dispute.actors.size() - 1);
  dispute.polls.push_back(poll);
}

/// Today never breaks a rule; lines, votes, wishes and stakes fall as they will.
inline Case random_case(std::uint64_t seed, const RandomShape& shape = {}) {
  Dice dice(seed);
  const std::size_t actors = 1 + dice.below(shape.actors);
  std::vector<SmallAxis> axes(1 + dice.below(shape.axes));
  for (SmallAxis& axis : axes) {
    axis.owner = dice.below(actors);
    axis.levels = static_cast<std::uint8_t>(dice.chance(3) ? 3 : 2);
    axis.change = static_cast<Change>(dice.chance(4) ? 1 + dice.below(3) : 0);
    axis.now = static_cast<std::uint8_t>(dice.below(axis.levels));
  }
  Case dispute = small_case(actors, axes);
  add_constituency(dispute);
  for (std::size_t k = dice.below(shape.rules + 1); k > 0; --k) {
    const Formula impossible = random_formula(dice, dispute);
    if (!holds(impossible, dispute.today)) add_rule(dispute, impossible);
  }
  for (std::size_t k = dice.below(shape.lines + 1); k > 0; --k) {
    add_line(dispute, dice.below(actors + 1), random_formula(dice, dispute));
    if (dice.chance(2))
      dispute.red_lines.back().firmness.likely = static_cast<double>(1 + dice.below(9)) / 10;
    if (!dice.chance(4))
      dispute.red_lines.back().price = Quantity{.likely = static_cast<double>(dice.below(4))};
  }
  for (std::size_t k = dice.below(shape.votes + 1); k > 0; --k) {
    add_failing_vote(dispute, dice.below(axes.size()));
    dispute.ratifications.back().poll = PollId(0U);
    Ratification& vote = dispute.ratifications.back();
    vote.passes = dice.chance(4);
    vote.from = static_cast<std::uint8_t>(1 + dice.below(dispute.axis(vote.axis).levels - 1U));
  }
  bind_lines(dispute);
  for (std::size_t k = dice.below(shape.wishes + 1); k > 0; --k) {
    Wish wish;
    wish.id = "wish_" + std::to_string(dispute.wishes.size());
    wish.when = when(random_formula(dice, dispute));
    dispute.wishes.push_back(wish);
  }
  for (std::size_t k = dice.below(shape.stakes + 1); k > 0; --k)
    add_stake(dispute, dice.below(actors + 1), random_formula(dice, dispute),
              static_cast<double>(dice.below(9)) - 4);
  return dispute;
}

/// Calls visit(levels) for every scenario of the case, feasible or not, by scenario string.
template <class Visit>
void for_each_scenario(const Case& dispute, Visit&& visit) {
  Levels levels(dispute.axes.size());
  for (;;) {
    visit(static_cast<const Levels&>(levels));
    std::size_t a = levels.size();
    while (a > 0 && levels[a - 1] + 1 == dispute.axes[a - 1].levels) levels[--a] = 0;
    if (a == 0) return;
    ++levels[a - 1];
  }
}

}  // namespace detente::testing
