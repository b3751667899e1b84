// SPDX-License-Identifier: MIT
#include "detente/interop/join_profiles.hpp"

#include <gtest/gtest.h>

#include "detente/interop/genius_xml.hpp"
#include "unit/interop/sample_file.hpp"

namespace detente {
namespace {

using testing::sample_file;

BargainingDomain orchard(const std::string& name) {
  return read_genius_xml(sample_file("orchard/" + name), name, 11).value();
}

TEST(JoinProfiles, BringsValuesIntoTheOrderOfTheFirst) {
  const auto joined = join_profiles({orchard("grower.xml"), orchard("shop.xml")});
  ASSERT_TRUE(joined) << to_string(joined.error().front());
  ASSERT_EQ(joined->parties.size(), 2U);
  EXPECT_EQ(joined->issues[0].values, (std::vector<std::string>{"ten", "twenty", "forty"}));
  EXPECT_EQ(joined->parties[1].issues[0].evaluations, (std::vector<double>{2, 4, 1}));
}

TEST(JoinProfiles, PartiesOfOneNameAreToldApart) {
  const auto joined = join_profiles({orchard("grower.xml"), orchard("grower.xml")});
  ASSERT_TRUE(joined);
  EXPECT_EQ(joined->parties[1].name, "grower 2");
}

TEST(JoinProfiles, AnotherDomainIsRefusedNamingBothFiles) {
  BargainingDomain other = orchard("shop.xml");
  other.issues[0].values[0] = "fifty";
  const auto joined = join_profiles({orchard("grower.xml"), other});
  ASSERT_FALSE(joined);
  EXPECT_EQ(joined.error().front().code, Code::BadValue);
  EXPECT_NE(joined.error().front().message.find("grower.xml"), std::string::npos);
  EXPECT_NE(joined.error().front().message.find("shop.xml"), std::string::npos);
}

}  // namespace
}  // namespace detente
