// SPDX-License-Identifier: MIT
// Claims about the future: likely, unlikely, most_likely, more_likely. Internal to study/.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/result/claim_verdict.hpp"
#include "detente/study/run.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// The verdict at the likely values, shocks at their likely rates, before `expect` turns it round. Untestable
/// where `given` has no chance. `than` alters the case as written, not the altered one. errors: those of
/// World::altered and of the forecast.
Expected<ClaimVerdict> judge_future(World& world, const Claim& claim, ClaimVerdict verdict);

/// Gets ready what claims about the future stand on, each altered case on a thread of its own: the verdicts
/// are the same without, only later.
void lay_grounds(World& world);

/// For each claim the share of draws in which it comes out as expected, among those it can be tested in;
/// empty where there is none, or where the budget ran out. Claims about the same altered case share their
/// draws. requires: claims about the future. errors: as above.
Expected<std::vector<std::optional<double>>> shares_of_draws(World& world,
                                                             const std::vector<const Claim*>& claims,
                                                             const DrawPlan& plan, std::uint32_t samples);

/// The draws a request asks for: the inputs of the case as written, so that altered cases are drawn alike.
DrawPlan plan_of(const Case& dispute, const ForecastRequest& asked);

/// True for a claim about the future.
bool about_the_future(const Claim& claim);

}  // namespace detente
