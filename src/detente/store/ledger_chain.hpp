// SPDX-License-Identifier: MIT
// A chain of hashes over what a ledger was told. Every act — a forecast that is added, one that is withdrawn
// — has a link: the SHA-256 of the link before it and of everything the act says. A byte that is changed
// later, in an entry or in the chain, does not fit its link any more. Whoever may write the file can make the
// whole chain anew; it tells damage and quiet corrections, not a forged file.
#pragma once

#include <string>
#include <vector>

#include "detente/result/ledger_entry.hpp"
#include "detente/store/database.hpp"

namespace detente {

/// The SQL that makes the chain's table.
extern const char* const chain_table;

/// Adds the link of a forecast that was added. requires: within a transaction; `entry` as the ledger has it.
/// errors: those of Database.
Expected<void> chain_added(const Database& database, const LedgerEntry& entry);

/// Adds the link of a forecast that was withdrawn. requires: within a transaction; entry.withdrawn.
/// errors: those of Database.
Expected<void> chain_withdrawn(const Database& database, const LedgerEntry& entry);

/// Whether the chain fits the entries, each of which must have its links. errors: StoreCorrupt, naming the
/// forecast of the first link that does not fit; those of Database.
Expected<void> check_chain(const Database& database, const std::vector<LedgerEntry>& entries);

}  // namespace detente
