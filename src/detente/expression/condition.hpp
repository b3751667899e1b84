// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "detente/base/span.hpp"
#include "detente/expression/formula.hpp"
#include "detente/expression/syntax.hpp"

namespace detente {

/// A condition on scenarios: as the analyst wrote it, as a tree, and as the engine reads it.
struct Condition {
  std::string text;
  SourceSpan span;  ///< of the first byte of `text`
  Syntax syntax;
  Formula formula;
};

}  // namespace detente
