// SPDX-License-Identifier: MIT
// One SQLite file, with its faults told as diagnostics: which file, what happened, how to mend it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "detente/base/expected.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace detente {

/// What kind of file a database is meant to be: SQLite keeps both numbers in the file's header.
struct FileKind {
  std::int32_t application = 0;  ///< SQLite's application_id
  std::int32_t format = 1;       ///< SQLite's user_version: of the tables
  std::string noun;              ///< what people call it: "store", "ledger"
  std::int32_t oldest =
      format;  ///< the earliest format that is opened too, for its reader to bring up to date
};

/// What a file is opened for.
enum class Purpose {
  Make,    ///< to read and write; made where there is none
  Change,  ///< to read and write; an error where there is none
  Look     ///< to read; may be write-protected
};

class Database;

/// One prepared statement. Parameters and columns count from 0. requires: outlived by its database.
class Statement {
 public:
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, const std::string& value);
  /// Binds NULL for nothing.
  Statement& bind(int parameter, const std::optional<double>& value);

  /// Goes to the next row; false after the last. errors: those of Database.
  Expected<bool> next();
  /// Runs a statement that gives no rows, and makes it ready to run again. errors: those of Database.
  Expected<void> run();

  /// Columns of the row reached by next().
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  /// Empty for NULL.
  std::optional<double> maybe_real(int column) const;

 private:
  friend class Database;
  struct Finish {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit Statement(const Database& database) : database_(&database) {}

  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finish> statement_;
};

class Database {
 public:
  /// Opens the file, or makes it with `schema` (SQL, run in one transaction). A file of another kind, or a
  /// damaged one, is left as it is. errors: StoreUnusable, StoreFull, StoreLocked, StoreCorrupt,
  /// StoreMismatch for a file of a later format.
  static Expected<Database> open(const std::string& path, const FileKind& kind, const std::string& schema,
                                 Purpose purpose = Purpose::Make);

  /// Prepares one statement. errors: StoreCorrupt where its tables are not there, and as above.
  Expected<Statement> prepare(const std::string& sql) const;
  /// Runs statements that give no rows. errors: StoreUnusable, StoreFull, StoreLocked, StoreCorrupt.
  Expected<void> run(const std::string& sql) const;

  /// The first number of the first row; 0 where there is none. errors: as prepare() and Statement::next().
  Expected<std::int64_t> number(const std::string& sql) const;

  /// Runs `work` in one transaction: all of it happens, or nothing.
  template <class Work>
  Expected<void> at_once(const Work& work, Purpose purpose = Purpose::Change) const {
    const char* begin = purpose == Purpose::Look ? "BEGIN" : "BEGIN IMMEDIATE";
    if (Expected<void> begun = run(begin); !begun) return begun;
    Expected<void> done = work();
    if (done) done = run("COMMIT");
    if (!done) (void)run("ROLLBACK");
    return done;
  }

  const std::string& path() const { return path_; }
  const FileKind& kind() const { return kind_; }
  /// The format of the file when it was opened.
  std::int64_t format() const { return format_; }
  /// The number of the row put in last.
  std::int64_t last_row() const;
  /// The fault SQLite's last call ended in.
  Diagnostic fault() const;
  /// The fault of a file that holds what it cannot hold.
  Diagnostic damaged(const std::string& what) const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  Database(std::string path, FileKind kind) : path_(std::move(path)), kind_(std::move(kind)) {}
  Expected<void> settle(const std::string& schema, Purpose purpose);

  std::string path_;
  FileKind kind_;
  std::int64_t format_ = 0;
  std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace detente
