// SPDX-License-Identifier: MIT
#include "detente/result/advice.hpp"
#include "detente/study/run.hpp"
#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

Expected<Study> study_of(const std::string& text, const Budget& budget = {}) {
  StudyRequest request;
  request.settlement = request.stability = request.advice = true;
  return run_study({case_of(text), {}, {}}, request, budget);
}

TEST(AdviceSection, HistoryIsTakenWhereTheCaseHasSome) {
  const auto study = study_of(river);
  ASSERT_TRUE(study);
  ASSERT_NE(study->report.advice, nullptr);
  ASSERT_TRUE(study->report.advice->history);
  EXPECT_EQ(study->report.advice->history->steps.size(), 4U);
  EXPECT_FALSE(study->report.partial);
  EXPECT_EQ(study->report.analyses.back().id, "advice");
}

TEST(AdviceSection, NotAskedForItIsNotThere) {
  StudyRequest request;
  request.stability = true;
  const auto study = run_study({case_of(river), {}, {}}, request, {});
  ASSERT_TRUE(study);
  EXPECT_EQ(study->report.advice, nullptr);
}

TEST(AdviceSection, ALimitLeavesWhatThereIsAndSaysSo) {
  Budget budget;
  budget.max_seconds = 1e-9;
  const auto study = study_of(river, budget);
  ASSERT_TRUE(study);
  EXPECT_TRUE(study->report.partial);
  EXPECT_FALSE(study->limits.empty());
}

TEST(AdviceSection, WaysAreTheSameForAnyNumberOfThreads) {
  Budget one, four;
  one.threads = 1;
  four.threads = 4;
  const auto a = study_of(river, one), b = study_of(river, four);
  ASSERT_TRUE(a && b);
  const Path &x = a->report.advice->ways.front().paths.paths.front(),
             &y = b->report.advice->ways.front().paths.paths.front();
  ASSERT_EQ(x.places.size(), y.places.size());
  for (std::size_t k = 0; k < x.places.size(); ++k) EXPECT_EQ(x.places[k].scenario, y.places[k].scenario);
}

}  // namespace
}  // namespace detente
