// SPDX-License-Identifier: MIT
// What can move by itself, what only moves together, and how much room each side has.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/model/case.hpp"
#include "detente/result/settlement.hpp"

namespace detente {

/// Options that are judged as one: a `group` of the case, or an option without one.
struct Basket {
  std::string name;               ///< the group, or the option's id
  std::vector<OptionId> options;  ///< ascending
};

/// A minimal set of things that can change together, nothing else changing, and leave no signatory worse off.
struct Trade {
  std::vector<std::uint32_t> of;  ///< positions: of baskets, or of options for islands; ascending
  Levels scenario;                ///< the nearest today that changes exactly these
  std::vector<ActorId> better_off;
  std::vector<ActorId> worse_off;    ///< bystanders; never a signatory
  std::vector<ActorId> needs;        ///< owners of changed axes, publics whose ratification it takes
  std::vector<ActorId> signatories;  ///< whose signature it takes
  std::optional<bool> stable;      ///< a SEQ equilibrium; empty = not computed
};

struct Linkage {
  std::vector<Basket> baskets;  ///< in file order
  std::vector<Trade> alone;     ///< baskets that can move alone
  std::vector<Trade> linked;    ///< minimal sets of two or more baskets that cannot move in parts
  std::vector<Trade> islands;   ///< minimal sets of options; each a deal that stands by itself
  bool partial = false;
};

/// One reason why a win-set is not larger.
struct Narrowing {
  std::optional<ConstraintRef> constraint;  ///< empty: not to lose by the own stakes
  ActorId actor;                            ///< whose stakes; meaningful without a constraint
  std::uint64_t regained = 0;               ///< scenarios that come in when this alone is waived; positive
};

/// What one side could bring home.
struct WinSet {
  ActorId side;                      ///< a decision maker
  std::uint64_t size = 0;            ///< feasible, its lines kept, ratified, not below its disagreement point
  std::uint64_t within_lines = 0;    ///< the same whatever its stakes
  std::vector<Narrowing> narrowing;  ///< most regained first
};

struct WinSets {
  std::uint64_t feasible = 0;
  std::vector<WinSet> sides;         ///< one per decision maker, in file order
  std::uint64_t overlap = 0;         ///< acceptable, and no signatory below its disagreement point
  std::vector<Narrowing> narrowing;  ///< of the overlap
};

}  // namespace detente
