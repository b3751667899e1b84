// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/memo.hpp"
#include "detente/render/words.hpp"
#include "small_advice.hpp"

namespace detente::render {
namespace {

TEST(MemoAdvice, FourSectionsInTheOrderOfTheQuestions) {
  const std::string text = to_text(memo(testing::advised_report()));
  std::size_t at = 0;
  for (const char* heading : {"How did it come to this?", "How do we get there?", "What would change it?",
                              "Whose picture of the others matters?"}) {
    const std::size_t next = text.find(heading);
    ASSERT_NE(next, std::string::npos) << heading << '\n' << text;
    EXPECT_GT(next, at);
    at = next;
  }
}

TEST(MemoAdvice, FindingsAreShort) {
  for (const DocumentBlock& block : memo(testing::advised_report(2)))
    if (const auto* finding = std::get_if<Statement>(&block)) {
      EXPECT_LE(word_count(finding->text), finding_words) << finding->text;
    }
}

TEST(MemoAdvice, WithoutAdviceNothingIsSaidOfIt) {
  const std::string text = to_text(memo(testing::small_report()));
  EXPECT_EQ(text.find("How do we get there?"), std::string::npos);
}

}  // namespace
}  // namespace detente::render
