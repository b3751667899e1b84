// SPDX-License-Identifier: MIT
#pragma once

#include "detente/result/report.hpp"
#include "detente/result/verification.hpp"

namespace detente {

/// Checks the witnesses of a report against the definitions, by code that shares nothing with the analyses:
/// every collision, concession and package of the settlement section, and why today holds or does not. Proofs
/// that would look at more scenarios than `limits` allows are counted as unchecked.
/// On up to `threads` threads; the same answer on any number of them.
Verification second_opinion(const Report& report, const VerifyLimits& limits = {}, unsigned threads = 1);

}  // namespace detente
