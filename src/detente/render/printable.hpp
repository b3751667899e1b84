// SPDX-License-Identifier: MIT
// The door through which every text passes before it is printed: what cannot be seen is shown as an escape,
// and names that run from right to left are set apart.
#pragma once

#include <string>

#include "detente/render/document.hpp"

namespace detente::render {

/// The text as it may be printed. Plain text stays as it is, byte by byte.
std::string printable(const std::string& text);

/// The document with every text of it made printable.
Document printable(Document document);

}  // namespace detente::render
