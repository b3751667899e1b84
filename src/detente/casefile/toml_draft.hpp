// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// A TOML text as a draft, every value and key with its place in bytes.
/// errors: FileTooLarge, TomlSyntax (not UTF-8, not TOML, nested too deeply). One of them, the first.
Expected<Draft> parse_toml(std::string_view text, const std::string& file_name);

}  // namespace detente
