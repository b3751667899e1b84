// SPDX-License-Identifier: MIT
#include "detente/study/ledger_forecast.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

/// An option of one actor and a joint one of both; both are wanted, more or less.
Case dated_case() {
  Case dispute = small_case(2, {{0}, {0, 3}, {1, 3}});
  dispute.options.pop_back();
  dispute.options[1].joint = true;
  dispute.options[1].owners = {ActorId(0), ActorId(1)};
  dispute.options[1].axes = {AxisId(1), AxisId(2)};
  dispute.axes[1].joint = dispute.axes[2].joint = true;
  dispute.axes[2].option = OptionId(1);
  add_stake(dispute, 0, at(0, 0b10), 1);
  add_stake(dispute, 0, at(1, 0b100), 2);
  add_stake(dispute, 1, at(2, 0b110), 1);
  Outcome moved;
  moved.id = "moved";
  moved.when = when(at(0, 0b10));
  dispute.outcomes = {moved};
  dispute.info.id = "dated";
  dispute.info.as_of = {2020, 1, 1, "2020-01-01"};
  dispute.forecast.inertia = Quantity{.likely = 4, .low = 2, .high = 6};
  dispute.forecast.samples = 20;
  return dispute;
}

Expected<LedgerEntry> entry_of(Case dispute, bool point) {
  ForecastRequest asked;
  asked.point = point;
  return ledger_forecast({std::make_shared<const Case>(std::move(dispute)), {"case.toml", "sha", "hash"}, {}},
                         asked, {});
}

void expect_sums(const LedgerEntry& entry) {
  for (const LedgerQuestion& question : entry.questions) {
    for (std::size_t t = 0; t < entry.months.size(); ++t) {
      double sum = 0;
      for (const LedgerAnswer& answer : question.answers) sum += answer.probability[t];
      EXPECT_NEAR(sum, 1, 1e-9) << question.id << question.party;
    }
    double persistence = 0, uniform = 0;
    for (const LedgerAnswer& answer : question.answers) {
      persistence += answer.persistence;
      uniform += answer.uniform_stable.value_or(0);
    }
    EXPECT_EQ(persistence, 1);
    EXPECT_NEAR(uniform, 1, 1e-12);
  }
}

TEST(LedgerForecast, AgreesWithTheForecastAndSumsToOne) {
  for (const bool point : {true, false}) {
    const Expected<LedgerEntry> entry = entry_of(dated_case(), point);
    ASSERT_TRUE(entry);
    expect_sums(*entry);
    ASSERT_EQ(entry->questions.size(), 5U);
    EXPECT_EQ(entry->questions[2].party, "");
    EXPECT_EQ(entry->questions[3].party, "actor_0");
    EXPECT_EQ(entry->samples, point ? 0U : 20U);
    StudyRequest request;
    request.forecast.emplace();
    request.forecast->point = point;
    const auto study = run_study({std::make_shared<const Case>(dated_case()), {}, {}}, request, {});
    const auto& steps = study->report.forecast->steps;
    ASSERT_EQ(entry->months.size(), steps.size());
    for (std::size_t t = 0; t < steps.size(); ++t) {
      EXPECT_NEAR(entry->questions[0].answers[0].probability[t], steps[t].outcomes[0], 1e-12);
      EXPECT_NEAR(entry->questions[1].answers[1].probability[t], steps[t].outcomes[0], 1e-12);
    }
  }
}

// Each party moves by itself alone here, so that what the joint option comes to is a product.
TEST(LedgerForecast, AJointOptionComesToItsLowestLevel) {
  const LedgerEntry entry = *entry_of(dated_case(), true);
  const auto at_least = [&](std::size_t q, std::size_t level, std::size_t t) {
    double sum = 0;
    for (std::size_t k = level; k < 3; ++k) sum += entry.questions[q].answers[k].probability[t];
    return sum;
  };
  for (const std::size_t t : {0, 1, 5, 24})
    for (const std::size_t level : {1, 2})
      EXPECT_NEAR(at_least(2, level, t), at_least(3, level, t) * at_least(4, level, t), 1e-9) << t;
  EXPECT_GT(at_least(2, 1, 24), 0.1);
}

TEST(LedgerForecast, ACaseWithoutADayIsRefused) {
  Case dispute = dated_case();
  dispute.info.as_of = {};
  EXPECT_EQ(entry_of(std::move(dispute), true).error().front().code, Code::Usage);
}

}  // namespace
}  // namespace detente::testing
