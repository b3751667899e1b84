// SPDX-License-Identifier: MIT
// What the program shares with the terminal and the machine: interrupts, memory, messages.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "detente/base/diagnostic.hpp"

namespace detente::app {

/// Turns Ctrl-C (or a request to end) into a flag the computation looks at; a second one ends the program at
/// once.
const std::atomic<bool>& interrupt_flag();

/// Half of the machine's memory, in bytes.
std::uint64_t default_memory_limit();

/// Whether standard error is a terminal.
bool on_terminal();

/// Takes the place of standard streams that are closed, so that no file opened later gets their number and is
/// written to by mistake. To be called first.
void open_standard_streams();

/// One line on standard error, with what cannot be seen as escapes. Where it cannot be written nothing
/// happens: the exit status says what there is to say.
void tell(const std::string& line);

/// The same as it is, for what moves the cursor; without a line break.
void draw(const std::string& text);

/// Whether all that went to std::cout is written; tells where it is not.
bool printed_all();

/// One line per diagnostic on standard error.
void print(const Diagnostics& diagnostics);

/// `: 58 MB in use, 61 MB allowed by the system`, as far as the system tells.
std::string memory_figure();

}  // namespace detente::app
