// SPDX-License-Identifier: MIT
#include "detente/interop/genius_additive.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "detente/interop/names_alike.hpp"

namespace detente::interop {

namespace {

struct Sign {
  std::string_view name;  ///< of a type or an element, folded
  const char* reason;
};

constexpr const char* boxes =
    "its utilities are given to boxes of packages (hyper-rectangles), not to values";
constexpr const char* rules = "its constraints change what whole packages are worth";
constexpr const char* function = "its utilities are computed by a function of whole packages";

constexpr Sign type_signs[] = {{"nonlinear", boxes},        {"non-linear", boxes},   {"hypervolume", boxes},
                               {"hyperrectangle", boxes},   {"constraint", rules},   {"constraints", rules},
                               {"constrained", rules},      {"quadratic", function}, {"polynomial", function},
                               {"multiplicative", function}};

constexpr Sign element_signs[] = {{"hyperrectangle", boxes},
                                  {"hypervolume", boxes},
                                  {"hyperrectangles", boxes},
                                  {"hypervolumes", boxes},
                                  {"includes", boxes},
                                  {"ufun", boxes},
                                  {"constraint", rules},
                                  {"constraints", rules},
                                  {"rules", rules},
                                  {"rule", rules},
                                  {"zeroconstraint", rules},
                                  {"interdependency", function},
                                  {"interdependencies", function}};

const char* reason_of(std::string_view name, const Sign* first, const Sign* last) {
  for (const Sign* sign = first; sign != last; ++sign)
    if (sign->name == name) return sign->reason;
  return nullptr;
}

/// An empty list of rules, which some editors write, changes nothing.
bool says_something(const pugi::xml_node& node) {
  const auto has_attribute = [](const pugi::xml_node& inner) { return bool(inner.first_attribute()); };
  return has_attribute(node) || bool(node.find_node(has_attribute));
}

}  // namespace

std::optional<NotAdditive> not_additive(const pugi::xml_node& root) {
  const std::string type = folded(root.attribute("type").as_string());
  if (const char* reason = reason_of(type, std::begin(type_signs), std::end(type_signs)))
    return NotAdditive{root,
                       fmt::format("the profile is of the type '{}' and not additive: {}", type, reason)};
  std::vector<pugi::xml_node> open{root};
  while (!open.empty()) {
    const pugi::xml_node node = open.back();
    open.pop_back();
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      const char* reason =
          reason_of(folded(child.name()), std::begin(element_signs), std::end(element_signs));
      if (reason != nullptr && says_something(child))
        return NotAdditive{child,
                           fmt::format("the profile has <{}> and is not additive: {}", child.name(), reason)};
      const std::string_view name = child.name();
      if (name != "issue") open.push_back(child);
    }
  }
  return std::nullopt;
}

}  // namespace detente::interop
