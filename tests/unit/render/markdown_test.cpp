// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/document.hpp"

namespace detente::render {
namespace {

TEST(Markdown, PrintsEachKindOfBlock) {
  const Document document = {Heading{2, "A section"}, Statement{"It holds."}, Evidence{"memo ¶1"},
                             Bullets{{"one"}}, Table{{"Who", "What"}, {{"Russia", "gains"}}}};
  EXPECT_EQ(to_markdown(document),
            "## A section\n"
            "\n"
            "**It holds.**\n"
            "\n"
            "> memo ¶1\n"
            "\n"
            "- one\n"
            "\n"
            "| Who | What |\n"
            "| --- | --- |\n"
            "| Russia | gains |\n");
}

TEST(Markdown, TitlesCannotBreakTheMarkup) {
  const std::string text = to_markdown({Table{{"A"}, {{"a|b *c* [d](e) <f> `g`"}}}});
  EXPECT_NE(text.find("a\\|b \\*c\\* \\[d\\](e) \\<f> \\`g\\`"), std::string::npos) << text;
}

}  // namespace
}  // namespace detente::render
