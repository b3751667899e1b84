// SPDX-License-Identifier: MIT
// Which agreements waste nothing, and which of them the classic bargaining solutions pick.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/fixed.hpp"
#include "detente/base/ids.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// One bargaining party: where it stands without agreement, and how far it can get.
struct PartyStanding {
  ActorId party;
  Fixed disagreement;         ///< own stakes without agreement: today, or the [[batna]]
  std::optional<Fixed> best;  ///< most it gets in an acceptable scenario that leaves no party below; empty =
                              ///< there is none
  bool batna = false;         ///< the disagreement point is the case's [[batna]]
};

/// An acceptable scenario one axis away that wastes something, and an efficient one that shows it: nobody has
/// less there, and somebody more.
struct DominatedNeighbour {
  Levels scenario;
  Levels dominator;
};

/// One acceptable scenario singled out by a bargaining solution.
struct BargainingSolution {
  Levels scenario;
  std::vector<Fixed> utilities;    ///< own stakes, one per party
  std::vector<Fixed> gains;        ///< against the disagreement point, one per party
  bool efficient = true;           ///< no acceptable scenario is better for one party and worse for none
  std::vector<ActorId> worse_off;  ///< actors with stakes, constituencies included, against today
  std::vector<ActorId> better_off;
  std::vector<ActorId> ranks_lower;  ///< actors with an ordinal preference who rank it below today
  std::vector<ActorId> ranks_higher;
  std::vector<ActorId> needs;                  ///< owners of changed axes, publics whose ratification it takes
  std::vector<ActorId> signatories;            ///< whose signature it takes
  std::optional<bool> stable;                  ///< a SEQ equilibrium; empty = not computed
  std::vector<DominatedNeighbour> neighbours;  ///< all there are; by axis, then level
};

/// An efficient scenario and what it is worth to each party.
struct EfficientPoint {
  Levels scenario;
  std::vector<Fixed> utilities;  ///< one per party
};

/// What the parties can have together. Utilities are each party's own stakes; they are compared between
/// parties only by the solutions that say so (egalitarian, leximin, utilitarian).
struct EfficientPackages {
  std::vector<PartyStanding> parties;  ///< decision makers with stakes, in file order
  std::uint64_t candidates = 0;        ///< acceptable scenarios
  std::uint64_t count = 0;             ///< undominated ones, equal utility vectors all counted
  std::uint64_t distinct = 0;          ///< different utility vectors among them
  std::vector<EfficientPoint> listed;  ///< by scenario string, at most as many as asked for
  std::uint64_t nobody_below = 0;      ///< acceptable, and no party below its disagreement point (the zone)
  std::uint64_t somebody_gains = 0;    ///< of these, somebody is above it
  std::uint64_t everybody_gains = 0;   ///< of these, everybody is
  std::optional<BargainingSolution> nash;               ///< empty = everything leaves a party below
  std::optional<BargainingSolution> kalai_smorodinsky;  ///< empty = likewise, or nobody can gain
  std::optional<BargainingSolution> egalitarian;        ///< these three: empty = nothing is acceptable
  std::optional<BargainingSolution> leximin;
  std::optional<BargainingSolution> utilitarian;
};

}  // namespace detente
