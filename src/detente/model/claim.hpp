// SPDX-License-Identifier: MIT
// What a source asserts, as a checkable query. Meanings: docs/case-file.md, "Claims".
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/expression/condition.hpp"
#include "detente/model/block.hpp"
#include "detente/model/evidence.hpp"

namespace detente {

/// A change made to the case before a question is asked.
struct Alteration {
  std::vector<std::string> without;  ///< ids of lines, stakes, beliefs, shocks … removed
  std::vector<std::pair<ParameterId, double>> parameters;  ///< parameters given another value
  std::vector<AxisLevel> set;                              ///< today with these levels, fixed

  bool empty() const { return without.empty() && parameters.empty() && set.empty(); }
};

struct ClaimPossible {
  Condition goal;
};
struct ClaimImpossible {
  Condition goal;
};
/// `lines` may name rules, red lines and ratifications.
struct ClaimCollision {
  Condition goal;
  std::vector<std::string> lines;
  bool only = false;
};
struct ClaimStable {
  Condition when;
  bool every = false;
  std::string concept_name = "seq";
};
struct ClaimUnstable {
  Condition when;
  bool every = false;
  std::string concept_name = "seq";
};
struct ClaimBlocks {
  ActorId actor;
  Condition goal;
};
struct ClaimNoOwnMove {
  ActorId actor;
  Condition goal;
};
struct ClaimPrefers {
  ActorId actor;
  Condition better;
  Condition worse;
};
/// `from` set, against today; gains (or loses) something, and at least `at_least`, in the actor's stake
/// units.
struct ClaimGains {
  ActorId actor;
  std::vector<AxisLevel> from;
  double at_least = 0;
};
struct ClaimLoses {
  ActorId actor;
  std::vector<AxisLevel> from;
  double at_least = 0;
};
struct ClaimBest {
  ActorId actor;
  OutcomeId outcome;
};
struct ClaimLikely {
  Condition when;
  std::string at;
  double at_least = 0;
};
struct ClaimUnlikely {
  Condition when;
  std::string at;
  double at_most = 0;
};
struct ClaimMostLikely {
  OutcomeId outcome;
  std::string at;
};
struct ClaimMoreLikely {
  Condition when;
  std::string at;
  Alteration than;
};

using ClaimQuery = std::variant<ClaimPossible, ClaimImpossible, ClaimCollision, ClaimStable, ClaimUnstable,
                                ClaimBlocks, ClaimNoOwnMove, ClaimPrefers, ClaimGains, ClaimLoses, ClaimBest,
                                ClaimLikely, ClaimUnlikely, ClaimMostLikely, ClaimMoreLikely>;

struct Claim : Block {
  std::string says;  ///< the source's assertion in the analyst's words
  ClaimQuery query;
  std::optional<Condition> given;  ///< only scenarios with it
  Alteration altered;
  bool expect = true;  ///< false: `says` is the opposite of the query
};

}  // namespace detente
