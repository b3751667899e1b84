// SPDX-License-Identifier: MIT
#include "detente/store/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace detente {

namespace {

/// How long to wait for another program before saying that it holds the file.
constexpr int patience_ms = 5000;

struct Kindness {
  Code code;
  const char* what;
  const char* hint;
};

Kindness words_for(int result) {
  switch (result & 0xff) {
    case SQLITE_FULL:
      return {Code::StoreFull, "there is no room left to write to",
              "make room and run the same command again; what was kept before is still there"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return {Code::StoreLocked, "another program holds it",
              "close that program, or wait for it, and run the same command again; nothing is lost"};
    case SQLITE_ERROR:  // the statements are fixed: what they cannot find is missing from the file
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {Code::StoreCorrupt, "it is damaged, or no such file at all",
              "it was left as it is: put it aside and name a new file"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {Code::StoreUnusable, "it may not be written to",
              "choose a file in a folder that you may write to"};
    case SQLITE_CANTOPEN:
      return {Code::StoreUnusable, "it cannot be opened",
              "choose a file in a folder that exists and that you may write to"};
    default:
      return {Code::StoreUnusable, "it cannot be read or written",
              "look at the disk and run the same command again; what was kept before is still there"};
  }
}

}  // namespace

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter + 1, value);
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  sqlite3_bind_double(statement_.get(), parameter + 1, value);
  return *this;
}

Statement& Statement::bind(int parameter, const std::string& value) {
  sqlite3_bind_text(statement_.get(), parameter + 1, value.data(), static_cast<int>(value.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(int parameter, const std::optional<double>& value) {
  if (value) return bind(parameter, *value);
  sqlite3_bind_null(statement_.get(), parameter + 1);
  return *this;
}

Expected<bool> Statement::next() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  const Diagnostic fault = database_->fault();
  sqlite3_reset(statement_.get());
  return fail(fault);
}

Expected<void> Statement::run() {
  const Expected<bool> stepped = next();
  if (!stepped) return tl::unexpected<Diagnostics>(stepped.error());
  sqlite3_reset(statement_.get());
  return {};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<double> Statement::maybe_real(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return real(column);
}

void Statement::Finish::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }

Diagnostic Database::fault() const {
  // Without a connection there was no memory for one.
  const int result = connection_ ? sqlite3_extended_errcode(connection_.get()) : SQLITE_NOMEM;
  const Kindness words = words_for(result);
  const char* detail = connection_ ? sqlite3_errmsg(connection_.get()) : sqlite3_errstr(result);
  return {words.code,
          Severity::Error,
          {},
          fmt::format("{} '{}': {} (SQLite: {})", kind_.noun, path_, words.what, detail),
          words.hint};
}

Diagnostic Database::damaged(const std::string& what) const {
  const Kindness words = words_for(SQLITE_CORRUPT);
  return {words.code, Severity::Error, {}, fmt::format("{} '{}': {}", kind_.noun, path_, what), words.hint};
}

Expected<Statement> Database::prepare(const std::string& sql) const {
  Statement statement(*this);
  sqlite3_stmt* made = nullptr;
  const int result =
      sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  statement.statement_.reset(made);
  // The statements are fixed: what they cannot find is missing from the file.
  if (result == SQLITE_ERROR) return fail(damaged(sqlite3_errmsg(connection_.get())));
  if (result != SQLITE_OK) return fail(fault());
  return statement;
}

Expected<void> Database::run(const std::string& sql) const {
  const int result = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) return fail(fault());
  return {};
}

Expected<std::int64_t> Database::number(const std::string& sql) const {
  Expected<Statement> statement = prepare(sql);
  if (!statement) return tl::unexpected<Diagnostics>(statement.error());
  const Expected<bool> found = statement->next();
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  return *found ? statement->integer(0) : 0;
}

/// Makes the tables of an empty file, or checks that this is the file it should be.
Expected<void> Database::settle(const std::string& schema, Purpose purpose) {
  // Looked at and made in one transaction: two programs may open the same new file at once.
  return at_once(
      [&]() -> Expected<void> {
        const Expected<std::int64_t> tables = number("SELECT count(*) FROM sqlite_schema");
        const Expected<std::int64_t> application = number("PRAGMA application_id");
        const Expected<std::int64_t> format = number("PRAGMA user_version");
        for (const auto* met : {&tables, &application, &format})
          if (!*met) return tl::unexpected<Diagnostics>(met->error());
        format_ = *format;
        if (*tables == 0 && *application == 0 && purpose == Purpose::Make) {
          format_ = kind_.format;
          return run(fmt::format("{}\nPRAGMA application_id = {};\nPRAGMA user_version = {};", schema,
                                 kind_.application, kind_.format));
        }
        if (*application != kind_.application)
          return fail(damaged(fmt::format("this is a database, but no {} of this program", kind_.noun)));
        if (*format < kind_.oldest || *format > kind_.format)
          return fail({Code::StoreMismatch,
                       Severity::Error,
                       {},
                       fmt::format("{} '{}' has format {}, this program reads {}", kind_.noun, path_, *format,
                                   kind_.format),
                       "use the program that wrote it, or name a new file"});
        return {};
      },
      purpose);
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(connection_.get()); }

Expected<Database> Database::open(const std::string& path, const FileKind& kind, const std::string& schema,
                                  Purpose purpose) {
  Database database(path, kind);
  sqlite3* connection = nullptr;
  // Read and write, even to look: what a killed program left half done is taken back first. SQLite turns to
  // reading alone where the file is write-protected.
  const int flags = SQLITE_OPEN_READWRITE | (purpose == Purpose::Make ? SQLITE_OPEN_CREATE : 0);
  // SQLite gives names that begin with a colon a meaning of its own.
  const std::string name = path.rfind(':', 0) == 0 ? "./" + path : path;
  const int result = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
  database.connection_.reset(connection);
  if (result != SQLITE_OK) return fail(database.fault());
  sqlite3_busy_timeout(connection, patience_ms);
  // FULL: what was kept survives a power cut, not only the end of the program.
  for (const char* setting :
       {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF"})
    if (const Expected<void> set = database.run(setting); !set)
      return tl::unexpected<Diagnostics>(set.error());
  if (const Expected<void> settled = database.settle(schema, purpose); !settled)
    return tl::unexpected<Diagnostics>(settled.error());
  return database;
}

}  // namespace detente
