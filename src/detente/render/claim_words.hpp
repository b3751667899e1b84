// SPDX-License-Identifier: MIT
// Why a claim holds or fails, and in which altered world it was asked. Internal to render/.
#pragma once

#include <string>

#include "detente/result/claim_verdict.hpp"

namespace detente::render {

/// `12 of 5,120 acceptable scenarios have it; the nearest to today: Open the market: open`.
std::string claim_reason_words(const Case& dispute, const Claim& claim, const ClaimVerdict& verdict);

/// `given “Open the market” at “open”, with the suspicion at 0`; empty where nothing was altered.
std::string claim_context_words(const Case& dispute, const Claim& claim);

/// `with “Suspicion” at 0 and without Russia’s line on recognition`; empty for no change.
std::string alteration_words(const Case& dispute, const Alteration& alteration);

}  // namespace detente::render
