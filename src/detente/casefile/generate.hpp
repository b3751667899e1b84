// SPDX-License-Identifier: MIT
// Synthetic case files, for benchmarks, tests and trying things out. The same options and seed give the same
// bytes on every machine.
#pragma once

#include <string>

#include "detente/casefile/generate_options.hpp"

namespace detente {

/// The text of a valid case file. Today every axis is at its lowest level, which is always feasible and
/// crosses no line. errors: Usage where an option is out of its range or the case would have more than 512
/// options.
Expected<std::string> generate_case(const GenerateOptions& options);

}  // namespace detente
