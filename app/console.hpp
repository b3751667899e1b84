// SPDX-License-Identifier: MIT
// What the program shares with the terminal and the machine: interrupts, progress, memory, messages.
#pragma once

#include <functional>
#include <string>

#include "detente/base/budget.hpp"
#include "detente/base/diagnostic.hpp"

namespace detente::app {

/// Turns Ctrl-C (or a request to end) into a flag the computation looks at; a second one ends the program at
/// once.
const std::atomic<bool>& interrupt_flag();

/// Half of the machine's memory, in bytes.
std::uint64_t default_memory_limit();

/// A progress line on standard error, shown once more than a second has passed and taken away when the last
/// copy of the function goes; empty where standard error is not a terminal.
std::function<void(const char* stage, double done)> progress_line();

/// One line per diagnostic on standard error.
void print(const Diagnostics& diagnostics);

}  // namespace detente::app
