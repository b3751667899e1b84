// SPDX-License-Identifier: MIT
// Which Genius profiles are sums over issues. Internal to interop/.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

namespace detente::interop {

struct NotAdditive {
  pugi::xml_node node;  ///< where it shows
  std::string reason;   ///< a sentence
};

/// Why the utilities of a profile are no sum over the issues; empty where nothing speaks against it. Genius
/// tells the kinds apart by the attribute `type` of the outermost element: `nonlinear`, `constraint`,
/// `uncertain`, anything else is additive.
std::optional<NotAdditive> not_additive(const pugi::xml_node& root);

}  // namespace detente::interop
