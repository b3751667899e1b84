// SPDX-License-Identifier: MIT
// What the program shares with the terminal and the machine: interrupts, memory, messages.
#pragma once

#include <atomic>
#include <cstdint>

#include "detente/base/diagnostic.hpp"

namespace detente::app {

/// Turns Ctrl-C (or a request to end) into a flag the computation looks at; a second one ends the program at
/// once.
const std::atomic<bool>& interrupt_flag();

/// Half of the machine's memory, in bytes.
std::uint64_t default_memory_limit();

/// Whether standard error is a terminal.
bool on_terminal();

/// One line per diagnostic on standard error.
void print(const Diagnostics& diagnostics);

}  // namespace detente::app
