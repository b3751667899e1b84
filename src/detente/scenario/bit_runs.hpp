// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "detente/base/bitmap.hpp"

namespace detente {

/// Adds scenarios first + k with flags[k] == 1 (flags are 0 or 1) to `set`, k in [0, count). Safe while other
/// threads add other scenarios, even of the same word.
void add_flags(Bitmap& set, std::uint64_t first, const std::uint8_t* flags, std::uint64_t count);

}  // namespace detente
