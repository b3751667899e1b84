// SPDX-License-Identifier: MIT
#include "detente/render/wording_page.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::titled_case;

TEST(WordingPage, AMoveIsWhatItsAuthorChanges) {
  const Case dispute = titled_case();
  EXPECT_EQ(move_words(dispute, {2, 1, 0, 0}, {2, 0, 0, 0}),
            "Reopen the railway (the Government of Georgia): no");
  EXPECT_EQ(move_words(dispute, {0, 0, 0, 0}, {0, 0, 0, 0}), "");
}

TEST(WordingPage, AnAnswerIsToldByWhatItChangesNotByWhereItLeads) {
  const Case dispute = titled_case();
  const ImprovementWitness deterred{ActorId(1U), {2, 0, 0, 0}, {{ActorId(0U), {2, 1, 0, 0}}}, true};
  EXPECT_EQ(improvement_sentence(dispute, deterred),
            "Russia would gain (Open the Russian market: open), but an answer takes the gain away: the "
            "Government of Georgia (Reopen the railway (the Government of Georgia): yes).");
  const ImprovementWitness free{ActorId(1U), {2, 0, 0, 0}, {}, false};
  EXPECT_EQ(improvement_sentence(dispute, free),
            "Russia would gain (Open the Russian market: open); no answer of the others takes the gain "
            "away.");
}

TEST(WordingPage, WhoEndsAWishIsNamed) {
  const Case dispute = titled_case();
  GoalSection goal{GoalOrigin::Wish, WishId(0), {}, {}, {}};
  EXPECT_EQ(blocked_sentence(dispute, goal), "");
  goal.blockers = {ActorId(1)};
  EXPECT_EQ(blocked_sentence(dispute, goal),
            "Wherever it would be acceptable, Russia gains by a move of its own that ends it.");
}

TEST(WordingPage, NumbersAreCountedByTheirBasis) {
  EXPECT_EQ(numbers_sentence(Case()), "No number was supplied: preferences are given as orders.");
  EXPECT_NE(numbers_sentence(titled_case()).find("without a word on where they come from"),
            std::string::npos);
}

TEST(WordingPage, ALimitReachedIsSaid) {
  Report report;
  report.dispute = std::make_shared<Case>(titled_case());
  const std::size_t whole = rests_on_sentences(report).size();
  report.partial = true;
  const std::vector<std::string> sentences = rests_on_sentences(report);
  ASSERT_EQ(sentences.size(), whole + 1);
  EXPECT_NE(sentences.back().find("partial"), std::string::npos);
}

}  // namespace
}  // namespace detente::render
