// SPDX-License-Identifier: MIT
#include "detente/study/kept_draws.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

/// One option, wanted more or less, in a world whose inertia is uncertain.
Case doubtful_case() {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 0b10), 1);
  Outcome moved;
  moved.id = "moved";
  moved.when = when(at(0, 0b10));
  dispute.outcomes = {moved};
  dispute.forecast.inertia = Quantity{.likely = 6, .low = 2, .high = 8};
  dispute.forecast.samples = 40;
  return dispute;
}

class Memory : public DrawArchive {
 public:
  Expected<void> begin(const DrawnRun& asked) override {
    if (run.case_hash.empty()) run = asked;
    if (run == asked) return {};
    return fail({Code::StoreMismatch, Severity::Error, {}, "another run", ""});
  }
  Expected<std::vector<KeptDraw>> kept(std::uint32_t most) override {
    return std::vector<KeptDraw>(draws.begin(),
                                 draws.begin() + std::min<std::ptrdiff_t>(most, std::ssize(draws)));
  }
  Expected<void> keep(std::uint32_t first, const std::vector<KeptDraw>& more) override {
    EXPECT_EQ(first, draws.size());
    if (draws.size() + more.size() > room) return fail({Code::StoreFull, Severity::Error, {}, "no room", ""});
    draws.insert(draws.end(), more.begin(), more.end());
    return {};
  }
  DrawnRun run;
  std::vector<KeptDraw> draws;
  std::size_t room = 1000;
};

Expected<Study> forecast(DrawArchive* archive, std::uint32_t samples, const std::string& hash = "hash",
                         std::function<void(const DrawsAhead&)> announce = {}) {
  StudyRequest request;
  request.forecast.emplace();
  request.forecast->samples = samples;
  request.forecast->archive = archive;
  request.forecast->announce = std::move(announce);
  return run_study({std::make_shared<const Case>(doubtful_case()), {"case.toml", "sha", hash}, {}}, request,
                   {});
}

void expect_same(const Expected<Study>& a, const Expected<Study>& b) {
  ASSERT_TRUE(a && b);
  const Forecast &x = *a->report.forecast, &y = *b->report.forecast;
  EXPECT_EQ(x.samples, y.samples);
  for (std::size_t n = 0; n < x.steps.size(); ++n) {
    EXPECT_EQ(x.steps[n].outcomes, y.steps[n].outcomes);
    EXPECT_EQ(x.steps[n].bands, y.steps[n].bands);
  }
}

TEST(KeptDraws, AnArchiveChangesNothing) {
  Memory archive;
  expect_same(forecast(&archive, 40), forecast(nullptr, 40));
  EXPECT_EQ(archive.draws.size(), 40U);
  EXPECT_EQ(archive.run.outcomes, (std::vector<std::string>{"moved", "other"}));
  EXPECT_EQ(archive.run.inputs, (std::vector<std::string>{"rationality", "inertia"}));
  EXPECT_EQ(archive.draws[7].outcomes.size(), archive.run.months.size());
  EXPECT_GT(*archive.draws[7].inputs[1], 2);
  EXPECT_LT(*archive.draws[7].inputs[1], 8);
}

TEST(KeptDraws, WhatIsKeptIsReadAndTheRestDrawn) {
  Memory archive;
  ASSERT_TRUE(forecast(&archive, 13));
  expect_same(forecast(&archive, 40), forecast(nullptr, 40));
  EXPECT_EQ(archive.draws.size(), 40U);
  // Fewer than there are: the first of them.
  expect_same(forecast(&archive, 20), forecast(nullptr, 20));
  // What is kept is taken as it is, not drawn again.
  archive.draws[0].outcomes.back() = {1, 0};
  EXPECT_NE(forecast(&archive, 40)->report.forecast->steps.back().outcomes,
            forecast(nullptr, 40)->report.forecast->steps.back().outcomes);
}

TEST(KeptDraws, AnArchiveThatFailsEndsTheRunAndKeepsWhatItHas) {
  Memory archive;
  archive.room = 17;
  const Expected<Study> study = forecast(&archive, 40);
  ASSERT_FALSE(study);
  EXPECT_EQ(study.error().front().code, Code::StoreFull);
  EXPECT_LE(archive.draws.size(), 17U);
  archive.room = 1000;
  expect_same(forecast(&archive, 40), forecast(nullptr, 40));
}

TEST(KeptDraws, AnotherCaseIsRefused) {
  Memory archive;
  ASSERT_TRUE(forecast(&archive, 13));
  const Expected<Study> study = forecast(&archive, 13, "another hash");
  ASSERT_FALSE(study);
  EXPECT_EQ(study.error().front().code, Code::StoreMismatch);
}

TEST(KeptDraws, WhatIsAheadIsToldOnce) {
  Memory archive;
  ASSERT_TRUE(forecast(&archive, 13));
  std::vector<DrawsAhead> told;
  ASSERT_TRUE(forecast(&archive, 40, "hash", [&](const DrawsAhead& ahead) { told.push_back(ahead); }));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].samples, 40U);
  EXPECT_EQ(told[0].kept, 13U);
  EXPECT_GT(told[0].seconds, 0);
  EXPECT_GT(told[0].bytes, 40 * 25 * 2 * 8);
}

}  // namespace
}  // namespace detente::testing
