// SPDX-License-Identifier: MIT
// Which random conflicts or cases a property test looks at, from the environment.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace detente::testing {

struct Settings {
  std::uint64_t seed = 1;   ///< DETENTE_PROPERTY_SEED
  std::uint32_t first = 0;  ///< DETENTE_PROPERTY_FIRST: number of the first one
  std::uint32_t count = 0;  ///< DETENTE_PROPERTY_COUNT
};

/// `few`: how many where the environment does not say.
inline Settings settings(std::uint32_t few = 200) {
  const auto number = [](const char* name, std::uint64_t otherwise) {
    const char* text =
        std::getenv(name);  // NOLINT(concurrency-mt-unsafe): tests read it before any thread starts
    return text != nullptr && *text != '\0' ? std::strtoull(text, nullptr, 10) : otherwise;
  };
  return {number("DETENTE_PROPERTY_SEED", 1), static_cast<std::uint32_t>(number("DETENTE_PROPERTY_FIRST", 0)),
          static_cast<std::uint32_t>(number("DETENTE_PROPERTY_COUNT", few))};
}

}  // namespace detente::testing
