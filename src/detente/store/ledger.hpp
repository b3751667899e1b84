// SPDX-License-Identifier: MIT
// Forecasts kept to be held against what happens. Entries are added and may be withdrawn; nothing is ever
// changed or taken away: the file itself refuses it.
#pragma once

#include <vector>

#include "detente/result/ledger_entry.hpp"
#include "detente/store/database.hpp"

namespace detente {

class Ledger {
 public:
  /// Opens the file; `purpose` Make makes it where there is none. errors: those of Database::open.
  static Expected<Ledger> open(const std::string& path, Purpose purpose);

  /// Adds the entry, in one transaction; gives its number. errors: StoreUnusable, StoreFull, StoreLocked.
  Expected<std::int64_t> add(const LedgerEntry& entry) const;

  /// Every entry, withdrawn ones too, by number. errors: StoreCorrupt, StoreUnusable, StoreLocked.
  Expected<std::vector<LedgerEntry>> entries() const;

  /// Marks an entry. errors: Usage where there is none of this number, or it is withdrawn already.
  Expected<void> withdraw(std::int64_t number, const Withdrawal& withdrawal) const;

 private:
  explicit Ledger(Database database) : database_(std::move(database)) {}
  Expected<std::vector<LedgerEntry>> read_heads() const;
  Expected<void> read_answers(LedgerEntry& entry) const;
  Expected<std::int64_t> write_head(const LedgerEntry& entry) const;
  Expected<void> write_answers(std::int64_t number, const LedgerEntry& entry) const;

  Database database_;
};

}  // namespace detente
