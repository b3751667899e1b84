// SPDX-License-Identifier: MIT
// Question: are the efficient packages and the bargaining solutions what they are said to be?
// Definition: a listed package is acceptable, its utilities are the sums of the stakes that hold, and no
// acceptable scenario gives every party as much and some party more. A solution says the same where it is
// marked efficient, its gains are over the disagreement point, and each dominated neighbour shown is
// acceptable, one axis away, and beaten by its (acceptable) dominator. Source: Pareto 1906; Nash 1950. Cost:
// one look at every scenario per package, where that is within the limits. Determinism: the faults come in
// the order of the result. Example: utilities (2,0), (1,1), (0,0): (0,0) is refuted by (1,1).
#pragma once

#include "detente/model/case.hpp"
#include "detente/result/efficient.hpp"
#include "detente/result/verification.hpp"

namespace detente {

/// All of it: what is listed, what is picked, and the neighbours shown.
Verification verify_efficient(const Case& dispute, const EfficientPackages& efficient,
                              const VerifyLimits& limits = {});

}  // namespace detente
