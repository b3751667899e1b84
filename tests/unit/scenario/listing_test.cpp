// SPDX-License-Identifier: MIT
#include "detente/scenario/listing.hpp"

#include <gtest/gtest.h>

#include "random_formula.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Listing, IsInTheOrderOfScenarioStrings) {
  std::mt19937 random(8);
  for (unsigned round = 0; round < 20; ++round) {
    const unsigned rarity = round % 4 < 2 ? 3 : 90;  // many members, or few
    const Case dispute = small_case(3, random_axes(random, 3, round % 2 == 0 ? 2 : 12, 3000));
    const auto space = ScenarioSpace::build(dispute, Budget{});
    Bitmap set(space->total());
    std::vector<Levels> members;
    for (ScenarioIndex n = 0; n < space->total(); ++n) {
      if (random() % rarity != 0) continue;
      set.set(n);
      members.push_back(space->levels_of(n));
    }
    std::sort(members.begin(), members.end());
    for (const std::uint64_t count :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{20}, space->total()}) {
      const std::vector<ScenarioIndex> first = first_members(*space, set, count);
      ASSERT_EQ(first.size(), std::min<std::size_t>(count, members.size()));
      for (std::size_t k = 0; k < first.size(); ++k) ASSERT_EQ(space->levels_of(first[k]), members[k]);
    }
  }
}

TEST(Listing, PlacesGoBothWays) {
  const Case dispute = small_case(2, {{1, 3}, {0}, {1}, {0, 5, Change::Fixed}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const FileOrder order(*space);
  std::vector<char> seen(space->total(), 0);
  for (ScenarioIndex n = 0; n < space->total(); ++n) {
    EXPECT_EQ(order.scenario(order.place(n)), n);
    seen[order.place(n)] = 1;
  }
  EXPECT_EQ(std::count(seen.begin(), seen.end(), 1), static_cast<std::ptrdiff_t>(space->total()));
  EXPECT_EQ(order.place(space->index_of({0, 0, 0, 1})), 1U);
}

}  // namespace
}  // namespace detente
