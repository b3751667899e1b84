// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/sieve.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

using Vector = std::vector<std::int64_t>;

bool beats(const Vector& a, const Vector& b) {
  for (std::size_t k = 0; k < a.size(); ++k)
    if (a[k] < b[k]) return false;
  return a != b;
}

TEST(Sieve, TheExampleOfTheHeader) {
  Sieve sieve({1, 1});
  EXPECT_TRUE(sieve.passes(Vector{3, 3}));
  EXPECT_FALSE(sieve.passes(Vector{2, 3}));
  EXPECT_TRUE(sieve.passes(Vector{4, 1}));
  EXPECT_TRUE(sieve.passes(Vector{3, 3}));
}

TEST(Sieve, RefusesOnlyWhatARowSeenBeforeBeatsAndMostOfIt) {
  testing::Dice dice(11);
  Sieve sieve({0.01, 0.01, 0.01});
  std::vector<Vector> seen;
  std::size_t beaten = 0, refused = 0;
  for (int k = 0; k < 6000; ++k) {
    Vector row(3);
    for (std::int64_t& x : row) x = static_cast<std::int64_t>(dice.below(100));
    const bool is_beaten =
        std::any_of(seen.begin(), seen.end(), [&](const Vector& other) { return beats(other, row); });
    const bool passes = sieve.passes(row);
    EXPECT_TRUE(passes || is_beaten);
    beaten += is_beaten ? 1 : 0;
    refused += passes ? 0 : 1;
    seen.push_back(row);
  }
  EXPECT_GT(refused * 100, beaten * 99);
}

TEST(Sieve, WhereNothingIsBeatenEverythingPasses) {
  Sieve sieve({1, 1});
  for (std::int64_t k = 0; k < 20000; ++k) ASSERT_TRUE(sieve.passes(Vector{k, -k}));
}

}  // namespace
}  // namespace detente
