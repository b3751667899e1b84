// SPDX-License-Identifier: MIT
#include "detente/scenario/plan.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Plan, PredictsBytesAndSecondsForAnySize) {
  const Case dispute = small_case(4, std::vector<SmallAxis>(24, {0}));
  const WorkPlan space = plan_work(dispute, Question::Space, 1);
  const WorkPlan stability = plan_work(dispute, Question::Stability, 2);
  EXPECT_EQ(space.scenarios_text, "16777216");
  EXPECT_GT(stability.bytes, 10 * space.bytes);
  EXPECT_GT(stability.seconds, 0);
  EXPECT_LT(stability.seconds, plan_work(dispute, Question::Stability, 1).seconds);
  const WorkPlan wide = plan_work(small_case(1, std::vector<SmallAxis>(512, {0, 16})), Question::Space, 1);
  EXPECT_EQ(wide.scenarios_text, "about 10^616");
}

TEST(Plan, RefusesOnlyWhatDoesNotFit) {
  const Case dispute = small_case(4, std::vector<SmallAxis>(24, {0}));
  const WorkPlan plan = plan_work(dispute, Question::Stability, 2);
  EXPECT_FALSE(refusal(plan, Budget{}));
  EXPECT_FALSE(refusal(plan, Budget{.max_memory_bytes = 2'000'000'000}));
  const auto no = refusal(plan, Budget{.max_memory_bytes = 1'000'000});
  ASSERT_TRUE(no);
  EXPECT_EQ(no->code, Code::MemoryLimit);
  EXPECT_NE(no->message.find("the limit is 1.0 MB"), std::string::npos) << no->message;
}

TEST(Plan, SaysWhereAFigureWouldSayNothing) {
  const Case dispute = small_case(4, std::vector<SmallAxis>(200, {0}));
  const auto no = refusal(plan_work(dispute, Question::Stability, 2), Budget{.max_memory_bytes = 1'000'000});
  ASSERT_TRUE(no);
  EXPECT_NE(no->message.find("scenarios need more memory than any machine has, the limit is"),
            std::string::npos)
      << no->message;
}

TEST(Plan, SaysWhyItStopped) {
  const std::atomic<bool> cancel{true};
  EXPECT_EQ(stopped(Budget{.cancel = &cancel}).code, Code::Interrupted);
  EXPECT_EQ(stopped(Budget{.max_seconds = 2}).code, Code::TimeLimit);
  EXPECT_EQ(out_of_memory().code, Code::MemoryLimit);
}

TEST(Plan, WritesBytesForPeople) {
  EXPECT_EQ(bytes_text(0), "0 B");
  EXPECT_EQ(bytes_text(999), "999 B");
  EXPECT_EQ(bytes_text(1500), "1.5 kB");
  EXPECT_EQ(bytes_text(999'600), "1.0 MB");
  EXPECT_EQ(bytes_text(4.13e9), "4.1 GB");
  EXPECT_EQ(bytes_text(1e300), "more than any machine has");
}

}  // namespace
}  // namespace detente
