// SPDX-License-Identifier: MIT
#include "detente/interop/domain_doubts.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

/// Two parties over one issue; the second's numbers run the other way.
BargainingDomain toll(double most, double least, double reservation) {
  BargainingDomain domain;
  domain.issues = {{"Toll", {"none", "full"}}};
  DomainParty party;
  party.name = "harbour";
  party.file = "harbour.xml";
  party.issues = {{1, {most, least}, false}};
  party.reservation = reservation;
  domain.parties = {party, party};
  domain.parties[1].name = "town";
  domain.parties[1].issues = {{1, {least / 2, most / 2}, false}};
  domain.parties[1].reservation = reservation / 2;
  return domain;
}

TEST(DomainDoubts, AReservationOnThePlainScaleIsTold) {
  Diagnostics doubts;
  EXPECT_EQ(scale_of_genius_files(toll(12, 3, 3), doubts).value(), UtilityScale::Raw);
  ASSERT_EQ(doubts.size(), 1U);
  EXPECT_EQ(doubts[0].span.file, "harbour.xml");
  EXPECT_TRUE(doubts_about(toll(12, 3, 3), UtilityScale::Raw)->empty());
  doubts.clear();
  EXPECT_EQ(scale_of_genius_files(toll(12, 3, 0.4), doubts).value(), UtilityScale::Genius);
  EXPECT_EQ(scale_of_genius_files(toll(12, 3, 13), doubts).value(), UtilityScale::Genius) << "above both";
  EXPECT_TRUE(doubts.empty());
}

TEST(DomainDoubts, AReservationAboveEveryPackageIsTold) {
  const auto doubts = doubts_about(toll(12, 3, 13), UtilityScale::Raw);
  ASSERT_TRUE(doubts);
  ASSERT_EQ(doubts->size(), 2U);
  EXPECT_EQ(doubts->front().severity, Severity::Warning);
  EXPECT_NE(doubts->front().message.find("worth 13 to harbour, more than any package (at most 12)"),
            std::string::npos)
      << doubts->front().message;
}

TEST(DomainDoubts, NamesThatLookAlikeAreTold) {
  BargainingDomain domain = toll(1, 0.5, 0);
  domain.issues[0].values = {"Full", "full"};
  domain.issues[0].lines = {2, 5};
  domain.parties[1].name = "HARBOUR";
  const auto doubts = doubts_about(domain, UtilityScale::Raw);
  ASSERT_TRUE(doubts);
  ASSERT_EQ(doubts->size(), 2U);
  EXPECT_EQ(doubts->front().span.line, 5U);
  EXPECT_NE(doubts->front().message.find("'Full' and 'full'"), std::string::npos);
}

}  // namespace
}  // namespace detente
