// SPDX-License-Identifier: MIT
// The report of a small case with the shares of its verdicts.
#pragma once

#include <gtest/gtest.h>

#include "detente/result/draw_shares.hpp"
#include "detente/study/run.hpp"
#include "support/uncertain_case.hpp"

namespace detente::testing {

inline Report shared_report(const Case& dispute, std::uint32_t samples, unsigned threads = 1) {
  StudyRequest request;
  request.claims = request.settlement = request.stability = true;
  request.share_draws = samples;
  StudySubject subject;
  subject.dispute = std::make_shared<const Case>(dispute);
  Budget budget;
  budget.threads = threads;
  const Expected<Study> study = run_study(subject, request, budget);
  EXPECT_TRUE(study) << (study ? "" : to_string(study.error().front()));
  EXPECT_NE(study->report.shares, nullptr);
  return study->report;
}

/// The share of one claim put to a case, over eight draws.
inline std::optional<double> claim_share(Case dispute, ClaimQuery query, bool expect = true) {
  Claim claim;
  claim.id = "claim";
  claim.query = std::move(query);
  claim.expect = expect;
  dispute.claims = {claim};
  return shared_report(dispute, 8).claims->front().share_of_draws;
}

/// One actor, axes x and y, and a line "never x" that holds in six draws of eight.
inline Case doubtful_line() {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.75;
  return dispute;
}

}  // namespace detente::testing
