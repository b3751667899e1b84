// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

using testing::small_report;

TEST(Claims, AreCountedByVerdict) {
  const Report report = small_report();
  EXPECT_EQ(claims_sentence(*report.claims),
            "Of 2 claims that the sources make, 1 comes out, none fails and 1 waits for an analysis still to "
            "come.");
  EXPECT_EQ(claims_sentence({}), "The case states no claims to test.");
}

TEST(Claims, OneClaimIsTheOne) {
  Report report = small_report();
  report.claims->pop_back();
  EXPECT_EQ(claims_sentence(*report.claims), "The one claim that the sources make comes out.");
  report.claims->front().verdict = Verdict::Fails;
  EXPECT_EQ(claims_sentence(*report.claims), "The one claim that the sources make fails.");
}

TEST(Claims, WhatALimitKeptFromBeingTestedNeitherHoldsNorFails) {
  Report report = small_report();
  report.claims->back().waits_for = "limit";
  EXPECT_EQ(
      claims_sentence(*report.claims),
      "Of 2 claims that the sources make, 1 comes out, none fails and 1 was not reached before a limit.");
  report.claims->front() = report.claims->back();
  EXPECT_EQ(claims_sentence(*report.claims),
            "None of the 2 claims that the sources make was reached before a limit.");
  report.claims->pop_back();
  EXPECT_EQ(claims_sentence(*report.claims),
            "The one claim that the sources make was not reached before a limit.");
}

TEST(Claims, AFailureIsShownFailing) {
  Report report = small_report();
  EXPECT_EQ(verdict_word(report.claims->front()), "holds");
  report.claims->front().verdict = Verdict::Fails;
  EXPECT_EQ(verdict_word(report.claims->front()), "FAILS");
  EXPECT_EQ(claim_sentence(*report.dispute, report.claims->front()),
            "“The trains will not run” fails in this model.");
  EXPECT_EQ(verdict_word(report.claims->back()), "waits for the forecast");
}

TEST(Claims, LongOnesAreCutInTheSentence) {
  Report report = small_report();
  Case dispute = *report.dispute;
  dispute.claims[0].says.clear();
  for (int k = 0; k < 80; ++k) dispute.claims[0].says += "word ";
  const std::string sentence = claim_sentence(dispute, report.claims->front());
  EXPECT_LE(word_count(sentence), finding_words) << sentence;
  EXPECT_NE(sentence.find("…” holds"), std::string::npos) << sentence;
}

}  // namespace
}  // namespace detente::render
