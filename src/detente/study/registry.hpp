// SPDX-License-Identifier: MIT
// Every analysis the program has, once: what it asks, by whose definition, what it needs, and the function
// that answers.
#pragma once

#include <span>

#include "detente/study/run.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// What an analysis works with.
struct StudyContext {
  World& world;
  const StudyRequest& request;
};

/// One row of the registry.
struct Analysis {
  const char* id;            ///< also the name of its section in the report
  const char* question;      ///< one sentence
  const char* reference;     ///< author, year, place
  const char* requirements;  ///< what the case must have, in words
  bool (*asked)(const StudyRequest& request);
  Expected<void> (*run)(const StudyContext& context, Report& report);
};

/// In the order in which they run; later ones may read what earlier ones left in the world.
std::span<const Analysis> analyses();

}  // namespace detente
