// SPDX-License-Identifier: MIT
// The file of --ledger, where the program was built with SQLite.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "detente/base/expected.hpp"
#include "detente/result/ledger_entry.hpp"

namespace detente::app {

/// What a ledger is opened for.
enum class LedgerUse { Make, Change, Look };

/// A ledger without its database. Errors as those of store/ledger.hpp.
class LedgerFile {
 public:
  LedgerFile() = default;
  LedgerFile(const LedgerFile&) = delete;
  LedgerFile& operator=(const LedgerFile&) = delete;
  virtual ~LedgerFile() = default;
  virtual Expected<std::int64_t> add(const LedgerEntry& entry) const = 0;
  virtual Expected<std::vector<LedgerEntry>> entries() const = 0;
  virtual Expected<void> withdraw(std::int64_t number, const Withdrawal& withdrawal) const = 0;
};

/// errors: NotBuiltIn; StoreUnusable, StoreFull, StoreLocked, StoreCorrupt, StoreMismatch.
Expected<std::unique_ptr<LedgerFile>> open_ledger(const std::string& path, LedgerUse use);

}  // namespace detente::app
