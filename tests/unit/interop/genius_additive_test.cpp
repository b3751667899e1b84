// SPDX-License-Identifier: MIT
#include "detente/interop/genius_additive.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

std::string reason(const std::string& text) {
  pugi::xml_document document;
  document.load_string(text.c_str());
  const auto found = not_additive(document.document_element());
  return found ? found->reason : "";
}

TEST(GeniusAdditive, NamesWhatIsNotAdditive) {
  EXPECT_NE(reason("<utility_space type='Constraint'/>").find("'constraint'"), std::string::npos);
  EXPECT_NE(reason("<utility_space type='nonlinear'/>").find("boxes"), std::string::npos);
  EXPECT_NE(
      reason("<utility_space><objective><rules><constraint type='zero'/></rules></objective></utility_space>")
          .find("constraints change"),
      std::string::npos);
  EXPECT_NE(reason("<utility_space><utility><ufun type='Plain'><hyperRectangle utility='4'/></ufun></utility>"
                   "</utility_space>")
                .find("<ufun>"),
            std::string::npos);
}

TEST(GeniusAdditive, LetsTheOthersPass) {
  for (const char* type : {"any", "uncertain", "", "linear"})
    EXPECT_EQ(reason(std::string("<utility_space type='") + type + "'><objective/></utility_space>"), "");
  EXPECT_EQ(reason("<utility_space><objective><rules><constraints/></rules></objective></utility_space>"), "")
      << "an empty list changes nothing";
  EXPECT_EQ(
      reason("<utility_space><objective><issue name='a'><rule x='1'/></issue></objective></utility_space>"),
      "");
}

}  // namespace
}  // namespace detente::interop
