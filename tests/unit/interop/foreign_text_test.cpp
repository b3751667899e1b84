// SPDX-License-Identifier: MIT
#include "detente/interop/foreign_text.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

std::string utf16(const std::u16string& text, bool big, bool mark) {
  std::string bytes;
  const auto put = [&](unsigned unit) {
    const char low = static_cast<char>(unit & 0xFFU), high = static_cast<char>(unit >> 8U);
    bytes += big ? high : low;
    bytes += big ? low : high;
  };
  if (mark) put(0xFEFF);
  for (const char16_t unit : text) put(unit);
  return bytes;
}

TEST(ForeignText, ReadsUtf16OfEitherOrder) {
  for (const bool big : {false, true})
    for (const bool mark : {false, true})
      EXPECT_EQ(utf8_text(utf16(u"Zoll;\u00E4\U0001F6A2\r\n", big, mark), "f").value(), "Zoll;ä🚢\r\n")
          << big << mark;
  EXPECT_EQ(utf8_text("\xEF\xBB\xBFplain", "f").value(), "plain");
  EXPECT_EQ(utf8_text("", "f").value(), "");
}

TEST(ForeignText, RefusesHalfASign) {
  const std::string half = utf16(u"a\nb", false, true) + "\x3D\xD8";
  const auto text = utf8_text(half, "f");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().front().span.line, 2U);
  EXPECT_FALSE(utf8_text(utf16(u"ab", false, true) + "c", "f")) << "an odd number of bytes";
}

TEST(ForeignText, ReadsWhatXmlDeclares) {
  const std::string head = "<?xml version='1.0' encoding=\"ISO-8859-1\"?>\n";
  EXPECT_EQ(utf8_text(head + "<a b='caf\xE9 \x80'/>", "f").value(), head + "<a b='café €'/>");
  const auto other = utf8_text("<?xml version='1.0' encoding='Shift_JIS'?><a/>", "f");
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().front().message.find("shift_jis"), std::string::npos);
}

TEST(ForeignText, NamesTheByteThatIsNotUtf8) {
  const auto text = utf8_text("<a\rb='th\xE9'/>", "p.xml");
  ASSERT_FALSE(text);
  const Diagnostic& fault = text.error().front();
  EXPECT_EQ(fault.message, "byte 0xE9 is not UTF-8");
  EXPECT_EQ(fault.span.line, 2U) << "a return alone ends a line";
  EXPECT_EQ(fault.span.column, 6U);
  EXPECT_EQ(utf8_text(std::string("abc\0d", 5), "f").error().front().span.column, 4U);
}

TEST(ForeignText, CodePointsComeBack) {
  for (const char32_t code : {U'a', U'\u00E9', U'\u20AC', U'\U0001F6A2'}) {
    std::string text;
    append_utf8(text, code);
    std::size_t at = 0;
    EXPECT_EQ(next_code(text, at), code);
    EXPECT_EQ(at, text.size());
  }
}

}  // namespace
}  // namespace detente::interop
