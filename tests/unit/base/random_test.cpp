// SPDX-License-Identifier: MIT
#include "detente/base/random.hpp"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace detente {
namespace {

// Known answers of Philox4x32-10 from the distribution of Random123 (kat_vectors).
TEST(CounterRandom, GivesThePublishedNumbers) {
  CounterRandom zero(0);
  EXPECT_EQ(zero.next(), 0xe169c58d6627e8d5U);
  EXPECT_EQ(zero.next(), 0x9b00dbd8bc57ac4cU);
}

TEST(CounterRandom, SeedStreamAndDrawEachNameAnotherSequence) {
  std::set<std::uint64_t> firsts;
  for (std::uint64_t seed : {1U, 2U}) {
    for (std::uint64_t stream : {0U, 1U}) {
      for (std::uint32_t draw : {0U, 1U}) firsts.insert(CounterRandom(seed, stream, draw).next());
    }
  }
  EXPECT_EQ(firsts.size(), 8U);
}

TEST(CounterRandom, DoesNotDependOnWhatElseWasDrawn) {
  CounterRandom a(7, stream_of("market"), 3);
  CounterRandom other(7, stream_of("wire"), 3);
  std::vector<std::uint64_t> mixed;
  for (int k = 0; k < 10; ++k) {
    mixed.push_back(a.next());
    other.next();
  }
  CounterRandom b(7, stream_of("market"), 3);
  for (int k = 0; k < 10; ++k) EXPECT_EQ(b.next(), mixed[static_cast<std::size_t>(k)]);
}

TEST(CounterRandom, BelowStaysInRangeAndReachesEverything) {
  CounterRandom random(11);
  std::vector<int> seen(7);
  for (int k = 0; k < 7000; ++k) ++seen.at(random.below(7));
  for (const int count : seen) {
    EXPECT_GT(count, 850);
    EXPECT_LT(count, 1150);
  }
  EXPECT_EQ(random.below(1), 0U);
}

TEST(CounterRandom, BelowDrawsAgainWhereTheRestWouldFavourSmallResults) {
  // 2^64 is this bound and a third of it: a bare remainder would fall in the lowest third half of the time.
  const std::uint64_t third = std::uint64_t{1} << 62;
  CounterRandom random(5);
  int low = 0;
  for (int k = 0; k < 6000; ++k) low += random.below(3 * third) < third ? 1 : 0;
  EXPECT_GT(low, 1850);
  EXPECT_LT(low, 2150);
}

TEST(CounterRandom, UnitAndChance) {
  CounterRandom random(3);
  double sum = 0;
  for (int k = 0; k < 10000; ++k) {
    const double u = random.unit();
    ASSERT_GE(u, 0.0);
    ASSERT_LT(u, 1.0);
    sum += u;
  }
  EXPECT_NEAR(sum / 10000, 0.5, 0.015);
  for (int k = 0; k < 100; ++k) {
    EXPECT_FALSE(random.chance(0));
    EXPECT_TRUE(random.chance(1));
  }
}

TEST(StreamOf, IsFnv1a) {
  EXPECT_EQ(stream_of(""), 0xcbf29ce484222325U);
  EXPECT_EQ(stream_of("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(stream_of("foobar"), 0x85944171f73967e8U);
}

}  // namespace
}  // namespace detente
