// SPDX-License-Identifier: MIT
// The file of --store, where the program was built with SQLite.
#pragma once

#include <memory>
#include <string>

#include "detente/result/draw_archive.hpp"

namespace detente::app {

/// Opens the file or makes it. errors: NotBuiltIn; StoreUnusable, StoreFull, StoreLocked, StoreCorrupt,
/// StoreMismatch.
Expected<std::unique_ptr<DrawArchive>> open_draw_file(const std::string& path);

}  // namespace detente::app
