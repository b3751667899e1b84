// SPDX-License-Identifier: MIT
#include "detente/interop/table_columns.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

struct Read {
  TableColumns columns;
  Diagnostics told;
};

Read read(const std::string& text) {
  Faults faults;
  Read result;
  result.columns = read_columns(read_csv(text, "t.csv", {}).value(), "t.csv", faults);
  result.told = faults.take();
  return result;
}

TEST(TableColumns, ForgiveBlanksAndCapitals) {
  const Read met =
      read("toll,utility:harbour,UTILITY : Town Hall,Utility:\xC2\xA0""ferry,Efficient\nx,1,2,3,no\n");
  EXPECT_TRUE(met.told.empty());
  EXPECT_EQ(met.columns.issues, (std::vector<std::size_t>{0}));
  EXPECT_EQ(met.columns.utilities, (std::vector<std::size_t>{1, 2, 3}));
  EXPECT_EQ(met.columns.parties, (std::vector<std::string>{"harbour", "Town Hall", "ferry"}));
}

TEST(TableColumns, NameTheColumnThatIsAlmostOne) {
  for (const char* heading : {"utility harbour", "utilty: harbour", "utilities: harbour", "util-harbour",
                              "Utility (harbour)", "utility"}) {
    const Read met = read(std::string("toll,utility: a,") + heading + "\nx,1,2\n");
    ASSERT_EQ(met.told.size(), 1U) << heading;
    EXPECT_NE(met.told.front().message.find(heading), std::string::npos);
    EXPECT_EQ(met.told.front().span.column, 17U);
  }
  EXPECT_TRUE(read("facility: north,utilitarian,utility: a\nx,y,1\n").told.empty());
}

TEST(TableColumns, WithoutAName) {
  const Read trailing = read("toll,utility: a,,\nx,1,,\n");
  EXPECT_TRUE(trailing.told.empty()) << "nothing is in them";
  const Read nameless = read("toll,,utility: a\nx,1,2\n");
  ASSERT_EQ(nameless.told.size(), 1U);
  EXPECT_EQ(nameless.told.front().message, "column 2 has no name");
  const Read nobody = read("toll,utility: ,utility: a\nx,1,2\n");
  ASSERT_EQ(nobody.told.size(), 1U);
  EXPECT_NE(nobody.told.front().message.find("names no party"), std::string::npos);
}

TEST(TableColumns, TwiceTheSame) {
  EXPECT_EQ(read("a,a,utility: p\n1,2,3\n").told.front().code, Code::DuplicateId);
  EXPECT_EQ(read("a,utility: p,Utility:p\n1,2,3\n").told.front().code, Code::DuplicateId);
  EXPECT_EQ(read("a,b\n1,2\n").told.front().code, Code::MissingKey);
}

}  // namespace
}  // namespace detente::interop
