// SPDX-License-Identifier: MIT
#include "detente/base/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace detente {
namespace {

TEST(ParallelFor, VisitsEverythingOnce) {
  for (const std::uint64_t count : {0ULL, 1ULL, 63ULL, 64ULL, 65ULL, 1000ULL}) {
    for (const unsigned threads : {0U, 1U, 2U, 3U, 7U, 64U}) {
      std::vector<std::atomic<int>> visits(count);
      parallel_for(count, 64, threads, [&](std::uint64_t begin, std::uint64_t end) {
        for (std::uint64_t n = begin; n < end; ++n) ++visits[n];
      });
      for (const auto& visit : visits) EXPECT_EQ(visit, 1) << count << " with " << threads << " threads";
    }
  }
}

TEST(ParallelFor, SplitsOnlyAtTheGrain) {
  std::atomic<int> calls = 0;
  parallel_for(1000, 64, 5, [&](std::uint64_t begin, std::uint64_t end) {
    EXPECT_EQ(begin % 64, 0U);
    EXPECT_TRUE(end % 64 == 0 || end == 1000);
    EXPECT_LT(begin, end);
    ++calls;
  });
  EXPECT_EQ(calls, 5);
}

TEST(ParallelFor, StartsNoMoreThreadsThanGrains) {
  std::atomic<int> calls = 0;
  parallel_for(100, 64, 8, [&](std::uint64_t, std::uint64_t) { ++calls; });
  EXPECT_EQ(calls, 2);
}

}  // namespace
}  // namespace detente
