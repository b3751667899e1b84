// SPDX-License-Identifier: MIT
#include "detente/interop/import_file.hpp"

#include <gtest/gtest.h>

#include "unit/interop/sample_file.hpp"

namespace detente {
namespace {

TEST(ImportFile, RecognisesTheKindByItsContent) {
  const auto genius =
      read_import("\xEF\xBB\xBF\n" + testing::sample_file("orchard/grower.xml"), "whatever", 11);
  ASSERT_TRUE(genius) << to_string(genius.error().front());
  EXPECT_EQ(genius->kind, ImportKind::GeniusXml);
  EXPECT_EQ(usual_scale(genius->kind), UtilityScale::Normalised);
  EXPECT_EQ(usual_scale(ImportKind::UtilityTable), UtilityScale::Raw);
}

TEST(ImportFile, RefusesWhatNoCaseCouldHold) {
  const auto large = read_import(std::string((16U << 20U) + 1, '<'), "large", 11);
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().front().code, Code::FileTooLarge);
}

}  // namespace
}  // namespace detente
