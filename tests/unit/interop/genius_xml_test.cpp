// SPDX-License-Identifier: MIT
#include "detente/interop/genius_xml.hpp"

#include <gtest/gtest.h>

#include "unit/interop/sample_file.hpp"

namespace detente {
namespace {

using testing::sample_file;

std::string profile(const std::string& inside) {
  return "<utility_space>\n<objective name=\"O\">\n" + inside + "\n</objective>\n</utility_space>";
}

TEST(GeniusXml, ReadsDiscreteAndIntegerIssues) {
  const auto domain = read_genius_xml(sample_file("orchard/grower.xml"), "orchard/grower.xml", 11);
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->name, "Orchard");
  ASSERT_EQ(domain->issues.size(), 3U);
  EXPECT_EQ(domain->issues[1].name, "Who drives?");
  EXPECT_EQ(domain->issues[2].values, (std::vector<std::string>{"4", "5", "6", "7", "8"}));
  const DomainParty& grower = domain->parties.at(0);
  EXPECT_EQ(grower.name, "grower");
  EXPECT_EQ(grower.file, "grower.xml");
  EXPECT_EQ(grower.issues[0].weight, 0.3);
  EXPECT_EQ(grower.issues[0].evaluations, (std::vector<double>{2, 5, 8}));
  EXPECT_EQ(grower.issues[2].evaluations, (std::vector<double>{0, 0.25, 0.5, 0.75, 1}))
      << "from the lower bound";
  EXPECT_EQ(grower.reservation, 0.35);
  EXPECT_EQ(domain->notes.size(), 2U) << "costs and the discount factor are said to be left out";
}

TEST(GeniusXml, NumberedParametersCountFromZero) {
  const auto domain = read_genius_xml(sample_file("orchard/shop.xml"), "shop.xml", 11);
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->parties[0].issues[2].evaluations, (std::vector<double>{1, 0.75, 0.5, 0.25, 0}));
  EXPECT_FALSE(domain->parties[0].reservation);
}

TEST(GeniusXml, LongRangesAreSampledAndCut) {
  const auto domain =
      read_genius_xml(profile("<weight index='1' value='1'/><issue index='1' vtype='real' name='Toll'>"
                              "<range lowerbound='0' upperbound='2'/><evaluator ftype='linear' "
                              "parameter0='0' parameter1='1'/></issue>"),
                      "p.xml", 5);
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->issues[0].values, (std::vector<std::string>{"0", "0.5", "1", "1.5", "2"}));
  EXPECT_EQ(domain->parties[0].issues[0].evaluations, (std::vector<double>{0, 0.5, 1, 1, 1}));
  EXPECT_EQ(domain->notes.size(), 3U) << "sampled, cut, and no reservation value";
}

TEST(GeniusXml, ObjectivesWithinObjectives) {
  const auto domain = read_genius_xml(
      profile("<objective name='inner'><weight index='7' value='0.5'/>"
              "<issue index='7' name='I'><item value='a' evaluation='1'/></issue></objective>"),
      "p.xml", 11);
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->parties[0].issues[0].weight, 0.5);
}

TEST(GeniusXml, FaultsNameThePlaceAndTheRemedy) {
  const auto domain = read_genius_xml(
      profile("<weight index='1' value='x'/>\n<issue index='1' name='I'>\n<item value='a'/>\n</issue>"),
      "p.xml", 11);
  ASSERT_FALSE(domain);
  ASSERT_EQ(domain.error().size(), 2U) << "all of them";
  EXPECT_EQ(domain.error()[0].code, Code::BadNumber);
  EXPECT_EQ(domain.error()[0].span.line, 3U);
  EXPECT_EQ(domain.error()[1].code, Code::MissingKey);
  EXPECT_EQ(domain.error()[1].span.line, 5U);
  for (const Diagnostic& fault : domain.error()) EXPECT_FALSE(fault.hint.empty());
}

Code fault_of(const std::string& text) {
  const auto domain = read_genius_xml(text, "p.xml", 11);
  return domain ? Code::Internal : domain.error().front().code;
}

TEST(GeniusXml, RefusesWhatIsNoProfile) {
  EXPECT_EQ(fault_of("<utility_space><objective>"), Code::TomlSyntax);
  EXPECT_EQ(fault_of("<html/>"), Code::BadValue);
  EXPECT_EQ(fault_of("<utility_space/>"), Code::MissingKey);
  EXPECT_EQ(fault_of(profile("<issue index='1' name='I'><item value='a' evaluation='1'/></issue>")),
            Code::MissingKey)
      << "no weight";
  const std::string weight = "<weight index='1' value='1'/>";
  EXPECT_EQ(fault_of(profile(weight + "<issue index='1' name='I' type='tree'/>")), Code::BadValue);
  EXPECT_EQ(fault_of(profile(weight + "<issue index='1' name='I'><item value='a' evaluation='1'/>"
                                      "<item value='a' evaluation='2'/></issue>")),
            Code::DuplicateId);
  EXPECT_EQ(fault_of(profile(weight + "<issue index='1' name='I' type='integer'>"
                                      "<range lowerbound='3' upperbound='1'/></issue>")),
            Code::BadNumber);
  std::string items;
  for (int k = 0; k < 16; ++k) items += "<item value='v" + std::to_string(k) + "' evaluation='1'/>";
  EXPECT_EQ(fault_of(profile(weight + "<issue index='1' name='I'>" + items + "</issue>")), Code::TooMany);
}

}  // namespace
}  // namespace detente
