// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace detente {

/// How to write what was probably meant by a line of TOML that cannot be read: a date in words, a fraction with
/// a comma, a share in per cent, a text without quotes. Empty where nothing is recognised. Cost: linear.
std::string toml_hint(std::string_view line);

}  // namespace detente
