// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/diagnostic.hpp"

namespace detente::app {

/// What the program tells the shell. docs/commands.md lists them.
enum ExitCode : int {
  done = 0,
  asked_property_false = 1,  ///< only with --require
  bad_input = 2,             ///< usage, or a bad case
  limit_reached = 4,         ///< or interrupted; the result is partial
  internal_fault = 70
};

/// The exit code for a run that ended in these diagnostics.
ExitCode exit_code_of(const Diagnostics& diagnostics);

}  // namespace detente::app
