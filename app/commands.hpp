// SPDX-License-Identifier: MIT
// One function per command: adds it to the program and, once chosen, sets what to do.
#pragma once

#include "common_options.hpp"

namespace detente::app {

void add_beliefs(CLI::App& program, Action& action);
void add_check(CLI::App& program, Action& action);
void add_forecast(CLI::App& program, Action& action);
void add_generate(CLI::App& program, Action& action);
void add_init(CLI::App& program, Action& action);
void add_inverse(CLI::App& program, Action& action);
void add_report(CLI::App& program, Action& action);
void add_settle(CLI::App& program, Action& action);
void add_stability(CLI::App& program, Action& action);

/// What to say about a command line that cannot be understood, with the nearest name where there is one.
std::string usage_message(const CLI::App& program, const CLI::ParseError& fault);

}  // namespace detente::app
