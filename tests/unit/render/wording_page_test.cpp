// SPDX-License-Identifier: MIT
#include "detente/render/wording_page.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "detente/render/numbers.hpp"
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

TEST(WordingPage, WhoSetTheNumbers) {
  EXPECT_EQ(numbers_sentence(Case()), "No number was supplied: preferences are given as orders.");
  Case dispute = titled_case();
  dispute.outcomes.clear();
  dispute.ratifications.clear();
  const std::size_t given = numbers_of(dispute).size();
  EXPECT_EQ(numbers_sentence(dispute), fmt::format("All {0} numbers are the analyst’s; for 1 of the {0} the source states the interest "
                        "itself.",
                        given));
  dispute.stakes[0].basis = Basis::Stated;
  dispute.stakes[0].cite = {"memo"};
  EXPECT_EQ(numbers_sentence(dispute),
            fmt::format("All {0} numbers are the analyst’s; for 2 of the {0} the source states the interest "
                        "itself.",
                        given));
  dispute.polls[0].cite = {"memo"};
  EXPECT_EQ(numbers_sentence(dispute),
            fmt::format("All but the 3 poll figures are the analyst’s; for 2 of the {} the source states the "
                        "interest itself.",
                        given));
  dispute.stakes[0].size = SizeOrigin::Stated;
  EXPECT_NE(numbers_sentence(dispute).find("All but the 3 poll figures and 1 printed figure"),
            std::string::npos);
}

TEST(WordingPage, SourcesThatAreNeverCitedAreSaidToBe) {
  Report report;
  Case dispute = titled_case();
  dispute.sources = {Source{}, Source{}, Source{}};
  for (std::size_t k = 0; k < 3; ++k) dispute.sources[k].id = std::string(1, static_cast<char>('a' + k));
  dispute.sources[1].perspective = "the upper valley";
  const auto first = [&] {
    report.dispute = std::make_shared<Case>(dispute);
    return rests_on_sentences(report).front();
  };
  EXPECT_EQ(first(), "3 sources are listed and never cited: everything in the case is the analyst’s.");
  dispute.stakes[0].cite = {"b p. 3"};
  EXPECT_EQ(
      first(),
      "Everything cited rests on one source, written from this side: the upper valley; 2 more are listed "
      "and never cited.");
  dispute.stakes[1].cite = {"a"};
  EXPECT_EQ(
      first(),
      "Everything cited rests on 2 sources, one of them written from this side: the upper valley; 1 more "
      "is listed and never cited.");
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
