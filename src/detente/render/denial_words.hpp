// SPDX-License-Identifier: MIT
// What a claim with `expect = false` says, whose query asks the opposite of what the source asserts.
#pragma once

#include <string>

#include "detente/model/case.hpp"

namespace detente::render {

/// `it brings Georgia nothing`; empty where the source asserts what the query asks.
std::string denial_words(const Case& dispute, const Claim& claim);

}  // namespace detente::render
