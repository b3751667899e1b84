// SPDX-License-Identifier: MIT
#include "detente/interop/domain_utility.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

BargainingDomain one_party() {
  BargainingDomain domain;
  domain.issues = {{"a", {"low", "high"}}, {"n", {"0", "1"}}};
  DomainParty party;
  party.name = "p";
  party.issues = {{3, {2, 8}, false}, {1, {0, 0.5}, true}};
  domain.parties.push_back(party);
  return domain;
}

TEST(DomainUtility, RawIsAsWritten) {
  const BargainingDomain domain = one_party();
  const auto worths = value_worths(domain, domain.parties[0], UtilityScale::Raw);
  ASSERT_TRUE(worths);
  EXPECT_EQ(*worths, (std::vector<std::vector<double>>{{6, 24}, {0, 0.5}}));
}

TEST(DomainUtility, NormalisedDividesBySumAndLargestButNotAFunctionOnTheUnitScale) {
  const BargainingDomain domain = one_party();
  const auto worths = value_worths(domain, domain.parties[0], UtilityScale::Normalised);
  ASSERT_TRUE(worths);
  EXPECT_EQ(*worths, (std::vector<std::vector<double>>{{0.1875, 0.75}, {0, 0.125}}));
}

TEST(DomainUtility, GeniusKeepsTheWeightsAsTheyAre) {
  const BargainingDomain domain = one_party();
  const auto worths = value_worths(domain, domain.parties[0], UtilityScale::Genius);
  ASSERT_TRUE(worths);
  EXPECT_EQ(*worths, (std::vector<std::vector<double>>{{0.75, 3}, {0, 0.5}}));
  EXPECT_EQ(largest_utility(domain, domain.parties[0], UtilityScale::Genius).value(), 1) << "cut there";
  EXPECT_EQ(largest_utility(domain, domain.parties[0], UtilityScale::Raw).value(), 24.5);
}

TEST(DomainUtility, PackagesAboveOne) {
  const std::vector<std::vector<double>> worths{{0.2, 0.9}, {0.1, 0.3, 0.05}};
  const std::vector<CutPackage> cut = packages_above_one(worths, 10);
  ASSERT_EQ(cut.size(), 1U);
  EXPECT_EQ(cut[0].values, (std::vector<std::size_t>{1, 1}));
  EXPECT_NEAR(cut[0].excess, 0.2, 1e-12);
  EXPECT_TRUE(packages_above_one({{0.7}, {0.2, 0.3}}, 10).empty()) << "0.7 + 0.3 is 1 but for rounding";
  EXPECT_EQ(packages_above_one({{2, 2, 2}, {2, 2, 2}}, 4).size(), 5U) << "one more than asked for";
}

TEST(DomainUtility, NoAgreement) {
  BargainingDomain domain = one_party();
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Raw).value(), 0);
  domain.parties[0].reservation_bid = {{8, 0.5}};
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Raw).value(), 24.5);
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Normalised).value(), 0.875);
  domain.parties[0].reservation = 0.3;
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Genius).value(), 0.3);
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Raw).value(), 0.3);
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Normalised).value(), 0.3 / 4)
      << "divided as the packages are";
}

TEST(DomainUtility, WeightsThatAddUpToNothingAreAnError) {
  BargainingDomain domain = one_party();
  for (IssueUtility& issue : domain.parties[0].issues) issue.weight = 0;
  EXPECT_TRUE(value_worths(domain, domain.parties[0], UtilityScale::Raw));
  const auto worths = value_worths(domain, domain.parties[0], UtilityScale::Normalised);
  ASSERT_FALSE(worths);
  EXPECT_EQ(worths.error().front().code, Code::BadNumber);
}

}  // namespace
}  // namespace detente
