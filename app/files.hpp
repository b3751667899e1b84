// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "detente/base/expected.hpp"

namespace detente::app {

/// Everything on standard input, up to one byte more than a case file may have.
/// errors: FileUnreadable.
Expected<std::string> read_standard_input();

/// The bytes of a file, up to one more than a case file may have. errors: FileUnreadable, with the system's
/// reason.
Expected<std::string> read_whole_file(const std::string& path);

/// Writes the text in one step, so that nobody ever sees half a file: a temporary file beside it, then a
/// rename.
/// "-" is standard output; a device or a pipe is written to directly.
/// errors: Usage, naming the file and the system's reason.
Expected<bool> write_output(const std::string& path, const std::string& text);

}  // namespace detente::app
