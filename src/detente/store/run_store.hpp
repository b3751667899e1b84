// SPDX-License-Identifier: MIT
// The draws of one forecast in a SQLite file: what `forecast --store` goes on from. docs/store.md tells its
// tables.
#pragma once

#include "detente/result/draw_archive.hpp"
#include "detente/store/database.hpp"

namespace detente {

/// Each call of keep() is one transaction. Probabilities come back bit by bit as they went in; each draw
/// carries a checksum, so that a damaged file is told and never read as another forecast.
class RunStore : public DrawArchive {
 public:
  /// Opens the file or makes it. errors: those of Database::open.
  static Expected<Database> open(const std::string& path);

  explicit RunStore(Database database) : database_(std::move(database)) {}

  Expected<void> begin(const DrawnRun& run) override;
  Expected<std::vector<KeptDraw>> kept(std::uint32_t most) override;
  Expected<void> keep(std::uint32_t first, const std::vector<KeptDraw>& draws) override;

 private:
  Expected<DrawnRun> read_run() const;
  Expected<void> write_run(const DrawnRun& run) const;
  /// The probabilities of one draw. errors: StoreCorrupt where they are not those that were kept.
  Expected<KeptDraw> read_draw(Statement& rows, std::uint32_t draw, std::int64_t checksum) const;

  Database database_;
  std::size_t steps_ = 0;     ///< of the run
  std::size_t outcomes_ = 0;  ///< of the run
};

/// The SQL that makes an empty store.
extern const char* const run_store_schema;

}  // namespace detente
