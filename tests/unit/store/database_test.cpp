// SPDX-License-Identifier: MIT
#include "detente/store/database.hpp"

#include <limits>

#include "store_file.hpp"

namespace detente::testing {
namespace {

const FileKind kind{0x74657374, 1, "trial"};
const std::string schema = "CREATE TABLE number (n INTEGER PRIMARY KEY, x REAL, word TEXT);";

class DatabaseTest : public StoreFile {
 protected:
  Expected<Database> open(const FileKind& as = kind) const { return Database::open(path(), as, schema); }
  Code refused(const FileKind& as = kind) const {
    const Expected<Database> database = open(as);
    EXPECT_FALSE(database);
    return database ? Code::Internal : database.error().front().code;
  }
  static std::int64_t count(const Database& database) {
    Statement rows = *database.prepare("SELECT count(*) FROM number");
    EXPECT_TRUE(*rows.next());
    return rows.integer(0);
  }
};

TEST_F(DatabaseTest, GivesBackWhatWentInBitByBit) {
  const double odd[] = {0.1 + 0.2, std::numeric_limits<double>::denorm_min(), 1, 1e-300, 0};
  {
    const Database database = *open();
    Statement insert = *database.prepare("INSERT INTO number VALUES (?, ?, ?)");
    for (int k = 0; k < 5; ++k)
      ASSERT_TRUE(insert.bind(0, std::int64_t{k}).bind(1, odd[k]).bind(2, std::string("a'b\"ü")).run());
    ASSERT_TRUE(insert.bind(0, std::int64_t{5}).bind(1, std::optional<double>()).run());
  }
  const Database database = *open();
  Statement rows = *database.prepare("SELECT x, word FROM number ORDER BY n");
  for (const double wanted : odd) {
    ASSERT_TRUE(*rows.next());
    EXPECT_EQ(rows.real(0), wanted);
    EXPECT_EQ(rows.text(1), "a'b\"ü");
  }
  ASSERT_TRUE(*rows.next());
  EXPECT_FALSE(rows.maybe_real(0));
  EXPECT_FALSE(*rows.next());
}

TEST_F(DatabaseTest, AFailedTransactionLeavesNothing) {
  const Database database = *open();
  const Expected<void> done = database.at_once([&]() -> Expected<void> {
    if (auto one = database.run("INSERT INTO number VALUES (1, 1, '')"); !one) return one;
    return fail({Code::Internal, Severity::Error, {}, "enough", ""});
  });
  EXPECT_FALSE(done);
  EXPECT_EQ(count(database), 0);
  EXPECT_TRUE(database.at_once([&] { return database.run("INSERT INTO number VALUES (1, 1, '')"); }));
  EXPECT_EQ(count(database), 1);
}

TEST_F(DatabaseTest, AForeignFileIsRefusedAndLeftAlone) {
  write(path(), std::string(5000, 'x'));
  EXPECT_EQ(refused(), Code::StoreCorrupt);
  EXPECT_EQ(bytes(path()), std::string(5000, 'x'));
}

TEST_F(DatabaseTest, AnotherProgramsDatabaseIsRefusedAndLeftAlone) {
  ASSERT_TRUE(open());
  const std::string before = bytes(path());
  EXPECT_EQ(refused({0x11111111, 1, "trial"}), Code::StoreCorrupt);
  EXPECT_EQ(refused({kind.application, 2, "trial"}), Code::StoreMismatch);
  EXPECT_EQ(bytes(path()), before);
}

TEST_F(DatabaseTest, ADatabaseWithoutANumberIsNotTakenForOurs) {
  {
    const Database other = *Database::open(path(), {0, 0, "trial"}, "CREATE TABLE mine (x);");
    ASSERT_TRUE(other.run("INSERT INTO mine VALUES (1)"));
  }
  EXPECT_EQ(refused(), Code::StoreCorrupt);
}

TEST_F(DatabaseTest, AMissingFolderIsSaid) {
  const auto database = Database::open(path("no/run.sqlite"), kind, schema);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().front().code, Code::StoreUnusable);
  EXPECT_NE(database.error().front().message.find("no/run.sqlite"), std::string::npos);
  EXPECT_FALSE(database.error().front().hint.empty());
}

TEST_F(DatabaseTest, NoRoomLeftKeepsWhatWasThere) {
  const Database database = *open();
  ASSERT_TRUE(database.run("INSERT INTO number VALUES (1, 1, '')"));
  ASSERT_TRUE(database.run("PRAGMA max_page_count = 8"));
  const Expected<void> done = database.at_once(
      [&] { return database.run("INSERT INTO number VALUES (2, 2, hex(randomblob(100000)))"); });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().front().code, Code::StoreFull);
  EXPECT_EQ(count(database), 1);
  EXPECT_EQ(count(*open()), 1);
}

TEST_F(DatabaseTest, NamesThatSqliteReadsItsOwnWayAreFiles) {
  // ":memory:" would be no file at all, and everything kept in it lost.
  const auto here = std::filesystem::current_path();
  std::filesystem::current_path(std::filesystem::path(path()).parent_path());
  const bool opened = Database::open(":memory:", kind, schema).has_value();
  const bool exists = std::filesystem::exists("./:memory:");
  std::filesystem::current_path(here);
  EXPECT_TRUE(opened);
  EXPECT_TRUE(exists);
}

}  // namespace
}  // namespace detente::testing
