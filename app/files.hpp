// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "detente/base/expected.hpp"

namespace detente::app {

/// Everything on standard input, up to one byte more than a case file may have.
/// errors: FileUnreadable.
Expected<std::string> read_standard_input();

/// The bytes of a file, up to one more than a case file may have. errors: FileUnreadable, with the system's
/// reason.
Expected<std::string> read_whole_file(const std::string& path);

/// To be asked before the work: whether each of the files may be written. One that is read, by whatever name,
/// or that is a database (a store, a ledger) is not. "-" among the inputs is standard input. errors: Usage.
Expected<void> check_outputs(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs);

/// Writes the text in one step, so that nobody ever sees half a file: a temporary file beside it, then a
/// rename. A file that is there keeps its mode, and a symbolic link goes on to lead to it.
/// A new file is as readable as any other, or as the file `like`.
/// "-" is standard output; a device or a pipe is written to directly.
/// errors: Usage, naming the file and the system's reason; what is a database is left alone.
Expected<bool> write_output(const std::string& path, const std::string& text, const std::string& like = "");

}  // namespace detente::app
