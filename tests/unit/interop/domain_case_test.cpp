// SPDX-License-Identifier: MIT
#include "detente/interop/domain_case.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/read_case.hpp"
#include "detente/model/point.hpp"

namespace detente {
namespace {

BargainingDomain odd_domain() {
  BargainingDomain domain;
  domain.name = "Odd \"names\"";
  domain.issues = {{"Price?", {"not agreed", "it's \"high\"", "it's 'high'"}}, {"price", {"1", "2"}}};
  DomainParty a;
  a.name = "Consent";
  a.file = "a\n[[rule]].xml";
  a.issues = {{0.5, {1, 2, 4}, false}, {1.5, {0, 2}, false}};
  a.reservation = 0.1;
  DomainParty b = a;
  b.name = "agreement";
  b.issues[0].evaluations = {4, 0, -1};
  domain.parties = {a, b};
  domain.notes = {"A note\nof two lines."};
  return domain;
}

/// The utility of every scenario that can happen, by party, today first.
std::vector<std::vector<double>> utilities(const Case& dispute) {
  const std::vector<Fixed> worths = point_worths(dispute);
  std::vector<std::vector<double>> rows;
  Levels levels(dispute.axes.size(), 0);
  for (bool more = true; more;) {
    if (feasible(dispute, levels)) {
      rows.emplace_back();
      for (std::size_t p = 1; p < dispute.actors.size(); ++p)
        rows.back().push_back(utility_of(dispute, worths, ActorId(p), levels).to_double());
    }
    more = false;
    for (std::size_t axis = levels.size(); axis-- > 0 && !more;) {
      more = ++levels[axis] < dispute.axes[axis].levels;
      if (!more) levels[axis] = 0;
    }
  }
  return rows;
}

TEST(DomainCase, IsAValidCaseWithTheUtilitiesOfTheDomain) {
  const auto text = domain_case(odd_domain(), UtilityScale::Raw);
  ASSERT_TRUE(text) << to_string(text.error().front());
  const auto loaded = read_case(*text, "imported");
  ASSERT_TRUE(loaded) << to_string(loaded.error().front()) << *text;
  EXPECT_TRUE(loaded->warnings.empty()) << to_string(loaded->warnings.front());
  const std::vector<std::vector<double>> expected{{0.1, 0.1}, {0.5, 2},  {3.5, 5}, {1, 0},
                                                  {4, 3},     {2, -0.5}, {5, 2.5}};
  EXPECT_EQ(utilities(*loaded->dispute), expected) << "today, then every package";
}

TEST(DomainCase, PackagesThatATableLeavesOutCannotHappen) {
  BargainingDomain domain = odd_domain();
  domain.packages = {{0, 1}, {2, 0}};
  domain.parties[0].package_utilities = {7, 0};
  domain.parties[1].package_utilities = {1, 2};
  const auto loaded = read_case(domain_case(domain, UtilityScale::Raw).value(), "imported");
  ASSERT_TRUE(loaded) << to_string(loaded.error().front());
  EXPECT_EQ(utilities(*loaded->dispute), (std::vector<std::vector<double>>{{0.1, 0.1}, {7, 1}, {0, 2}}));
}

TEST(DomainCase, RefusesWhatACaseCannotHold) {
  BargainingDomain domain = odd_domain();
  domain.parties[0].issues[1].weight = 1e7;
  EXPECT_EQ(domain_case(domain, UtilityScale::Raw).error().front().code, Code::BadNumber);
  EXPECT_TRUE(domain_case(domain, UtilityScale::Normalised));
  domain = odd_domain();
  domain.issues[0].name = "\xFF";
  EXPECT_EQ(domain_case(domain, UtilityScale::Raw).error().front().code, Code::TomlSyntax);
  domain.issues.resize(512);
  EXPECT_EQ(domain_case(domain, UtilityScale::Raw).error().front().code, Code::TooMany);
}

}  // namespace
}  // namespace detente
