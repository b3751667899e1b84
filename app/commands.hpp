// SPDX-License-Identifier: MIT
// One function per command: adds it to the program and, once chosen, sets what to do.
#pragma once

#include <array>

#include "common_options.hpp"

namespace detente::app {

void add_beliefs(CLI::App& program, Action& action);
void add_check(CLI::App& program, Action& action);
void add_compare(CLI::App& program, Action& action);
void add_forecast(CLI::App& program, Action& action);
void add_generate(CLI::App& program, Action& action);
void add_export(CLI::App& program, Action& action);
void add_import(CLI::App& program, Action& action);
void add_init(CLI::App& program, Action& action);
void add_migrate(CLI::App& program, Action& action);
void add_paths(CLI::App& program, Action& action);
void add_replay(CLI::App& program, Action& action);
void add_ledger(CLI::App& program, Action& action);
void add_levers(CLI::App& program, Action& action);
void add_inverse(CLI::App& program, Action& action);
void add_report(CLI::App& program, Action& action);
void add_settle(CLI::App& program, Action& action);
void add_stability(CLI::App& program, Action& action);

/// What to say about a command line that cannot be understood, with the nearest name where there is one.
std::string usage_message(const CLI::App& program, const CLI::ParseError& fault);

/// In the order in which --help lists them.
inline constexpr std::array every_command{
    add_init,    add_check,   add_settle,  add_stability, add_paths,    add_levers,
    add_inverse, add_replay,  add_beliefs, add_forecast,  add_ledger,   add_report,
    add_compare, add_migrate, add_import,  add_export,    add_generate,
};

}  // namespace detente::app
