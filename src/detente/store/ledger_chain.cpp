// SPDX-License-Identifier: MIT
#include "detente/store/ledger_chain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>

#include "detente/base/sha256.hpp"

namespace detente {

namespace {

/// The text that is hashed: every part with its length, so that no two acts have the same.
class Record {
 public:
  explicit Record(const std::string& before) { add(before); }
  void add(const std::string& part) { text_ += fmt::format("{}:{}\n", part.size(), part); }
  void add(std::int64_t part) { add(std::to_string(part)); }
  void add(double part) { add(fmt::format("{:016x}", std::bit_cast<std::uint64_t>(part))); }
  std::string hash() const { return sha256(text_); }

 private:
  std::string text_;
};

std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }

std::string hash_of_added(const std::string& before, const LedgerEntry& entry) {
  Record record(before);
  record.add(std::string("added"));
  record.add(entry.number);
  for (const std::string* part : {&entry.added, &entry.as_of.text, &entry.case_id, &entry.case_title,
                                  &entry.case_hash, &entry.file_sha256, &entry.version, &entry.note})
    record.add(*part);
  record.add(std::int64_t{key(entry.as_of)});
  record.add(std::int64_t{entry.shocks ? 1 : 0});
  record.add(std::int64_t{entry.samples});
  record.add(std::to_string(entry.seed));
  record.add(whole(entry.months.size()));
  for (const double month : entry.months) record.add(month);
  for (const LedgerQuestion& question : entry.questions) {
    record.add(std::string(question.option ? "option" : "outcome"));
    record.add(question.id);
    record.add(question.party);
    record.add(whole(question.answers.size()));
    for (const LedgerAnswer& answer : question.answers) {
      record.add(answer.id);
      record.add(answer.persistence);
      if (answer.uniform_stable)
        record.add(*answer.uniform_stable);
      else
        record.add(std::string("none"));
      for (const double probability : answer.probability) record.add(probability);
    }
  }
  return record.hash();
}

std::string hash_of_withdrawn(const std::string& before, const LedgerEntry& entry) {
  Record record(before);
  record.add(std::string("withdrawn"));
  record.add(entry.number);
  record.add(entry.withdrawn->at);
  record.add(entry.withdrawn->reason);
  return record.hash();
}

/// The hash of the last link; empty before the first.
Expected<std::string> last_hash(const Database& database) {
  Expected<Statement> rows = database.prepare("SELECT hash FROM link ORDER BY link DESC LIMIT 1");
  if (!rows) return tl::unexpected<Diagnostics>(rows.error());
  const Expected<bool> found = rows->next();
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  return *found ? rows->text(0) : std::string{};
}

Expected<void> append(const Database& database, const char* act, std::int64_t number,
                      const std::string& hash) {
  Expected<Statement> link = database.prepare("INSERT INTO link VALUES (NULL, ?, ?, ?)");
  if (!link) return tl::unexpected<Diagnostics>(link.error());
  return link->bind(0, std::string(act)).bind(1, number).bind(2, hash).run();
}

tl::unexpected<Diagnostics> broken(const Database& database, std::int64_t number) {
  return fail(database.damaged(
      fmt::format("forecast {} is not as it was kept: the file was damaged, or changed by other means than "
                  "this program, there for the first time",
                  number)));
}

}  // namespace

const char* const chain_table = R"(
CREATE TABLE link (link INTEGER PRIMARY KEY, act TEXT NOT NULL, forecast INTEGER NOT NULL REFERENCES forecast,
  hash TEXT NOT NULL);
)";

Expected<void> chain_added(const Database& database, const LedgerEntry& entry) {
  const Expected<std::string> before = last_hash(database);
  if (!before) return tl::unexpected<Diagnostics>(before.error());
  return append(database, "added", entry.number, hash_of_added(*before, entry));
}

Expected<void> chain_withdrawn(const Database& database, const LedgerEntry& entry) {
  const Expected<std::string> before = last_hash(database);
  if (!before) return tl::unexpected<Diagnostics>(before.error());
  return append(database, "withdrawn", entry.number, hash_of_withdrawn(*before, entry));
}

Expected<void> check_chain(const Database& database, const std::vector<LedgerEntry>& entries) {
  struct Links {
    const LedgerEntry* entry = nullptr;
    bool added = false, withdrawn = false;
  };
  std::map<std::int64_t, Links> by_number;
  for (const LedgerEntry& entry : entries) by_number[entry.number].entry = &entry;
  Expected<Statement> rows = database.prepare("SELECT link, act, forecast, hash FROM link ORDER BY link");
  if (!rows) return tl::unexpected<Diagnostics>(rows.error());
  std::string before;
  std::int64_t position = 0;
  Expected<bool> more = rows->next();
  for (; more && *more; more = rows->next()) {
    const std::int64_t number = rows->integer(2);
    const auto found = by_number.find(number);
    if (found == by_number.end() || rows->integer(0) != ++position) return broken(database, number);
    Links& links = found->second;
    const bool added = rows->text(1) == "added", withdrawn = rows->text(1) == "withdrawn";
    const bool due = added
                         ? !links.added
                         : withdrawn && links.added && !links.withdrawn && links.entry->withdrawn.has_value();
    if (!due) return broken(database, number);
    const std::string hash =
        added ? hash_of_added(before, *links.entry) : hash_of_withdrawn(before, *links.entry);
    if (hash != rows->text(3)) return broken(database, number);
    (added ? links.added : links.withdrawn) = true;
    before = hash;
  }
  if (!more) return tl::unexpected<Diagnostics>(more.error());
  for (const auto& [number, links] : by_number)
    if (!links.added || links.withdrawn != links.entry->withdrawn.has_value())
      return broken(database, number);
  return {};
}

}  // namespace detente
