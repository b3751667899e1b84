// SPDX-License-Identifier: MIT
#include "detente/render/findings.hpp"

#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
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

TEST(Findings, InShortOpensWithWhatIsOutOfReachAndWhatSomebodyBlocks) {
  Report report = small_report();
  const std::vector<std::string> plain = in_short(report);
  ASSERT_EQ(plain.size(), 4U);
  EXPECT_EQ(plain[0], goal_sentence(*report.dispute, report.settlement->wishes[0]));
  report.settlement->wishes[1].blockers = {ActorId(0U)};
  const std::vector<std::string> blocked = in_short(report);
  ASSERT_EQ(blocked.size(), 5U);
  EXPECT_NE(blocked[1].find("crosses nobody’s line, yet"), std::string::npos) << blocked[1];
  EXPECT_EQ(blocked[2], plain[1]);
}

TEST(Findings, WhereNothingIsAcceptableInShortOpensWithThat) {
  Report report = small_report();
  SettlementResult& all = report.settlement->goal.result;
  all.possible = false;
  all.reason = SettlementReason::Lines;
  all.collisions = report.settlement->wishes[0].result.collisions;
  const std::vector<std::string> sentences = in_short(report);
  EXPECT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[0].find("Nothing is acceptable to everybody"), 0U) << sentences[0];
}

}  // namespace
}  // namespace detente::render
