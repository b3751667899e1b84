// SPDX-License-Identifier: MIT
// --samples and --seed of the commands that answer at the likely values: how often each verdict holds
// besides.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>

#include "detente/study/run.hpp"

namespace detente::app {

struct DrawOptions {
  std::optional<std::uint32_t> samples;  ///< empty = nothing is drawn
  std::optional<std::uint64_t> seed;     ///< empty = as the case says
};

/// Adds --samples and --seed to a command.
void add_draws(CLI::App& command, DrawOptions& options);

/// Asks for the shares, those that take whole analyses of every draw among them; nothing without --samples.
void ask_for_shares(const DrawOptions& options, StudyRequest& request);

}  // namespace detente::app
