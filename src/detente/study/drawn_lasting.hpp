// SPDX-License-Identifier: MIT
// Which of a few scenarios are equilibria in one draw, without ranking the whole space. Internal to study/.
//
// Definition: as study/lasting.hpp: under Nash and SEQ the verdict on s depends only on the scenarios that
// sequences of improvements lead to from s, so the conflict cut down to the levels these use has the same
// verdicts on the scenarios asked about.
//
// Cost: one block of worths for each block and worth met on the way; then ranks and stability on the box.
// Determinism: exact.
#pragma once

#include <optional>
#include <vector>

#include "detente/scenario/space_box.hpp"
#include "detente/study/drawn_worth.hpp"

namespace detente {

/// The equilibria among the scenarios asked about.
struct LastingSets {
  Bitmap nash;
  Bitmap seq;
};

/// What a decision maker makes of scenarios in one draw.
struct DrawnDecider {
  const WorthTable* worths = nullptr;
  std::optional<Bitmap>
      crossed;  ///< scenarios that cross a line of its own; empty: it does not put lines first
};

/// `deciders`: one per decision maker, in the order of space.blocks(); `whole`: whole_box of the case;
/// `asked` holds feasible scenarios only. Empty: not worth it, examine the whole space. errors: those of
/// stability_of.
Expected<std::optional<LastingSets>> lasting_in_draw(const World& world, const SpaceBox& whole,
                                                     const std::vector<DrawnDecider>& deciders,
                                                     const Bitmap& asked, std::uint64_t most,
                                                     const Budget& budget);

}  // namespace detente
