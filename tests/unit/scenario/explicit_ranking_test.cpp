// SPDX-License-Identifier: MIT
#include "detente/scenario/explicit_ranking.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

Preference ranked(std::vector<std::vector<std::string>> ranking) {
  Preference preference;
  preference.ranking = std::move(ranking);
  return preference;
}

TEST(ExplicitRanking, ReadsPatternsInFileOrderWhateverTheLayout) {
  // Owners interleave, so file order is not index order; 12 levels need a letter.
  const Case dispute = small_case(2, {{1, 12}, {0}, {1, 3}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const auto places =
      places_in_ranking(dispute, *space,
                        ranked({{"bN2"},
                                {"bN0", "bN1"},
                                {"bY-", "0--"},
                                {"1--", "2--", "3--", "4--", "5--", "6--", "7--", "8--", "9--", "a--"}}));
  ASSERT_TRUE(places) << places.error().front().message;
  EXPECT_EQ((*places)[space->index_of({11, 0, 2})], 5U);
  EXPECT_EQ((*places)[space->index_of({11, 0, 1})], 4U);
  EXPECT_EQ((*places)[space->index_of({0, 1, 1})], 3U);
  EXPECT_EQ((*places)[space->index_of({10, 0, 0})], 2U);
}

TEST(ExplicitRanking, RefusesLevelsTheAxisDoesNotHave) {
  const Case dispute = small_case(1, {{0, 3}, {0}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  for (const char* pattern : {"3-", "Y-", "-0", "--N", ""}) {
    const auto places = places_in_ranking(dispute, *space, ranked({{pattern}}));
    ASSERT_FALSE(places) << pattern;
    EXPECT_EQ(places.error().front().code, Code::RankingIncomplete);
  }
}

}  // namespace
}  // namespace detente
