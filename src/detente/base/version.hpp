// SPDX-License-Identifier: MIT
#pragma once

namespace detente {

/// The version of the program, e.g. "0.1.0": part of every machine-readable document.
const char* version();

}  // namespace detente
