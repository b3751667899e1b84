// SPDX-License-Identifier: MIT
// How often each verdict holds over draws, added to the documents. Internal to render/.
#pragma once

#include "detente/render/json_parts.hpp"

namespace detente::render {

/// Adds `draws` (how many, their seed, how many uncertain inputs) to the body of check; nothing where nothing
/// was drawn. The shares of claims stand with the claims.
void add_draws(Json& body, const Report& report);
/// Adds `draws`, `possible_share`, `lasting_share` and `share_of_draws` beside collisions, concessions,
/// packages and solutions to the body of settlement; nothing where nothing was drawn.
void add_settlement_shares(Json& body, const Report& report);
/// Adds `draws` with the shares by outcome and concept to the body of stability; nothing where nothing was
/// drawn.
void add_stability_shares(Json& body, const Report& report);

}  // namespace detente::render
