// SPDX-License-Identifier: MIT
#include "detente/interop/import_file.hpp"

#include <gtest/gtest.h>

#include "unit/interop/sample_file.hpp"

namespace detente {
namespace {

TEST(ImportFile, RecognisesTheKindByItsContent) {
  const auto genius =
      read_import("\xEF\xBB\xBF\n" + testing::sample_file("orchard/grower.xml"), "whatever", {}, {});
  ASSERT_TRUE(genius) << to_string(genius.error().front());
  EXPECT_EQ(genius->kind, ImportKind::GeniusXml);
  EXPECT_EQ(usual_scale(genius->kind), UtilityScale::Normalised);
  EXPECT_EQ(usual_scale(ImportKind::UtilityTable), UtilityScale::Raw);
}

TEST(ImportFile, RefusesWhatNoCaseCouldHold) {
  const auto large = read_import(std::string((16U << 20U) + 1, '<'), "large", {}, {});
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().front().code, Code::FileTooLarge);
}

TEST(ImportFile, ReadsWhateverEncodingATableIsIn) {
  const std::string table = "toll\tutility: a\r\nnone\t1\r\n";
  std::string wide = "\xFF\xFE";
  for (const char c : table) wide += std::string(1, c) + '\0';
  const auto read = read_import(wide, "t.txt", {}, {});
  ASSERT_TRUE(read) << to_string(read.error().front());
  EXPECT_EQ(read->domain.issues[0].values, (std::vector<std::string>{"none"}));
  const auto bad = read_import("toll,utility: a\nn\xF3,1\n", "t.csv", {}, {});
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().front().span.line, 2U);
  EXPECT_EQ(bad.error().front().span.column, 2U);
}

TEST(ImportFile, OtherFilesAreCalledByName) {
  const auto told = [](const std::string& text) {
    return read_import(text, "f", {}, {}).error().front().message;
  };
  EXPECT_NE(told("{\"decisionMakers\": [], \"options\": []}").find("GMCR+"), std::string::npos);
  EXPECT_NE(told("<Scenario><Actors/></Scenario>").find("KTAB"), std::string::npos);
  EXPECT_NE(told("format = 2\n\n[case]\n").find("case file"), std::string::npos);
}

}  // namespace
}  // namespace detente
