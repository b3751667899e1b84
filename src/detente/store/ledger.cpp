// SPDX-License-Identifier: MIT
#include "detente/store/ledger.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "detente/store/ledger_chain.hpp"

namespace detente {

namespace {

/// "detl" and the format of the tables below. What is in the file stays as it was said: no row is changed or
/// taken away.
FileKind ledger_kind() { return {0x6465746c, 2, "ledger", 1}; }

const char* const tables = R"(
CREATE TABLE forecast (forecast INTEGER PRIMARY KEY, added TEXT NOT NULL, as_of TEXT NOT NULL, as_of_day INTEGER NOT NULL,
  "case" TEXT NOT NULL, title TEXT NOT NULL, case_hash TEXT NOT NULL, file_sha256 TEXT NOT NULL, version TEXT NOT NULL,
  shocks INTEGER NOT NULL, samples INTEGER NOT NULL, seed TEXT, note TEXT NOT NULL);
CREATE TABLE question (forecast INTEGER NOT NULL REFERENCES forecast, question INTEGER NOT NULL, kind TEXT NOT NULL,
  id TEXT NOT NULL, party TEXT NOT NULL, PRIMARY KEY (forecast, question)) WITHOUT ROWID;
CREATE TABLE answer (forecast INTEGER NOT NULL REFERENCES forecast, question INTEGER NOT NULL, answer INTEGER NOT NULL,
  id TEXT NOT NULL, persistence REAL NOT NULL, uniform_stable REAL, PRIMARY KEY (forecast, question, answer)) WITHOUT ROWID;
CREATE TABLE step (forecast INTEGER NOT NULL REFERENCES forecast, step INTEGER NOT NULL, months REAL NOT NULL,
  PRIMARY KEY (forecast, step)) WITHOUT ROWID;
CREATE TABLE probability (forecast INTEGER NOT NULL REFERENCES forecast, question INTEGER NOT NULL, answer INTEGER NOT NULL,
  step INTEGER NOT NULL, probability REAL NOT NULL, PRIMARY KEY (forecast, question, answer, step)) WITHOUT ROWID;
CREATE TABLE withdrawal (forecast INTEGER PRIMARY KEY REFERENCES forecast, at TEXT NOT NULL, reason TEXT NOT NULL);
)";

std::string refusals_of_change(const std::vector<const char*>& names) {
  std::string sql;
  for (const char* table : names)
    for (const char* act : {"UPDATE", "DELETE"})
      sql += fmt::format(
          "CREATE TRIGGER {0}_no_{1} BEFORE {1} ON {0} BEGIN SELECT RAISE(ABORT, 'a ledger keeps what "
          "was said: add another forecast, withdraw this one'); END;\n",
          table, act);
  return sql;
}

std::string chain_schema() { return chain_table + refusals_of_change({"link"}); }

std::string schema() {
  return tables +
         refusals_of_change({"forecast", "question", "answer", "step", "probability", "withdrawal"}) +
         chain_schema();
}

std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }

tl::unexpected<Diagnostics> usage(const std::string& message, const std::string& hint) {
  return fail({Code::Usage, Severity::Error, {}, message, hint});
}

}  // namespace

Expected<Ledger> Ledger::open(const std::string& path, Purpose purpose) {
  std::error_code fault;
  // To SQLite a missing file is one of many that it cannot open.
  if (purpose != Purpose::Make && !std::filesystem::exists(path, fault) && !fault)
    return fail(
        {Code::StoreUnusable,
         Severity::Error,
         {},
         fmt::format("there is no ledger '{}'", path),
         "check the name; a ledger is begun by its first forecast: detente ledger add CASE --ledger FILE"});
  Expected<Database> database = Database::open(path, ledger_kind(), schema(), purpose);
  if (!database) return tl::unexpected<Diagnostics>(database.error());
  Ledger ledger(std::move(*database));
  if (ledger.database_.format() == ledger_kind().format) return ledger;
  const Expected<void> chained = ledger.begin_chain();
  // A ledger of before the chain that may not be written to is read as it is.
  ledger.chained_ = chained.has_value();
  const bool only_read = !chained && chained.error().front().code == Code::StoreUnusable;
  if (!chained && !(only_read && purpose == Purpose::Look))
    return tl::unexpected<Diagnostics>(chained.error());
  return ledger;
}

Expected<void> Ledger::begin_chain() const {
  return database_.at_once([&]() -> Expected<void> {
    // Another program may have done it meanwhile.
    const Expected<std::int64_t> format = database_.number("PRAGMA user_version");
    if (!format) return tl::unexpected<Diagnostics>(format.error());
    if (*format == ledger_kind().format) return {};
    const Expected<std::vector<LedgerEntry>> entries = read_entries();
    if (!entries) return tl::unexpected<Diagnostics>(entries.error());
    Expected<void> done = database_.run(chain_schema());
    for (const LedgerEntry& entry : *entries)
      if (done) done = chain_added(database_, entry);
    for (const LedgerEntry& entry : *entries)
      if (done && entry.withdrawn) done = chain_withdrawn(database_, entry);
    if (done) done = database_.run(fmt::format("PRAGMA user_version = {}", ledger_kind().format));
    return done;
  });
}

Expected<std::int64_t> Ledger::write_head(const LedgerEntry& entry) const {
  Expected<Statement> head =
      database_.prepare("INSERT INTO forecast VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!head) return tl::unexpected<Diagnostics>(head.error());
  head->bind(0, entry.added).bind(1, entry.as_of.text).bind(2, std::int64_t{key(entry.as_of)});
  head->bind(3, entry.case_id).bind(4, entry.case_title).bind(5, entry.case_hash).bind(6, entry.file_sha256);
  head->bind(7, entry.version)
      .bind(8, std::int64_t{entry.shocks ? 1 : 0})
      .bind(9, std::int64_t{entry.samples});
  if (entry.samples > 0)
    head->bind(10, std::to_string(entry.seed));  // as text: SQLite's whole numbers are signed
  head->bind(11, entry.note);
  if (const Expected<void> done = head->run(); !done) return tl::unexpected<Diagnostics>(done.error());
  return database_.last_row();
}

Expected<void> Ledger::write_answers(std::int64_t number, const LedgerEntry& entry) const {
  Expected<Statement> step = database_.prepare("INSERT INTO step VALUES (?, ?, ?)");
  Expected<Statement> question = database_.prepare("INSERT INTO question VALUES (?, ?, ?, ?, ?)");
  Expected<Statement> answer = database_.prepare("INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?)");
  Expected<Statement> said = database_.prepare("INSERT INTO probability VALUES (?, ?, ?, ?, ?)");
  for (auto* statement : {&step, &question, &answer, &said}) {
    if (!*statement) return tl::unexpected<Diagnostics>(statement->error());
    (*statement)->bind(0, number);
  }
  Expected<void> done;
  for (std::size_t n = 0; n < entry.months.size() && done; ++n)
    done = step->bind(1, whole(n)).bind(2, entry.months[n]).run();
  for (std::size_t q = 0; q < entry.questions.size() && done; ++q) {
    const LedgerQuestion& asked = entry.questions[q];
    done = question->bind(1, whole(q))
               .bind(2, std::string(asked.option ? "option" : "outcome"))
               .bind(3, asked.id)
               .bind(4, asked.party)
               .run();
    for (std::size_t a = 0; a < asked.answers.size() && done; ++a) {
      const LedgerAnswer& one = asked.answers[a];
      done = answer->bind(1, whole(q))
                 .bind(2, whole(a))
                 .bind(3, one.id)
                 .bind(4, one.persistence)
                 .bind(5, one.uniform_stable)
                 .run();
      for (std::size_t n = 0; n < one.probability.size() && done; ++n)
        done = said->bind(1, whole(q)).bind(2, whole(a)).bind(3, whole(n)).bind(4, one.probability[n]).run();
    }
  }
  return done;
}

Expected<std::int64_t> Ledger::add(const LedgerEntry& entry) const {
  std::int64_t number = 0;
  const Expected<void> done = database_.at_once([&]() -> Expected<void> {
    if (const auto sound = checked_entries(); !sound) return tl::unexpected<Diagnostics>(sound.error());
    const Expected<std::int64_t> head = write_head(entry);
    if (!head) return tl::unexpected<Diagnostics>(head.error());
    number = *head;
    if (Expected<void> written = write_answers(number, entry); !written) return written;
    // The link is of what the file gives back.
    const Expected<std::vector<LedgerEntry>> entries = read_entries();
    if (!entries) return tl::unexpected<Diagnostics>(entries.error());
    return chain_added(database_, entries->back());
  });
  if (!done) return tl::unexpected<Diagnostics>(done.error());
  return number;
}

Expected<std::vector<LedgerEntry>> Ledger::read_heads() const {
  Expected<Statement> rows = database_.prepare(
      "SELECT forecast, added, as_of, as_of_day, \"case\", title, case_hash, file_sha256, version, shocks, "
      "samples, seed, "
      "note, at, reason FROM forecast LEFT JOIN withdrawal USING (forecast) ORDER BY forecast");
  if (!rows) return tl::unexpected<Diagnostics>(rows.error());
  std::vector<LedgerEntry> entries;
  Expected<bool> more = rows->next();
  for (; more && *more; more = rows->next()) {
    LedgerEntry& entry = entries.emplace_back();
    entry.number = rows->integer(0);
    entry.added = rows->text(1);
    const auto day = static_cast<int>(rows->integer(3));
    entry.as_of = {day / 10000, day / 100 % 100, day % 100, rows->text(2)};
    entry.case_id = rows->text(4);
    entry.case_title = rows->text(5);
    entry.case_hash = rows->text(6);
    entry.file_sha256 = rows->text(7);
    entry.version = rows->text(8);
    entry.shocks = rows->integer(9) != 0;
    entry.samples = static_cast<std::uint32_t>(rows->integer(10));
    for (const char digit : rows->text(11))
      entry.seed = entry.seed * 10 + static_cast<std::uint64_t>(digit - '0');
    entry.note = rows->text(12);
    if (!rows->text(13).empty()) entry.withdrawn = Withdrawal{rows->text(13), rows->text(14)};
  }
  if (!more) return tl::unexpected<Diagnostics>(more.error());
  return entries;
}

Expected<void> Ledger::read_answers(LedgerEntry& entry) const {
  const auto each = [&](const char* sql, const auto& row) -> Expected<void> {
    Expected<Statement> rows = database_.prepare(sql);
    if (!rows) return tl::unexpected<Diagnostics>(rows.error());
    rows->bind(0, entry.number);
    Expected<bool> more = rows->next();
    for (; more && *more; more = rows->next())
      if (!row(*rows)) return fail(database_.damaged(fmt::format("forecast {} is not whole", entry.number)));
    if (!more) return tl::unexpected<Diagnostics>(more.error());
    return {};
  };
  Expected<void> done =
      each("SELECT months FROM step WHERE forecast = ? ORDER BY step", [&](const Statement& row) {
        entry.months.push_back(row.real(0));
        return true;
      });
  if (done)
    done = each("SELECT kind, id, party FROM question WHERE forecast = ? ORDER BY question",
                [&](const Statement& row) {
                  entry.questions.push_back({row.text(0) == "option", row.text(1), row.text(2), {}});
                  return true;
                });
  if (done)
    done = each(
        "SELECT question, id, persistence, uniform_stable FROM answer WHERE forecast = ? ORDER BY question, "
        "answer",
        [&](const Statement& row) {
          const auto q = static_cast<std::size_t>(row.integer(0));
          if (q >= entry.questions.size()) return false;
          entry.questions[q].answers.push_back({row.text(1), row.real(2), row.maybe_real(3), {}});
          return true;
        });
  if (done)
    done = each(
        "SELECT question, answer, probability FROM probability WHERE forecast = ? ORDER BY question, answer, "
        "step",
        [&](const Statement& row) {
          const auto q = static_cast<std::size_t>(row.integer(0)),
                     a = static_cast<std::size_t>(row.integer(1));
          if (q >= entry.questions.size() || a >= entry.questions[q].answers.size()) return false;
          entry.questions[q].answers[a].probability.push_back(row.real(2));
          return true;
        });
  return done;
}

Expected<std::vector<LedgerEntry>> Ledger::read_entries() const {
  Expected<std::vector<LedgerEntry>> heads = read_heads();
  if (!heads) return heads;
  for (LedgerEntry& entry : *heads) {
    if (const Expected<void> read = read_answers(entry); !read)
      return tl::unexpected<Diagnostics>(read.error());
    bool whole_entry = !entry.months.empty() && !entry.questions.empty();
    for (const LedgerQuestion& question : entry.questions)
      for (const LedgerAnswer& answer : question.answers)
        whole_entry = whole_entry && answer.probability.size() == entry.months.size();
    if (!whole_entry) return fail(database_.damaged(fmt::format("forecast {} is not whole", entry.number)));
  }
  return heads;
}

Expected<std::vector<LedgerEntry>> Ledger::checked_entries() const {
  Expected<std::vector<LedgerEntry>> entries = read_entries();
  if (!entries || !chained_) return entries;
  if (const Expected<void> sound = check_chain(database_, *entries); !sound)
    return tl::unexpected<Diagnostics>(sound.error());
  return entries;
}

Expected<std::vector<LedgerEntry>> Ledger::entries() const {
  std::vector<LedgerEntry> all;
  // One transaction: another program may be adding meanwhile.
  const Expected<void> done = database_.at_once(
      [&]() -> Expected<void> {
        Expected<std::vector<LedgerEntry>> entries = checked_entries();
        if (!entries) return tl::unexpected<Diagnostics>(entries.error());
        all = std::move(*entries);
        return {};
      },
      Purpose::Look);
  if (!done) return tl::unexpected<Diagnostics>(done.error());
  return all;
}

Expected<void> Ledger::withdraw(std::int64_t number, const Withdrawal& withdrawal) const {
  return database_.at_once([&]() -> Expected<void> {
    Expected<std::vector<LedgerEntry>> entries = checked_entries();
    if (!entries) return tl::unexpected<Diagnostics>(entries.error());
    for (LedgerEntry& entry : *entries) {
      if (entry.number != number) continue;
      if (entry.withdrawn)
        return usage(
            fmt::format("forecast {} was withdrawn on {} already", number, entry.withdrawn->at.substr(0, 10)),
            "nothing was changed");
      Expected<Statement> mark = database_.prepare("INSERT INTO withdrawal VALUES (?, ?, ?)");
      if (!mark) return tl::unexpected<Diagnostics>(mark.error());
      mark->bind(0, number).bind(1, withdrawal.at).bind(2, withdrawal.reason);
      if (Expected<void> done = mark->run(); !done) return done;
      entry.withdrawn = withdrawal;
      return chain_withdrawn(database_, entry);
    }
    return usage(fmt::format("ledger '{}' has no forecast {}", database_.path(), number),
                 "`detente ledger list` shows the numbers");
  });
}

}  // namespace detente
