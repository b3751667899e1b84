// SPDX-License-Identifier: MIT
#include "detente/store/run_store.hpp"

#include "detente/base/random.hpp"
#include "store_file.hpp"

namespace detente::testing {
namespace {

DrawnRun some_run() {
  return {"0.1.0",
          "islands",
          "Two islands",
          "abcdef0123456789",
          "2020-01-01",
          7,
          {"war", "peace", "other"},
          {0, 1, 2},
          {0, 0.5, 1},
          {"inertia", "line"}};
}

/// Any numbers will do; one input without a value.
KeptDraw draw_of(std::uint32_t n) {
  CounterRandom random(1, 2, n);
  KeptDraw draw{{random.unit(), std::nullopt}, {}};
  for (int t = 0; t < 3; ++t) draw.outcomes.push_back({random.unit(), random.unit(), random.unit() * 1e-9});
  return draw;
}

std::vector<KeptDraw> draws_of(std::uint32_t first, std::uint32_t last) {
  std::vector<KeptDraw> draws;
  for (std::uint32_t n = first; n < last; ++n) draws.push_back(draw_of(n));
  return draws;
}

class RunStoreTest : public StoreFile {
 protected:
  RunStore open() const { return RunStore(*RunStore::open(path())); }
  static Code refusal(RunStore store, const DrawnRun& run, const std::string& word) {
    const Expected<void> begun = store.begin(run);
    EXPECT_FALSE(begun) << word;
    if (begun) return Code::Internal;
    EXPECT_NE(to_string(begun.error().front()).find(word), std::string::npos)
        << to_string(begun.error().front());
    return begun.error().front().code;
  }
  static void same(const std::vector<KeptDraw>& met, std::uint32_t count) {
    ASSERT_EQ(met.size(), count);
    for (std::uint32_t n = 0; n < count; ++n) EXPECT_EQ(met[n].outcomes, draw_of(n).outcomes);
  }
};

TEST_F(RunStoreTest, KeepsDrawsForTheNextRun) {
  {
    RunStore store = open();
    ASSERT_TRUE(store.begin(some_run()));
    EXPECT_TRUE(store.kept(100)->empty());
    ASSERT_TRUE(store.keep(0, draws_of(0, 5)));
    ASSERT_TRUE(store.keep(5, draws_of(5, 7)));
  }
  RunStore store = open();
  ASSERT_TRUE(store.begin(some_run()));
  same(*store.kept(100), 7);
  same(*store.kept(3), 3);
}

TEST_F(RunStoreTest, AGapEndsWhatIsKeptAndIsFilledAgain) {
  RunStore store = open();
  ASSERT_TRUE(store.begin(some_run()));
  ASSERT_TRUE(store.keep(0, draws_of(0, 2)));
  ASSERT_TRUE(store.keep(3, draws_of(3, 5)));
  same(*store.kept(100), 2);
  ASSERT_TRUE(store.keep(2, draws_of(2, 4)));
  same(*store.kept(100), 5);
}

TEST_F(RunStoreTest, AnotherRunIsRefusedWithWhatDiffers) {
  ASSERT_TRUE(open().begin(some_run()));
  DrawnRun other = some_run();
  other.seed = 8;
  EXPECT_EQ(refusal(open(), other, "--seed 7"), Code::StoreMismatch);
  other = some_run();
  other.version = "0.2.0";
  EXPECT_EQ(refusal(open(), other, "version 0.1.0"), Code::StoreMismatch);
  other = some_run();
  other.case_hash = "bbbbbb0123456789";
  EXPECT_EQ(refusal(open(), other, "has changed since"), Code::StoreMismatch);
  other.case_id = "elsewhere";
  EXPECT_EQ(refusal(open(), other, "'elsewhere'"), Code::StoreMismatch);
  other = some_run();
  other.months[1] = 0.25;
  EXPECT_EQ(refusal(open(), other, "times"), Code::StoreMismatch);
  EXPECT_TRUE(open().begin(some_run()));
}

TEST_F(RunStoreTest, AllDifferencesAreToldAtOnce) {
  ASSERT_TRUE(open().begin(some_run()));
  DrawnRun other = some_run();
  other.seed = 8;
  other.version = "0.2.0";
  EXPECT_EQ(open().begin(other).error().size(), 2U);
}

TEST_F(RunStoreTest, NoRoomLeftLosesOnlyTheChunk) {
  RunStore::open(path());
  {
    Database database = *RunStore::open(path());
    ASSERT_TRUE(database.run("PRAGMA max_page_count = 24"));
    RunStore store(std::move(database));
    ASSERT_TRUE(store.begin(some_run()));
    ASSERT_TRUE(store.keep(0, draws_of(0, 10)));
    const Expected<void> full = store.keep(10, draws_of(10, 5000));
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().front().code, Code::StoreFull);
    same(*store.kept(10000), 10);
  }
  RunStore store = open();
  ASSERT_TRUE(store.begin(some_run()));
  ASSERT_TRUE(store.keep(10, draws_of(10, 500)));
  same(*store.kept(10000), 500);
}

TEST_F(RunStoreTest, AChangedProbabilityIsNoticed) {
  RunStore store = open();
  ASSERT_TRUE(store.begin(some_run()));
  ASSERT_TRUE(store.keep(0, draws_of(0, 5)));
  ASSERT_TRUE(
      RunStore::open(path())->run("UPDATE probability SET probability = 0.5 WHERE draw = 3 AND step = 1"));
  const auto met = store.kept(100);
  ASSERT_FALSE(met);
  EXPECT_EQ(met.error().front().code, Code::StoreCorrupt);
  EXPECT_NE(met.error().front().message.find("draw 3"), std::string::npos);
  same(*store.kept(3), 3);
}

TEST_F(RunStoreTest, AMissingProbabilityOrTableIsNoticed) {
  RunStore store = open();
  ASSERT_TRUE(store.begin(some_run()));
  ASSERT_TRUE(store.keep(0, draws_of(0, 5)));
  ASSERT_TRUE(RunStore::open(path())->run("DELETE FROM probability WHERE draw = 3 AND step = 1"));
  EXPECT_EQ(store.kept(100).error().front().code, Code::StoreCorrupt);
  ASSERT_TRUE(RunStore::open(path())->run("DROP VIEW course; DROP TABLE probability"));
  EXPECT_EQ(store.kept(100).error().front().code, Code::StoreCorrupt);
}

/// A damaged byte is either told or makes no difference: never another forecast.
TEST_F(RunStoreTest, NoDamagedByteMakesAnotherForecast) {
  {
    RunStore store = open();
    ASSERT_TRUE(store.begin(some_run()));
    ASSERT_TRUE(store.keep(0, draws_of(0, 40)));
  }
  const std::string whole = bytes(path());
  CounterRandom random(2013);
  int told = 0;
  for (int n = 0; n < 400; ++n) {
    std::string damaged = whole;
    damaged[random.below(whole.size())] ^= static_cast<char>(1 + random.below(255));
    write(path(), damaged);
    Expected<Database> database = RunStore::open(path());
    told += database ? 0 : 1;
    if (!database) continue;
    RunStore store(std::move(*database));
    const Expected<void> begun = store.begin(some_run());
    const auto met = begun ? store.kept(40) : tl::unexpected<Diagnostics>(begun.error());
    told += met ? 0 : 1;
    if (met) same(*met, static_cast<std::uint32_t>(met->size()));
  }
  EXPECT_GT(told, 40);
}

TEST_F(RunStoreTest, AnalystsReadItWithTheNamesOfTheCase) {
  RunStore store = open();
  ASSERT_TRUE(store.begin(some_run()));
  ASSERT_TRUE(store.keep(0, draws_of(0, 5)));
  const Database database = *RunStore::open(path());
  Statement row =
      *database.prepare("SELECT probability FROM course WHERE draw = 4 AND t = 2 AND outcome = 'peace'");
  ASSERT_TRUE(*row.next());
  EXPECT_EQ(row.real(0), draw_of(4).outcomes[2][1]);
  Statement input = *database.prepare("SELECT value FROM drawn_input WHERE draw = 4 AND input = 'inertia'");
  ASSERT_TRUE(*input.next());
  EXPECT_EQ(input.real(0), *draw_of(4).inputs[0]);
}

}  // namespace
}  // namespace detente::testing
