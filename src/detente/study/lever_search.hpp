// SPDX-License-Identifier: MIT
// The search for single interventions in one world. Internal to study/.
#pragma once

#include <vector>

#include "detente/study/lever_game.hpp"
#include "detente/study/levers.hpp"

namespace detente {

/// What came of trying each candidate, by its position; empty: it does not work, or a limit came first.
struct SinglesFound {
  std::vector<std::optional<std::pair<Intervention, LeverReply>>> by_candidate;
  bool partial = false;
};

/// Tries each candidate on top of `given`, whose changes `world` has already: side by side where the
/// memory allows. `game`: of the case without `given`; null: every changed case is examined whole. Candidates
/// that cannot matter are passed over. errors: none but limits, which are told in `partial`; a candidate
/// whose case cannot be ranked does not work.
SinglesFound try_singles(const World& world, const LeverRequest& request,
                         const std::vector<Intervention>& given, const std::vector<Intervention>& candidates,
                         const LeverGame* game = nullptr);

}  // namespace detente
