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
  const auto domain = read_genius_xml(sample_file("orchard/grower.xml"), "orchard/grower.xml", {}, {});
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
  const auto domain = read_genius_xml(sample_file("orchard/shop.xml"), "shop.xml", {}, {});
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->parties[0].issues[2].evaluations, (std::vector<double>{1, 0.75, 0.5, 0.25, 0}));
  EXPECT_FALSE(domain->parties[0].reservation);
}

TEST(GeniusXml, LongRangesAreSampledAndCut) {
  const auto domain =
      read_genius_xml(profile("<weight index='1' value='1'/><issue index='1' vtype='real' name='Toll'>"
                              "<range lowerbound='0' upperbound='2'/><evaluator ftype='linear' "
                              "parameter0='0' parameter1='1'/></issue>"),
                      "p.xml", {5, 15}, {});
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->issues[0].values, (std::vector<std::string>{"0", "0.5", "1", "1.5", "2"}));
  EXPECT_EQ(domain->parties[0].issues[0].evaluations, (std::vector<double>{0, 0.5, 1, 1, 1}));
  EXPECT_EQ(domain->notes.size(), 3U) << "sampled, cut, and no reservation value";
}

TEST(GeniusXml, ObjectivesWithinObjectives) {
  const auto domain = read_genius_xml(
      profile("<objective name='inner'><weight index='7' value='0.5'/>"
              "<issue index='7' name='I'><item value='a' evaluation='1'/></issue></objective>"),
      "p.xml", {}, {});
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->parties[0].issues[0].weight, 0.5);
}

TEST(GeniusXml, FaultsNameThePlaceAndTheRemedy) {
  const auto domain = read_genius_xml(
      profile("<weight index='1' value='x'/>\n<issue index='1' name='I'>\n<item value='a'/>\n</issue>"),
      "p.xml", {}, {});
  ASSERT_FALSE(domain);
  ASSERT_EQ(domain.error().size(), 2U) << "all of them";
  EXPECT_EQ(domain.error()[0].code, Code::BadNumber);
  EXPECT_EQ(domain.error()[0].span.line, 3U);
  EXPECT_EQ(domain.error()[1].code, Code::MissingKey);
  EXPECT_EQ(domain.error()[1].span.line, 5U);
  for (const Diagnostic& fault : domain.error()) EXPECT_FALSE(fault.hint.empty());
}

Code fault_of(const std::string& text) {
  const auto domain = read_genius_xml(text, "p.xml", {}, {});
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
  for (int k = 0; k < 255; ++k) items += "<item value='v" + std::to_string(k) + "' evaluation='1'/>";
  EXPECT_EQ(fault_of(profile(weight + "<issue index='1' name='I'>" + items + "</issue>")), Code::TooMany);
}

TEST(GeniusXml, TheAttributeTypeDecides) {
  const std::string weight = "<weight index='1' value='1'/>";
  const auto listed = read_genius_xml(
      profile(weight +
              "<issue index='1' etype='discrete' type='discrete' vtype='integer' name='Days'>"
              "<item index='1' value='3' evaluation='0.5'/><item index='2' value='7' evaluation='2'/>"
              "</issue>"),
      "p.xml", {}, {});
  ASSERT_TRUE(listed) << to_string(listed.error().front());
  EXPECT_EQ(listed->issues[0].values, (std::vector<std::string>{"3", "7"}));
  const auto range = read_genius_xml(
      profile(weight +
              "<issue index='1' etype='discrete' type='Integer' vtype='discrete' name='Days' "
              "lowerbound='3' upperbound='5'><evaluator ftype='linear' offset='0' slope='0.5'/></issue>"),
      "p.xml", {}, {});
  ASSERT_TRUE(range) << to_string(range.error().front());
  EXPECT_EQ(range->issues[0].values, (std::vector<std::string>{"3", "4", "5"}));
}

TEST(GeniusXml, WhatIsNotAdditiveIsRefusedByItsReason) {
  const auto domain =
      read_genius_xml("<utility_space type='nonlinear'>\n<objective/></utility_space>", "p.xml", {}, {});
  ASSERT_FALSE(domain);
  ASSERT_EQ(domain.error().size(), 1U);
  EXPECT_NE(domain.error()[0].message.find("not additive"), std::string::npos);
  EXPECT_EQ(domain.error()[0].span.line, 1U);
  EXPECT_EQ(domain.error()[0].span.column, 1U);
}

TEST(GeniusXml, WhatDoesNotCountHereIsSaidAndLeftOut) {
  const std::string start =
      "<utility_space><objective><weight index='1' value='1'/><weight index='2' value='4'/>"
      "<issue index='1' name='Toll'><item value='none' evaluation='1'/></issue></objective>";
  const auto domain = read_genius_xml(
      start + "<discount_factor value='often'/><reservation value='-inf'/></utility_space>", "p.xml", {}, {});
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->notes.size(), 3U) << "a weight of no issue, a discount factor and a reservation value";
  EXPECT_FALSE(domain->parties[0].reservation);
}

TEST(GeniusXml, LongIssuesAreWholeUnlessStepsAreAskedFor) {
  const std::string text = profile(
      "<weight index='1' value='1'/><issue index='1' type='integer' name='Days'><range lowerbound='1' "
      "upperbound='40'/><evaluator ftype='linear' offset='0' slope='0.01'/></issue>");
  EXPECT_EQ(read_genius_xml(text, "p.xml", {}, {})->issues[0].values.size(), 40U);
  EXPECT_EQ(read_genius_xml(text, "p.xml", {4, 4}, {})->issues[0].values.size(), 4U);
}

}  // namespace
}  // namespace detente
