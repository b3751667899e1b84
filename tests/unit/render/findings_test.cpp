// SPDX-License-Identifier: MIT
#include "detente/render/findings.hpp"

#include <gtest/gtest.h>

#include "detente/render/words.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

using testing::small_report;

TEST(Findings, OnePerQuestionEachWithItsEvidence) {
  const std::vector<ReportFinding> found = findings(small_report());
  std::vector<std::string> ids;
  for (const ReportFinding& finding : found) ids.push_back(finding.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"acceptable", "packages", "goal.trains", "goal.trade", "lasting",
                                           "today", "claims", "claim.blocked", "claim.likely"}));
  EXPECT_EQ(found[2].evidence.size(), 2U) << "both lines of the collision";
  EXPECT_EQ(found[2].evidence[0].id, "no_rail_without_market");
  EXPECT_EQ(found[3].evidence[0].cite, (std::vector<std::string>{"memo attempts ¶3"}));
}

TEST(Findings, AreShortSentencesWithoutIds) {
  for (const ReportFinding& finding : findings(small_report())) {
    EXPECT_LE(word_count(finding.sentence), finding_words) << finding.sentence;
    EXPECT_EQ(finding.sentence.back(), '.') << finding.sentence;
    EXPECT_EQ(finding.sentence.find('_'), std::string::npos) << finding.sentence;
  }
}

TEST(Findings, InShortIsThreeSentences) { EXPECT_EQ(in_short(small_report()).size(), 3U); }

}  // namespace
}  // namespace detente::render
