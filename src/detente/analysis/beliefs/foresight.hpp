// SPDX-License-Identifier: MIT
// Question: which moves of another does somebody not see coming, and which does it expect in vain?
//
// Definition. j moves from s to s1 in truth where s1 is in R_j(s), and gains where r_j(s1) > r_j(s). In the
// picture of a holder h the options h does not see stay where they are and j ranks by r_j^h. The move is
//   foreseen    j gains in truth, can move so in the picture, and gains there;
//   unforeseen  j gains in truth, and in the picture cannot move so or does not gain;
//   feared      j does not gain in truth, and can move so and gains in the picture.
//
// References. Bennett 1977, Omega 5 (hypergames); Wang, Hipel & Fraser 1988, Behavioral Science 33 (levels of
// misperception); Aljefri, Bashar, Fang & Hipel 2018, IEEE Transactions on Systems, Man, and Cybernetics:
// Systems 48 (hypergames in graph form, over the universal set of options and states).
//
// Cost: one look at every scenario j can move to from s. Determinism: one thread, order of the index.
//
// Example. j can close a tap it does not want closed; h thinks it does: closing is feared. j has a second tap
// that h has never heard of, and gains by closing it: unforeseen.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/scenario/rankings.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// One game: the space, and how the mover ranks it there.
struct MoverView {
  const ScenarioSpace& space;
  const Ranking& ranking;
};

/// A move misjudged, in the numbering of the true space.
struct FoundMisjudgement {
  ScenarioIndex to = 0;
  bool uses_unseen = false;  ///< the picture has no such move
};

struct FoundForesight {
  std::uint64_t foreseen = 0;
  std::vector<FoundMisjudgement> unforeseen;  ///< by the index
  std::vector<FoundMisjudgement> feared;      ///< by the index
};

/// Looks at every move of the rankings' actor from scenario `from` of the true space. requires: both spaces
/// have the same axes, both rankings the same actor.
FoundForesight foresee(const MoverView& truth, const MoverView& picture, ScenarioIndex from);

}  // namespace detente
