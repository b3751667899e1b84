// SPDX-License-Identifier: MIT
#include "ledger_file.hpp"

#ifdef DETENTE_STORE
#include "detente/store/ledger.hpp"
#endif

namespace detente::app {

#ifdef DETENTE_STORE

namespace {

class SqliteLedger : public LedgerFile {
 public:
  explicit SqliteLedger(Ledger ledger) : ledger_(std::move(ledger)) {}
  Expected<std::int64_t> add(const LedgerEntry& entry) const override { return ledger_.add(entry); }
  Expected<std::vector<LedgerEntry>> entries() const override { return ledger_.entries(); }
  Expected<void> withdraw(std::int64_t number, const Withdrawal& withdrawal) const override {
    return ledger_.withdraw(number, withdrawal);
  }

 private:
  Ledger ledger_;
};

Purpose purpose_of(LedgerUse use) {
  return use == LedgerUse::Make ? Purpose::Make : use == LedgerUse::Change ? Purpose::Change : Purpose::Look;
}

}  // namespace

Expected<std::unique_ptr<LedgerFile>> open_ledger(const std::string& path, LedgerUse use) {
  Expected<Ledger> ledger = Ledger::open(path, purpose_of(use));
  if (!ledger) return tl::unexpected<Diagnostics>(ledger.error());
  return std::unique_ptr<LedgerFile>(std::make_unique<SqliteLedger>(std::move(*ledger)));
}

#else

Expected<std::unique_ptr<LedgerFile>> open_ledger(const std::string& path, LedgerUse) {
  return fail({Code::NotBuiltIn,
               Severity::Error,
               {},
               "this program was built without SQLite and cannot use the ledger '" + path + "'",
               "build with SQLite (tools/setup.sh installs it)"});
}

#endif

}  // namespace detente::app
