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

TEST(DomainUtility, NoAgreement) {
  BargainingDomain domain = one_party();
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Raw).value(), 0);
  domain.parties[0].reservation_bid = {{8, 0.5}};
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Raw).value(), 24.5);
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Normalised).value(), 0.875);
  domain.parties[0].reservation = 0.3;
  EXPECT_EQ(disagreement_worth(domain, domain.parties[0], UtilityScale::Normalised).value(), 0.3);
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
