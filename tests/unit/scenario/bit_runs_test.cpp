// SPDX-License-Identifier: MIT
#include "detente/scenario/bit_runs.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace detente {
namespace {

TEST(BitRuns, AddsRunsAtAnyPlace) {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    Bitmap set(1000);
    std::vector<std::uint8_t> expected(1000, 0);
    std::uint64_t at = random() % 70;
    while (at < 1000) {
      std::vector<std::uint8_t> flags(std::min<std::uint64_t>(1 + random() % 200, 1000 - at));
      for (std::size_t k = 0; k < flags.size(); ++k) expected[at + k] = flags[k] = random() % 2;
      add_flags(set, at, flags.data(), flags.size());
      at += flags.size();
    }
    for (std::size_t k = 0; k < 1000; ++k) ASSERT_EQ(set.test(k), expected[k] != 0);
  }
}

}  // namespace
}  // namespace detente
