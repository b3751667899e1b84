// SPDX-License-Identifier: MIT
// What a synthetic case can say about its options: the vocabulary of the generator. Internal to casefile/.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/random.hpp"
#include "detente/expression/level_set.hpp"

namespace detente {

struct GenerateOptions;

namespace generate {

/// One axis of the case to be: an own option, or one party's share of a joint one.
struct Axis {
  std::string name;  ///< as an expression names it: `option_1_2`, `joint_1.actor_2`
  unsigned owner = 0;
  std::optional<unsigned> joint;  ///< which joint option, from 0; empty = an own option
};

/// A comparison of one name with a level.
struct Literal {
  std::string text;
  std::string name;
  std::size_t axis = 0;  ///< the axis it reads; of a joint option as a whole: its first party's
  LevelSet levels;       ///< where it holds

  bool holds_today() const { return levels.contains(0); }  // every axis is at its lowest level
};

/// Joined by `and`. requires: not empty.
std::string conjunction(const std::vector<Literal>& literals);

/// Statements of the three actors of a staircase, most important first.
struct Staircase {
  std::array<std::vector<std::string>, 3> of_actor;
};

class Literals {
 public:
  /// requires: at least one actor; generate_case checks what it is given.
  explicit Literals(const GenerateOptions& options);

  /// Own options actor by actor, then joint ones party by party.
  const std::vector<Axis>& axes() const { return axes_; }
  /// How many names a condition can use: own options and whole joint ones.
  std::size_t names() const { return names_.size(); }

  /// `count` literals about different names. requires: count <= names().
  std::vector<Literal> draw(CounterRandom& random, std::size_t count) const;
  /// The literal that holds exactly where this one does not.
  Literal opposite(const Literal& literal) const;

  std::string level_name(unsigned level) const;
  /// All level names, quoted, lowest first.
  std::string level_list() const;

  /// Conditions that never hold today and between them cover about `share` of all scenarios, scattered.
  std::vector<std::string> holes(double share, CounterRandom& random) const;

  /// Combinations of one actor's levels that a staircase climbs; 0 = too many.
  std::uint64_t stairs() const;
  Staircase staircase() const;

 private:
  Literal literal(const std::string& name, std::size_t axis, const LevelSet& levels) const;
  std::string at_combination(unsigned actor, std::uint64_t combination) const;

  struct Name {
    std::string text;
    std::size_t axis;
  };

  unsigned options_ = 0;
  unsigned levels_ = 2;
  std::vector<Axis> axes_;
  std::vector<Name> names_;
};

}  // namespace generate
}  // namespace detente
