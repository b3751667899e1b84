// SPDX-License-Identifier: MIT
// The switching values of claims, as text and as JSON.
#pragma once

#include "detente/render/document.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/result/claim_flip.hpp"

namespace detente::render {

/// `Of 36 claims, 9 turn …`: how many hang on a single input.
std::string flips_sentence(const ClaimFlips& found);

/// The sentence and a table: which claim turns, by which input, and where.
void add_flips(Document& memo, const Case& dispute, const ClaimFlips& found);

/// `flips` of `detente.check/1`.
Json flips_json(const Case& dispute, const ClaimFlips& found);

}  // namespace detente::render
