// SPDX-License-Identifier: MIT
// What a picture gets wrong about the others, and whom a change of what holds serves. Internal to study/.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/result/beliefs.hpp"
#include "detente/study/pictures.hpp"

namespace detente {

/// Decision makers that rank some pair of feasible scenarios otherwise in the picture. requires: the same
/// axes.
std::vector<ActorId> misread_in(const PlayedGame& truth, const PlayedGame& picture);

/// For every other decision maker with a move from today that `holder` misjudges: how many, and the nearest
/// `list` of them (fewest changes, then by scenario string).
std::vector<Foresight> foresight_of(const PlayedGame& truth, const PlayedGame& picture, ActorId holder,
                                    std::uint64_t list);

/// Sets gains, loses and mixed of `change` by the true rankings: the worst and the best for each decision
/// maker in `after` against those in `before`.
void weigh_change(const PlayedGame& truth, const Bitmap& before, const Bitmap& after,
                  CorrectionConcept& change);

}  // namespace detente
