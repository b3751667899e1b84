// SPDX-License-Identifier: MIT
#include "detente/store/run_store.hpp"

#include <fmt/format.h>

#include <cstring>
#include <map>

#include "detente/base/random.hpp"

namespace detente {

const char* const run_store_schema = R"(
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE outcome (outcome INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE step (step INTEGER PRIMARY KEY, t REAL NOT NULL, months REAL NOT NULL);
CREATE TABLE input (input INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE draw (draw INTEGER PRIMARY KEY, checksum INTEGER NOT NULL);
CREATE TABLE drawn (draw INTEGER NOT NULL REFERENCES draw, input INTEGER NOT NULL REFERENCES input, value REAL,
  PRIMARY KEY (draw, input)) WITHOUT ROWID;
CREATE TABLE probability (draw INTEGER NOT NULL REFERENCES draw, step INTEGER NOT NULL REFERENCES step,
  outcome INTEGER NOT NULL REFERENCES outcome, probability REAL NOT NULL,
  PRIMARY KEY (draw, step, outcome)) WITHOUT ROWID;
CREATE VIEW course AS SELECT draw, t, months, outcome.id AS outcome, probability
  FROM probability JOIN step USING (step) JOIN outcome ON outcome.outcome = probability.outcome;
CREATE VIEW drawn_input AS SELECT draw, input.id AS input, value
  FROM drawn JOIN input ON input.input = drawn.input;
)";

namespace {

/// "detr" and the format of the tables above.
FileKind store_kind() { return {0x64657472, 1, "store"}; }

/// A fixed hash of a draw: its number and the bits of its probabilities.
std::int64_t checksum_of(std::uint32_t draw, const std::vector<std::vector<double>>& outcomes) {
  std::string bytes = std::to_string(draw);
  for (const std::vector<double>& time : outcomes)
    for (const double probability : time) {
      const double plain = probability + 0.0;  // SQLite keeps no sign of zero
      char bits[sizeof plain];
      std::memcpy(bits, &plain, sizeof plain);
      bytes.append(bits, sizeof plain);
    }
  return static_cast<std::int64_t>(stream_of(bytes));
}

/// What is told of a run whose parts are lists.
std::map<std::string, std::string> about(const DrawnRun& run) {
  return {{"version", run.version},     {"case", run.case_id}, {"title", run.case_title},
          {"case_hash", run.case_hash}, {"as_of", run.as_of},  {"seed", std::to_string(run.seed)}};
}

/// One difference in words, and how to mend it.
Diagnostic mismatch(const Database& database, const std::string& holds, const std::string& hint) {
  return {Code::StoreMismatch,
          Severity::Error,
          {},
          fmt::format("store '{}' holds {}", database.path(), holds),
          hint + "; nothing in it was changed"};
}

Diagnostics differences(const Database& database, const DrawnRun& kept, const DrawnRun& asked) {
  const std::string anew = "name a new file for this run";
  Diagnostics all;
  if (kept.case_hash != asked.case_hash)
    all.push_back(mismatch(
        database,
        kept.case_id != asked.case_id
            ? fmt::format("draws of the case '{}', this is '{}'", kept.case_id, asked.case_id)
            : fmt::format("draws of the case '{}' as it was (hash {:.12}), it has changed since ({:.12})",
                          kept.case_id, kept.case_hash, asked.case_hash),
        anew));
  if (kept.seed != asked.seed)
    all.push_back(mismatch(database,
                           fmt::format("draws of seed {}, this run has seed {}", kept.seed, asked.seed),
                           fmt::format("run with --seed {}, or {}", kept.seed, anew)));
  if (kept.version != asked.version)
    all.push_back(mismatch(
        database, fmt::format("draws of version {}, this program is {}", kept.version, asked.version),
        fmt::format("run with version {}, or {}", kept.version, anew)));
  // These follow from the case and the version; a program in the making may still change them.
  const bool settings = kept.outcomes != asked.outcomes || kept.steps != asked.steps ||
                        kept.months != asked.months || kept.inputs != asked.inputs;
  if (all.empty() && settings)
    all.push_back(mismatch(database, "draws with other outcomes, times or inputs", anew));
  return all;
}

}  // namespace

Expected<Database> RunStore::open(const std::string& path) {
  return Database::open(path, store_kind(), run_store_schema);
}

Expected<void> RunStore::write_run(const DrawnRun& run) const {
  Expected<Statement> key = database_.prepare("INSERT INTO about VALUES (?, ?)");
  Expected<Statement> outcome = database_.prepare("INSERT INTO outcome VALUES (?, ?)");
  Expected<Statement> step = database_.prepare("INSERT INTO step VALUES (?, ?, ?)");
  Expected<Statement> input = database_.prepare("INSERT INTO input VALUES (?, ?)");
  for (const auto* statement : {&key, &outcome, &step, &input})
    if (!*statement) return tl::unexpected<Diagnostics>(statement->error());
  Expected<void> done;
  for (const auto& [name, value] : about(run))
    if (done) done = key->bind(0, name).bind(1, value).run();
  for (std::size_t k = 0; k < run.outcomes.size() && done; ++k)
    done = outcome->bind(0, static_cast<std::int64_t>(k)).bind(1, run.outcomes[k]).run();
  for (std::size_t k = 0; k < run.steps.size() && done; ++k)
    done = step->bind(0, static_cast<std::int64_t>(k)).bind(1, run.steps[k]).bind(2, run.months[k]).run();
  for (std::size_t k = 0; k < run.inputs.size() && done; ++k)
    done = input->bind(0, static_cast<std::int64_t>(k)).bind(1, run.inputs[k]).run();
  return done;
}

Expected<DrawnRun> RunStore::read_run() const {
  DrawnRun run;
  std::map<std::string, std::string> told;
  const auto each = [&](const char* sql, const auto& row) -> Expected<void> {
    Expected<Statement> rows = database_.prepare(sql);
    if (!rows) return tl::unexpected<Diagnostics>(rows.error());
    Expected<bool> more = rows->next();
    for (; more && *more; more = rows->next()) row(*rows);
    if (!more) return tl::unexpected<Diagnostics>(more.error());
    return {};
  };
  Expected<void> done =
      each("SELECT key, value FROM about", [&](const Statement& row) { told[row.text(0)] = row.text(1); });
  if (done)
    done = each("SELECT id FROM outcome ORDER BY outcome",
                [&](const Statement& row) { run.outcomes.push_back(row.text(0)); });
  if (done)
    done = each("SELECT t, months FROM step ORDER BY step", [&](const Statement& row) {
      run.steps.push_back(row.real(0));
      run.months.push_back(row.real(1));
    });
  if (done)
    done = each("SELECT id FROM input ORDER BY input",
                [&](const Statement& row) { run.inputs.push_back(row.text(0)); });
  if (!done) return tl::unexpected<Diagnostics>(done.error());
  run.version = told["version"];
  run.case_id = told["case"];
  run.case_title = told["title"];
  run.case_hash = told["case_hash"];
  run.as_of = told["as_of"];
  for (const char digit : told["seed"])
    if (digit >= '0' && digit <= '9') run.seed = run.seed * 10 + static_cast<std::uint64_t>(digit - '0');
  return run;
}

Expected<void> RunStore::begin(const DrawnRun& run) {
  steps_ = run.steps.size();
  outcomes_ = run.outcomes.size();
  return database_.at_once([&]() -> Expected<void> {
    const Expected<DrawnRun> met = read_run();
    if (!met) return tl::unexpected<Diagnostics>(met.error());
    if (met->case_hash.empty() && met->outcomes.empty()) return write_run(run);
    const Diagnostics differing = differences(database_, *met, run);
    if (!differing.empty()) return tl::unexpected<Diagnostics>(differing);
    return {};
  });
}

Expected<KeptDraw> RunStore::read_draw(Statement& rows, std::uint32_t draw, std::int64_t checksum) const {
  KeptDraw what;
  for (std::size_t n = 0; n < steps_; ++n) {
    what.outcomes.emplace_back();
    for (std::size_t k = 0; k < outcomes_; ++k) {
      const Expected<bool> more = rows.next();
      if (!more) return tl::unexpected<Diagnostics>(more.error());
      if (!*more || rows.integer(0) != draw)
        return fail(database_.damaged(fmt::format("draw {} lacks probabilities", draw)));
      what.outcomes.back().push_back(rows.real(1));
    }
  }
  if (checksum_of(draw, what.outcomes) != checksum)
    return fail(
        database_.damaged(fmt::format("the probabilities of draw {} are not those that were kept", draw)));
  return what;
}

Expected<std::vector<KeptDraw>> RunStore::kept(std::uint32_t most) {
  Expected<Statement> draws = database_.prepare("SELECT draw, checksum FROM draw ORDER BY draw");
  if (!draws) return tl::unexpected<Diagnostics>(draws.error());
  Expected<Statement> rows =
      database_.prepare("SELECT draw, probability FROM probability ORDER BY draw, step, outcome");
  if (!rows) return tl::unexpected<Diagnostics>(rows.error());
  std::vector<KeptDraw> all;
  while (all.size() < most) {
    const Expected<bool> more = draws->next();
    if (!more) return tl::unexpected<Diagnostics>(more.error());
    if (!*more || draws->integer(0) != static_cast<std::int64_t>(all.size())) break;
    Expected<KeptDraw> draw = read_draw(*rows, static_cast<std::uint32_t>(all.size()), draws->integer(1));
    if (!draw) return tl::unexpected<Diagnostics>(draw.error());
    all.push_back(std::move(*draw));
  }
  return all;
}

Expected<void> RunStore::keep(std::uint32_t first, const std::vector<KeptDraw>& draws) {
  Expected<Statement> draw = database_.prepare("INSERT OR REPLACE INTO draw VALUES (?, ?)");
  Expected<Statement> input = database_.prepare("INSERT OR REPLACE INTO drawn VALUES (?, ?, ?)");
  Expected<Statement> probability =
      database_.prepare("INSERT OR REPLACE INTO probability VALUES (?, ?, ?, ?)");
  for (const auto* statement : {&draw, &input, &probability})
    if (!*statement) return tl::unexpected<Diagnostics>(statement->error());
  const auto one = [&](std::int64_t number, const KeptDraw& what) {
    Expected<void> done =
        draw->bind(0, number).bind(1, checksum_of(static_cast<std::uint32_t>(number), what.outcomes)).run();
    for (std::size_t k = 0; k < what.inputs.size() && done; ++k)
      done = input->bind(0, number).bind(1, static_cast<std::int64_t>(k)).bind(2, what.inputs[k]).run();
    for (std::size_t n = 0; n < what.outcomes.size(); ++n)
      for (std::size_t k = 0; k < what.outcomes[n].size() && done; ++k)
        done = probability->bind(0, number)
                   .bind(1, static_cast<std::int64_t>(n))
                   .bind(2, static_cast<std::int64_t>(k))
                   .bind(3, what.outcomes[n][k])
                   .run();
    return done;
  };
  return database_.at_once([&] {
    Expected<void> done;
    for (std::size_t k = 0; k < draws.size() && done; ++k)
      done = one(static_cast<std::int64_t>(first) + static_cast<std::int64_t>(k), draws[k]);
    return done;
  });
}

}  // namespace detente
