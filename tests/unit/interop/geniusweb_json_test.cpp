// SPDX-License-Identifier: MIT
#include "detente/interop/geniusweb_json.hpp"

#include <gtest/gtest.h>

#include "detente/interop/domain_utility.hpp"
#include "detente/interop/join_profiles.hpp"
#include "unit/interop/sample_file.hpp"

namespace detente {
namespace {

BargainingDomain sample(const std::string& name) {
  return read_geniusweb_json(testing::sample_file("ferry/" + name), name, 11).value();
}

TEST(GeniusWebJson, ReadsValuesRangesAndTheReservationBid) {
  const BargainingDomain domain = sample("captain.json");
  EXPECT_EQ(domain.name, "Ferry (invented)");
  ASSERT_EQ(domain.issues.size(), 3U);
  EXPECT_EQ(domain.issues[1].values, (std::vector<std::string>{"2", "4", "6", "8", "10"}));
  const DomainParty& captain = domain.parties.at(0);
  EXPECT_EQ(captain.issues[1].evaluations, (std::vector<double>{0, 0.25, 0.5, 0.75, 1}));
  EXPECT_EQ(captain.issues[2].weight, 0.25);
  EXPECT_EQ(disagreement_worth(domain, captain, UtilityScale::Raw).value(), 0.25 + 0.5 * 0.25);
}

TEST(GeniusWebJson, BothSpellingsJoin) {
  const auto joined = join_profiles({sample("captain.json"), sample("islanders.json")});
  ASSERT_TRUE(joined) << to_string(joined.error().front());
  EXPECT_EQ(joined->parties[1].issues[0].evaluations, (std::vector<double>{0, 1}));
  EXPECT_EQ(joined->parties[1].issues[1].evaluations.front(), 1);
  EXPECT_EQ(joined->notes.size(), 1U) << "no reservation bid";
}

TEST(GeniusWebJson, LongRangesAreSampled) {
  const auto domain = read_geniusweb_json(
      R"({"LinearAdditiveUtilitySpace":{"domain":{"issuesValues":{"n":{"range":{"low":0,"high":100,"step":1}}}},
          "issueUtilities":{"n":{"numberutils":{"lowValue":0,"lowUtility":0,"highValue":100,"highUtility":1}}},
          "issueWeights":{"n":"1.0"}}})",
      "p.json", 3);
  ASSERT_TRUE(domain) << to_string(domain.error().front());
  EXPECT_EQ(domain->issues[0].values, (std::vector<std::string>{"0", "50", "100"}));
}

TEST(GeniusWebJson, SaysEveryFault) {
  const auto domain = read_geniusweb_json(
      R"({"LinearAdditiveUtilitySpace":{"domain":{"issuesValues":{"a":{"values":["x","x"]},"b":{}}},
          "issueUtilities":{"a":{"discreteutils":{"valueUtilities":{"x":1}}}},"issueWeights":{"b":1}}})",
      "p.json", 11);
  ASSERT_FALSE(domain);
  ASSERT_EQ(domain.error().size(), 3U);
  EXPECT_EQ(domain.error()[0].code, Code::BadValue) << "twice";
  EXPECT_EQ(domain.error()[1].code, Code::MissingKey) << "no weight";
  EXPECT_EQ(domain.error()[2].code, Code::MissingKey) << "no values";
  EXPECT_EQ(read_geniusweb_json("{", "p", 11).error().front().code, Code::TomlSyntax);
  EXPECT_EQ(read_geniusweb_json("{\"a\": [1]}", "p", 11).error().front().code, Code::MissingKey);
}

}  // namespace
}  // namespace detente
