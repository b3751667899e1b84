// SPDX-License-Identifier: MIT
#include "exit_code.hpp"

#include <algorithm>

namespace detente::app {

ExitCode exit_code_of(const Diagnostics& diagnostics) {
  ExitCode worst = done;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::Error) continue;
    const int group = static_cast<int>(diagnostic.code) / 100;
    const ExitCode code = group == 5 ? limit_reached : group == 9 ? internal_fault : bad_input;
    worst = std::max(worst, code);
  }
  return worst;
}

}  // namespace detente::app
