// SPDX-License-Identifier: MIT
#include "detente/study/advice_beliefs.hpp"

#include <gtest/gtest.h>

#include "detente/study/beliefs_study.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::testing {
namespace {

Advice weighed(const std::string& beliefs, std::uint64_t small) {
  World world = World::make(std::make_shared<const Case>(mistaken_dilemma(beliefs)), {}).value();
  Advice advice;
  EXPECT_TRUE(add_beliefs(world, 20, small, advice));
  return advice;
}

TEST(AdviceBeliefs, NothingWithoutBeliefs) {
  const Advice advice = weighed("", 0);
  EXPECT_FALSE(advice.beliefs || advice.beliefs_left_out);
}

TEST(AdviceBeliefs, ASmallSpaceIsAskedWhole) {
  const Advice advice = weighed(kind_neighbour, small_space);
  ASSERT_TRUE(advice.beliefs);
  EXPECT_FALSE(advice.beliefs_of_acceptable_only);
  EXPECT_EQ(advice.beliefs->hypergame.front().lost.listed, (std::vector<Levels>{{0, 0}}));
}

TEST(AdviceBeliefs, OfTheAcceptableTheAnswersAreThoseOfTheWhole) {
  // No lines: everything is acceptable, so both answers are about the same scenarios.
  const Advice small = weighed(kind_neighbour, small_space), large = weighed(kind_neighbour, 0);
  ASSERT_TRUE(small.beliefs && large.beliefs);
  EXPECT_TRUE(large.beliefs_of_acceptable_only);
  const HypergameConcept &a = small.beliefs->hypergame.front(), &b = large.beliefs->hypergame.front();
  EXPECT_EQ(a.perceived.listed, b.perceived.listed);
  EXPECT_EQ(a.truth.listed, b.truth.listed);
  EXPECT_EQ(a.lost.listed, b.lost.listed);
  EXPECT_EQ(a.by_misperception.listed, b.by_misperception.listed);
  EXPECT_EQ(a.today_perceived, b.today_perceived);
  EXPECT_EQ(a.today_truth, b.today_truth);
  ASSERT_EQ(large.beliefs->games.size(), 1U);
  EXPECT_EQ(small.beliefs->games[0].misread, large.beliefs->games[0].misread);
  EXPECT_EQ(small.beliefs->games[0].today_stable, large.beliefs->games[0].today_stable);
  const CorrectionConcept &x = small.beliefs->corrections[0].concepts[0],
                          &y = large.beliefs->corrections[0].concepts[0];
  EXPECT_EQ(x.appears.listed, y.appears.listed);
  EXPECT_EQ(x.vanishes.listed, y.vanishes.listed);
  EXPECT_EQ(x.gains, y.gains);
  EXPECT_EQ(small.beliefs->foresight.size(), large.beliefs->foresight.size());
}

TEST(AdviceBeliefs, ALargeCaseWithUnseenOptionsIsLeftOut) {
  const Advice advice = weighed(no_such_option, 0);
  EXPECT_FALSE(advice.beliefs);
  EXPECT_TRUE(advice.beliefs_left_out);
}

}  // namespace
}  // namespace detente::testing
