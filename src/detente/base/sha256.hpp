// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace detente {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 small hexadecimal digits.
/// Example: "" gives e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.
std::string sha256(std::string_view bytes);

}  // namespace detente
