// SPDX-License-Identifier: MIT
#include "detente/store/ledger_chain.hpp"

#include "store_file.hpp"

namespace detente::testing {
namespace {

const FileKind chain_kind{0x6c696e6b, 1, "chain"};

LedgerEntry kept(std::int64_t number) {
  LedgerEntry entry;
  entry.number = number;
  entry.case_id = "harbour";
  entry.months = {0, 6};
  entry.questions = {{false, "", "", {{"open", 1, {}, {0.4, 0.6}}, {"shut", 0, 0.5, {0.6, 0.4}}}}};
  return entry;
}

class LedgerChainTest : public StoreFile {
 protected:
  Database open() const {
    return *Database::open(path(), chain_kind,
                           std::string("CREATE TABLE forecast (forecast INTEGER PRIMARY KEY);") +
                               chain_table + "INSERT INTO forecast VALUES (1), (2);");
  }
};

TEST_F(LedgerChainTest, FitsWhatWasSaid) {
  const Database database = open();
  std::vector<LedgerEntry> entries = {kept(1), kept(2)};
  for (const LedgerEntry& entry : entries) ASSERT_TRUE(chain_added(database, entry));
  EXPECT_TRUE(check_chain(database, entries));
  entries[0].withdrawn = Withdrawal{"2030-01-01T00:00:00Z", "wrong map"};
  EXPECT_FALSE(check_chain(database, entries)) << "withdrawn by other means";
  ASSERT_TRUE(chain_withdrawn(database, entries[0]));
  EXPECT_TRUE(check_chain(database, entries));
}

TEST_F(LedgerChainTest, NamesTheFirstThatDoesNotFit) {
  const Database database = open();
  const std::vector<LedgerEntry> entries = {kept(1), kept(2)};
  for (const LedgerEntry& entry : entries) ASSERT_TRUE(chain_added(database, entry));
  const auto first_broken = [&](const std::vector<LedgerEntry>& met) {
    const Expected<void> checked = check_chain(database, met);
    return checked ? std::string("none") : checked.error().front().message;
  };
  std::vector<LedgerEntry> changed = entries;
  changed[1].questions[0].answers[0].probability[1] = 0.6000000000000001;
  EXPECT_NE(first_broken(changed).find("forecast 2 is not"), std::string::npos);
  changed[0].note = "added later";
  EXPECT_NE(first_broken(changed).find("forecast 1 is not"), std::string::npos);
  EXPECT_NE(first_broken({entries[0]}).find("forecast 2 is not"), std::string::npos) << "one is gone";
  EXPECT_NE(first_broken({entries[0], entries[1], kept(3)}).find("forecast 3 is not"), std::string::npos)
      << "one has no link";
}

}  // namespace
}  // namespace detente::testing
