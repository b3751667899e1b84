// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/fixed.hpp"
#include "detente/base/ids.hpp"
#include "detente/model/case.hpp"

namespace detente {

enum class ConstraintKind { Rule, RedLine, Ratification };

/// A rule, binding red line or failed ratification of the case, by position in its vector.
struct ConstraintRef {
  ConstraintKind kind{};
  std::uint32_t index = 0;
  friend auto operator<=>(const ConstraintRef&, const ConstraintRef&) = default;
};

enum class SettlementReason {
  Possible,  ///< an acceptable scenario satisfies the goal
  Lines,     ///< red lines or ratifications (with or without rules) exclude it
  Rules,     ///< rules alone forbid it
  Goal       ///< no combination of levels satisfies it
};

/// A minimal set of constraints that cannot hold together with the goal.
struct Collision {
  std::vector<ConstraintRef> of;  ///< ascending
  bool derived = false;           ///< two or more constraints; else it only restates one
  /// For each member, a scenario with the goal that breaks that member alone (witness of minimality).
  std::vector<Levels> without_each;
};

/// A minimal set of lines and ratifications whose waiving makes the goal possible.
struct Concession {
  std::vector<ConstraintRef> of;  ///< ascending; never rules
  std::optional<double> price;    ///< sum of the lines' prices; empty if one has none
  double firmness = 1;            ///< product of the lines' firmness, in [0,1]
  double ease =
      1;  ///< probability in [0,1] that all of it gives: every line a bluff, every lost vote turning
  Levels scenario;  ///< a scenario it makes acceptable, nearest today
};

/// A line that a scenario crosses where its holders cannot keep it: they object, and rule nothing out.
struct Objection {
  std::uint32_t line = 0;  ///< position among the red lines of the case
  bool always = false;  ///< every acceptable scenario with the goal crosses it; false also where that was not
                        ///< looked into
  friend bool operator==(const Objection&, const Objection&) = default;
};

/// A maximal set of wishes that one acceptable scenario fulfils.
struct WishPackage {
  std::vector<WishId> wishes;      ///< ascending
  Levels scenario;                 ///< nearest today (fewest axes changed, then lowest string)
  std::vector<ActorId> worse_off;  ///< by their own stakes, against today; constituencies included
  std::vector<ActorId> better_off;
  std::vector<ActorId> needs;  ///< owners of changed axes, publics whose ratification it takes
  std::optional<bool> stable;  ///< a SEQ equilibrium; empty = not computed
  bool ratifiable = true;
  std::vector<ActorId> signatories = {};  ///< whose signature it takes; everybody else stands by
};

struct SettlementResult {
  Condition goal;
  bool possible = false;
  std::uint64_t acceptable = 0;  ///< acceptable scenarios that satisfy the goal
  bool counted = true;           ///< false: not counted; `acceptable` then means nothing
  SettlementReason reason{};
  bool needs_unreachable_level =
      false;  ///< every acceptable way uses a fixed or one-way level not reachable from today
  std::optional<Levels> nearest;        ///< the acceptable scenario with the goal nearest today
  std::vector<Collision> collisions;    ///< by size, then file order
  std::vector<Concession> concessions;  ///< the easiest first, unless asked for otherwise
  /// Probability in [0,1], over firmness and votes, that an acceptable scenario satisfies the goal; empty:
  /// not computed.
  std::optional<double> chance_possible;
  /// Minimal sets of lines and votes, all of one of which must give for the goal: lines by being bluffs,
  /// votes (those that carry as things stand included) by carrying. One empty set: nothing has to.
  std::vector<std::vector<ConstraintRef>> must_give;
  std::vector<Objection> objections;  ///< lines that `nearest` crosses without being barred, in file order
  std::vector<WishPackage> packages;  ///< those no signatory loses by first
  bool partial = false;

  /// False where a limit came before it was found out whether the goal is possible.
  bool answered() const { return possible || reason != SettlementReason::Possible; }
};

}  // namespace detente
