// SPDX-License-Identifier: MIT
#include "detente/study/future_claim.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

Case with_outcomes() {
  Case dispute = small_case(2, {{0}, {1}});
  for (std::size_t k = 0; k < 2; ++k) {
    Outcome outcome;
    outcome.id = "outcome_" + std::to_string(k);
    outcome.when = when(at(k, 2));
    dispute.outcomes.push_back(outcome);
  }
  return dispute;
}

TEST(FutureClaim, AsksForTheConditionAndForWhatIsGiven) {
  const Case dispute = with_outcomes();
  Claim claim = claim_that(ClaimLikely{when(at(0, 2)), "1 year", 0.55});
  Future future = future_of(dispute, claim);
  EXPECT_EQ(future.conditions.size(), 2U);
  EXPECT_DOUBLE_EQ(future.months, 12);
  EXPECT_EQ(future.than, nullptr);
  EXPECT_EQ(question_of(future).months, std::vector<double>{12});
  EXPECT_EQ(future_of(dispute, claim_that(ClaimMostLikely{OutcomeId(0U), "6 months"})).conditions.size(), 4U)
      << "two outcomes, neither, and what is given";
}

TEST(FutureClaim, IsJudgedGivenWhatIsGiven) {
  const Claim likely = claim_that(ClaimLikely{when(at(0, 2)), "1 year", 0.55});
  const FutureAnswer answer = answer_of(likely, {0.3, 0.5}, nullptr);
  EXPECT_TRUE(answer.testable && answer.holds);
  EXPECT_DOUBLE_EQ(answer.probability, 0.6);
  EXPECT_FALSE(answer_of(likely, {0.25, 0.5}, nullptr).holds);
  EXPECT_FALSE(answer_of(likely, {0, 0}, nullptr).testable) << "what is given has no chance";
}

TEST(FutureClaim, TheMostLikelyOutcomeHasMoreThanAnyOther) {
  const Claim most = claim_that(ClaimMostLikely{OutcomeId(1U), "1 year"});
  FutureAnswer answer = answer_of(most, {0.3, 0.4, 0.1, 0.8}, nullptr);
  EXPECT_TRUE(answer.holds);
  EXPECT_DOUBLE_EQ(answer.probability, 0.5);
  EXPECT_DOUBLE_EQ(answer.compared.value(), 0.375);
  EXPECT_FALSE(answer_of(most, {0.4, 0.4, 0.1, 0.9}, nullptr).holds);
}

TEST(FutureClaim, MoreLikelyThanElsewhereByMoreThanRounding) {
  const Claim more = claim_that(ClaimMoreLikely{when(at(0, 2)), "1 year", {}});
  const std::vector<double> there{0.3, 1};
  EXPECT_TRUE(answer_of(more, {0.31, 1}, &there).holds);
  EXPECT_FALSE(answer_of(more, {0.3 + 1e-14, 1}, &there).holds);
}

}  // namespace
}  // namespace detente
