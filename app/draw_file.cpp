// SPDX-License-Identifier: MIT
#include "draw_file.hpp"

#ifdef DETENTE_STORE
#include "detente/store/run_store.hpp"
#endif

namespace detente::app {

#ifdef DETENTE_STORE

Expected<std::unique_ptr<DrawArchive>> open_draw_file(const std::string& path) {
  Expected<Database> database = RunStore::open(path);
  if (!database) return tl::unexpected<Diagnostics>(database.error());
  return std::unique_ptr<DrawArchive>(std::make_unique<RunStore>(std::move(*database)));
}

#else

Expected<std::unique_ptr<DrawArchive>> open_draw_file(const std::string& path) {
  return fail({Code::NotBuiltIn,
               Severity::Error,
               {},
               "this program was built without SQLite and cannot keep draws in '" + path + "'",
               "leave out --store, or build with SQLite (tools/setup.sh installs it)"});
}

#endif

}  // namespace detente::app
