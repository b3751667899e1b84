// SPDX-License-Identifier: MIT
#include "detente/store/ledger.hpp"

#include "store_file.hpp"

namespace detente::testing {
namespace {

LedgerEntry some_entry(const std::string& note = "") {
  LedgerEntry entry;
  entry.added = "2026-11-22T20:30:00Z";
  entry.as_of = {2013, 10, 31, "2013-10"};
  entry.case_id = "islands";
  entry.case_title = "Two islands";
  entry.case_hash = "abc";
  entry.file_sha256 = "def";
  entry.version = "0.1.0";
  entry.shocks = true;
  entry.samples = 100;
  entry.seed = ~std::uint64_t{0};
  entry.note = note;
  entry.months = {0, 0.5};
  entry.questions = {{false, "", "", {{"war", 1, 0.25, {1, 0.1 + 0.2}}, {"other", 0, 0.75, {0, 0.7}}}},
                     {true, "railway", "moscow", {{"no", 1, {}, {1, 0.9}}, {"yes", 0, {}, {0, 0.1}}}}};
  return entry;
}

void expect_same(const LedgerEntry& met, const LedgerEntry& wanted) {
  EXPECT_EQ(met.added, wanted.added);
  EXPECT_EQ(key(met.as_of), key(wanted.as_of));
  EXPECT_EQ(met.as_of.text, wanted.as_of.text);
  EXPECT_EQ(met.case_id + met.case_title + met.case_hash + met.file_sha256 + met.version + met.note,
            wanted.case_id + wanted.case_title + wanted.case_hash + wanted.file_sha256 + wanted.version +
                wanted.note);
  EXPECT_EQ(met.shocks, wanted.shocks);
  EXPECT_EQ(met.samples, wanted.samples);
  EXPECT_EQ(met.seed, wanted.seed);
  EXPECT_EQ(met.months, wanted.months);
  ASSERT_EQ(met.questions.size(), wanted.questions.size());
  for (std::size_t q = 0; q < met.questions.size(); ++q) {
    const LedgerQuestion &a = met.questions[q], &b = wanted.questions[q];
    EXPECT_EQ(a.option, b.option);
    EXPECT_EQ(a.id + "/" + a.party, b.id + "/" + b.party);
    ASSERT_EQ(a.answers.size(), b.answers.size());
    for (std::size_t k = 0; k < a.answers.size(); ++k) {
      EXPECT_EQ(a.answers[k].id, b.answers[k].id);
      EXPECT_EQ(a.answers[k].persistence, b.answers[k].persistence);
      EXPECT_EQ(a.answers[k].uniform_stable, b.answers[k].uniform_stable);
      EXPECT_EQ(a.answers[k].probability, b.answers[k].probability);
    }
  }
}

class LedgerTest : public StoreFile {};

TEST_F(LedgerTest, GivesBackWhatWasAdded) {
  {
    const Ledger ledger = *Ledger::open(path(), Purpose::Make);
    EXPECT_EQ(*ledger.add(some_entry("one")), 1);
    LedgerEntry point = some_entry("two");
    point.samples = 0;
    point.seed = 0;
    EXPECT_EQ(*ledger.add(point), 2);
  }
  const auto entries = *Ledger::open(path(), Purpose::Look)->entries();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].number, 1);
  expect_same(entries[0], some_entry("one"));
  EXPECT_EQ(entries[1].note, "two");
  EXPECT_EQ(entries[1].seed, 0U);
  EXPECT_FALSE(entries[1].withdrawn);
}

TEST_F(LedgerTest, WithdrawingMarksOnce) {
  const Ledger ledger = *Ledger::open(path(), Purpose::Make);
  ASSERT_TRUE(ledger.add(some_entry()));
  EXPECT_EQ(ledger.withdraw(2, {"2026-12-01T00:00:00Z", "x"}).error().front().code, Code::Usage);
  ASSERT_TRUE(ledger.withdraw(1, {"2026-12-01T00:00:00Z", "a slip"}));
  EXPECT_EQ(ledger.withdraw(1, {"2026-12-02T00:00:00Z", "again"}).error().front().code, Code::Usage);
  const LedgerEntry entry = ledger.entries()->front();
  EXPECT_EQ(entry.withdrawn->reason, "a slip");
  expect_same(entry, some_entry());
}

TEST_F(LedgerTest, LookingAndChangingMakeNoFile) {
  for (const Purpose purpose : {Purpose::Look, Purpose::Change}) {
    const auto ledger = Ledger::open(path(), purpose);
    ASSERT_FALSE(ledger);
    const Diagnostic& fault = ledger.error().front();
    EXPECT_EQ(fault.code, Code::StoreUnusable);
    EXPECT_EQ(fault.message, "there is no ledger '" + path() + "'");
    EXPECT_NE(fault.hint.find("detente ledger add"), std::string::npos) << "how one is begun";
    EXPECT_FALSE(std::filesystem::exists(path()));
  }
}

TEST_F(LedgerTest, TheFileRefusesChanges) {
  ASSERT_TRUE(Ledger::open(path(), Purpose::Make)->add(some_entry()));
  const Database database = *Database::open(path(), {0x6465746c, 2, "ledger"}, "", Purpose::Change);
  EXPECT_FALSE(database.run("UPDATE probability SET probability = 1"));
  EXPECT_FALSE(database.run("DELETE FROM forecast"));
  EXPECT_EQ(Ledger::open(path(), Purpose::Look)->entries()->size(), 1U);
}

TEST_F(LedgerTest, AnEntryThatIsNotWholeIsTold) {
  ASSERT_TRUE(Ledger::open(path(), Purpose::Make)->add(some_entry()));
  const Database database = *Database::open(path(), {0x6465746c, 2, "ledger"}, "", Purpose::Change);
  ASSERT_TRUE(database.run(
      "DROP TRIGGER probability_no_DELETE; DELETE FROM probability WHERE step = 1 AND question = 1"));
  EXPECT_EQ(Ledger::open(path(), Purpose::Look)->entries().error().front().code, Code::StoreCorrupt);
}

TEST_F(LedgerTest, AForecastThatWasChangedIsTold) {
  {
    const Ledger ledger = *Ledger::open(path(), Purpose::Make);
    for (const char* note : {"one", "two", "three"}) ASSERT_TRUE(ledger.add(some_entry(note)));
    ASSERT_TRUE(ledger.withdraw(1, {"2026-12-01T00:00:00Z", "a slip"}));
  }
  const Database database = *Database::open(path(), {0x6465746c, 2, "ledger"}, "", Purpose::Change);
  ASSERT_TRUE(database.run("DROP TRIGGER probability_no_UPDATE"));
  ASSERT_TRUE(database.run("UPDATE probability SET probability = 0.5 WHERE forecast = 2 AND step = 1"));
  const Ledger ledger = *Ledger::open(path(), Purpose::Change);
  for (const Diagnostics& faults : {ledger.entries().error(), ledger.add(some_entry()).error(),
                                    ledger.withdraw(3, {"2026-12-02T00:00:00Z", "x"}).error()}) {
    EXPECT_EQ(faults.front().code, Code::StoreCorrupt);
    EXPECT_NE(faults.front().message.find("forecast 2 is not as it was kept"), std::string::npos);
  }
  EXPECT_EQ(*database.number("SELECT count(*) FROM forecast"), 3) << "nothing was added";
}

TEST_F(LedgerTest, AnOldLedgerGetsAChain) {
  {
    const Ledger ledger = *Ledger::open(path(), Purpose::Make);
    for (const char* note : {"one", "two"}) ASSERT_TRUE(ledger.add(some_entry(note)));
    ASSERT_TRUE(ledger.withdraw(1, {"2026-12-01T00:00:00Z", "a slip"}));
    const Database database = *Database::open(path(), {0x6465746c, 2, "ledger"}, "", Purpose::Change);
    ASSERT_TRUE(database.run("DROP TABLE link; PRAGMA user_version = 1"));
  }
  EXPECT_EQ(Ledger::open(path(), Purpose::Look)->entries()->size(), 2U);
  const Database database = *Database::open(path(), {0x6465746c, 2, "ledger"}, "", Purpose::Change);
  EXPECT_EQ(*database.number("SELECT count(*) FROM link"), 3);
  ASSERT_TRUE(database.run("DROP TRIGGER withdrawal_no_DELETE; DELETE FROM withdrawal"));
  const Expected<std::vector<LedgerEntry>> entries = Ledger::open(path(), Purpose::Look)->entries();
  ASSERT_FALSE(entries);
  EXPECT_NE(entries.error().front().message.find("forecast 1"), std::string::npos);
}

TEST_F(LedgerTest, NoFlippedByteGivesOtherContent) {
  {
    const Ledger ledger = *Ledger::open(path(), Purpose::Make);
    for (const char* note : {"one", "two", "three"}) ASSERT_TRUE(ledger.add(some_entry(note)));
    ASSERT_TRUE(ledger.withdraw(2, {"2026-12-01T00:00:00Z", "a slip"}));
  }
  const std::string whole = bytes(path());
  std::uint32_t state = 7;
  std::size_t told = 0;
  for (int trial = 0; trial < 400; ++trial) {
    // Linear congruences are random enough to choose bytes by.
    const auto next = [&state] { return (state = state * 1664525U + 1013904223U) >> 8U; };
    std::string changed = whole;
    const std::size_t at = next() % changed.size();
    changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U + next() % 255U));
    write(path("flipped.sqlite"), changed);
    const Expected<Ledger> ledger = Ledger::open(path("flipped.sqlite"), Purpose::Look);
    const auto entries = ledger ? ledger->entries() : tl::unexpected<Diagnostics>(ledger.error());
    if (!entries) {
      ++told;
      continue;
    }
    SCOPED_TRACE("byte " + std::to_string(at));
    ASSERT_EQ(entries->size(), 3U);
    const char* const notes[] = {"one", "two", "three"};
    for (std::size_t k = 0; k < 3; ++k) {
      expect_same((*entries)[k], some_entry(notes[k]));
      EXPECT_EQ((*entries)[k].withdrawn.has_value(), k == 1);
    }
  }
  EXPECT_GT(told, 20U) << "bytes that count were hit";
}

}  // namespace
}  // namespace detente::testing
