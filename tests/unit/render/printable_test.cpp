// SPDX-License-Identifier: MIT
#include "detente/render/printable.hpp"

#include <gtest/gtest.h>

namespace detente::render {
namespace {

const std::string nasty = "Port\x1b[2J\r\u202e נמל +1";

TEST(Printable, TextAndMarkdownShowWhatCannotBeSeen) {
  const Document document = {Heading{1, nasty}, Statement{nasty}, Paragraph{nasty},
                             Evidence{nasty},   Bullets{{nasty}}, Table{{nasty}, {{nasty}}}};
  for (const std::string& out : {to_text(document), to_markdown(document)}) {
    EXPECT_EQ(out.find_first_of("\x1b\r"), std::string::npos);
    EXPECT_EQ(out.find("\u202e"), std::string::npos);
    std::size_t seen = 0;
    for (std::size_t at = out.find("u001b"); at != std::string::npos; at = out.find("u001b", at + 1)) ++seen;
    EXPECT_EQ(seen, 7U) << out;
    EXPECT_NE(out.find("\u2068נמל\u2069 +1"), std::string::npos) << out;
  }
}

TEST(Printable, APlainDocumentIsNotTouched) {
  EXPECT_EQ(printable("Größe: 5 % — “so”\nand more"), "Größe: 5 % — “so”\nand more");
}

}  // namespace
}  // namespace detente::render
