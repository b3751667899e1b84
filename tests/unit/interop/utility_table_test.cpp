// SPDX-License-Identifier: MIT
#include "detente/interop/utility_table.hpp"

#include <gtest/gtest.h>

#include "unit/interop/sample_file.hpp"

namespace detente {
namespace {

Code table_fault(const std::string& text) {
  const auto domain = read_utility_table(text, "t.csv");
  return domain ? Code::Internal : domain.error().front().code;
}

TEST(UtilityTable, SplitsByIssueWhereThatIsExact) {
  const auto domain = read_utility_table(testing::sample_file("pier/packages.csv"), "pier/packages.csv");
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  ASSERT_EQ(domain->parties.size(), 2U);
  EXPECT_TRUE(domain->packages.empty() == false) << "the town's numbers do not split, so packages are listed";
  const DomainParty& harbour = domain->parties[0];
  EXPECT_EQ(harbour.name, "harbour");
  ASSERT_EQ(harbour.issues.size(), 2U);
  EXPECT_EQ(harbour.issues[0].evaluations, (std::vector<double>{0.3, 0.5}));
  EXPECT_EQ(harbour.issues[1].evaluations, (std::vector<double>{0, 0.4}));
  EXPECT_EQ(harbour.reservation, 0.25);
  EXPECT_EQ(domain->parties[1].package_utilities, (std::vector<double>{1, 0, 0, 2.5}));
}

TEST(UtilityTable, DecimalCommasBetweenSemicolons) {
  const auto domain = read_utility_table("a;utility: p\nx;0,5\ny;1,25\n", "t.csv");
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_TRUE(domain->packages.empty());
  EXPECT_EQ(domain->parties[0].issues[0].evaluations, (std::vector<double>{0.5, 1.25}));
  EXPECT_EQ(domain->notes.size(), 1U) << "no row without agreement";
}

TEST(UtilityTable, FaultsNameTheLine) {
  const auto domain = read_utility_table("a,utility: p\nx,1\nx,2\ny,much\n", "t.csv");
  ASSERT_FALSE(domain);
  ASSERT_EQ(domain.error().size(), 2U);
  EXPECT_EQ(domain.error()[0].code, Code::DuplicateId);
  EXPECT_EQ(domain.error()[0].span.line, 3U);
  EXPECT_EQ(domain.error()[1].code, Code::BadNumber);
  EXPECT_EQ(domain.error()[1].span.line, 4U);
}

TEST(UtilityTable, RefusesWhatIsNoTable) {
  EXPECT_EQ(table_fault(""), Code::MissingKey);
  EXPECT_EQ(table_fault("format = 1\n"), Code::MissingKey);
  EXPECT_EQ(table_fault("a,utility: p\n"), Code::MissingKey);
  EXPECT_EQ(table_fault("a,a,utility: p\n"), Code::DuplicateId);
  EXPECT_EQ(table_fault("a,utility: p\nx\n"), Code::BadValue);
  std::string many = "a,utility: p\n";
  for (int k = 0; k < 16; ++k) many += "v" + std::to_string(k) + ",1\n";
  EXPECT_EQ(table_fault(many), Code::TooMany);
}

}  // namespace
}  // namespace detente
