// SPDX-License-Identifier: MIT
// What is in effect: a joint option takes effect at the lowest level any party holds, so that one party's
// consent alone may change a scenario and nothing else.
#pragma once

#include "detente/model/case.hpp"

namespace detente {

/// The level at which the option is in effect.
std::uint8_t effective_level(const Option& option, const Levels& levels);

/// Some option is in effect at another level in `to` than in `from`. A move that does not is an offer, or one
/// withdrawn: nothing for anybody to notice but its words.
bool changes_effect(const Case& dispute, const Levels& from, const Levels& to);

}  // namespace detente
