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

TEST(Markdown, NoTextOpensAnotherKindOfBlock) {
  const Document document = {Paragraph{"    ~~~ code"}, Paragraph{"- item"},  Paragraph{"12. item"},
                             Bullets{{"--- rule"}},     Bullets{{"3) item"}}, Evidence{"> quote"},
                             Paragraph{"== line"},      Paragraph{"a - b"}};
  EXPECT_EQ(to_markdown(document),
            "\\~\\~\\~ code\n\n"
            "\\- item\n\n"
            "12\\. item\n\n"
            "- \\--- rule\n\n"
            "- 3\\) item\n\n"
            "> \\> quote\n\n"
            "\\== line\n\n"
            "a - b\n");
}

TEST(Markdown, EntitiesStayAsTheyWereWritten) {
  EXPECT_EQ(to_markdown({Paragraph{"R&D, &lt; and &#60; & so on"}}), "R\\&D, \\&lt; and \\&\\#60; & so on\n");
}

}  // namespace
}  // namespace detente::render
