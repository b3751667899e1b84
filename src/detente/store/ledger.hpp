// SPDX-License-Identifier: MIT
// Forecasts kept to be held against what happens. Entries are added and may be withdrawn; nothing is ever
// changed or taken away: the file itself refuses it, and a chain of hashes tells it where it happens all the
// same.
#pragma once

#include <vector>

#include "detente/result/ledger_entry.hpp"
#include "detente/store/database.hpp"

namespace detente {

class Ledger {
 public:
  /// Opens the file; `purpose` Make makes it where there is none. A ledger of before the chain gets one, of
  /// what it holds now; where it may not be written to it is read without. errors: those of Database::open.
  static Expected<Ledger> open(const std::string& path, Purpose purpose);

  /// Adds the entry, in one transaction; gives its number. errors: as entries(), and StoreFull; nothing is
  /// added to a ledger that is not as it was kept.
  Expected<std::int64_t> add(const LedgerEntry& entry) const;

  /// Every entry, withdrawn ones too, by number. errors: StoreCorrupt, StoreUnusable, StoreLocked.
  Expected<std::vector<LedgerEntry>> entries() const;

  /// Marks an entry. errors: as entries(), and Usage where there is none of this number, or it is withdrawn
  /// already.
  Expected<void> withdraw(std::int64_t number, const Withdrawal& withdrawal) const;

 private:
  explicit Ledger(Database database) : database_(std::move(database)) {}
  Expected<void> begin_chain() const;
  Expected<std::vector<LedgerEntry>> read_heads() const;
  Expected<std::vector<LedgerEntry>> read_entries() const;
  Expected<std::vector<LedgerEntry>> checked_entries() const;
  Expected<void> read_answers(LedgerEntry& entry) const;
  Expected<std::int64_t> write_head(const LedgerEntry& entry) const;
  Expected<void> write_answers(std::int64_t number, const LedgerEntry& entry) const;

  Database database_;
  bool chained_ = true;  ///< else a ledger of before the chain that may only be read
};

}  // namespace detente
