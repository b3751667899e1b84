// SPDX-License-Identifier: MIT
// Options that mean the same in every command.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "detente/base/budget.hpp"
#include "progress.hpp"

namespace detente::app {

/// What to do once the command line is understood; gives the exit code.
using Action = std::function<int()>;

struct CommonOptions {
  std::string file;  ///< the case; "-" is standard input
  bool json = false;
  bool stats = false;
  bool progress = false;  ///< also where standard error is no terminal
  bool require = false;
  bool verify = false;
  unsigned threads = 0;          ///< 0 = as many as the machine has
  std::uint64_t max_memory = 0;  ///< bytes; 0 = half of the machine's
  double time_limit = 0;         ///< seconds; 0 = none
  std::uint64_t list = 20;
  std::shared_ptr<ProgressMeter>
      meter;  ///< set by a command whose draws it counts; else budget_of() makes one
};

/// A check for names of files and the like: what is wrong with an empty one, else nothing. An empty text is
/// what a forgotten shell variable leaves.
std::string refuse_empty(const std::string& text);

/// Adds FILE and the common options to a command.
void add_common(CLI::App& command, CommonOptions& options);

/// Adds --require, with what it asks in this command.
void add_require(CLI::App& command, CommonOptions& options, const std::string& what);

/// Adds --verify.
void add_verify(CLI::App& command, CommonOptions& options);

/// A progress meter where there is somebody to look at it; else empty.
std::shared_ptr<ProgressMeter> meter_for(const CommonOptions& options, const StageUnits& units);

/// The limits as the library takes them; the clock starts now.
Budget budget_of(const CommonOptions& options);

}  // namespace detente::app
