// SPDX-License-Identifier: MIT
#include "detente/interop/missing_packages.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

BargainingDomain three_by_two(std::vector<std::vector<std::size_t>> packages) {
  BargainingDomain domain;
  domain.issues = {{"a", {"1", "2", "3"}}, {"b", {"x", "y"}}};
  domain.packages = std::move(packages);
  return domain;
}

TEST(MissingPackages, AreNamedOnceEach) {
  // Of six: (2, *) and (1, x) are missing.
  const std::vector<Missing> found = missing_packages(three_by_two({{2, 1}, {0, 1}, {2, 0}}), 10);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].prefix, (std::vector<std::size_t>{0}));
  EXPECT_EQ(found[0].values, (std::vector<std::size_t>{0}));
  EXPECT_TRUE(found[1].prefix.empty());
  EXPECT_EQ(found[1].values, (std::vector<std::size_t>{1}));
}

TEST(MissingPackages, NothingIsMissingWhereNothingIsListedOrAllIs) {
  EXPECT_TRUE(missing_packages(three_by_two({}), 10).empty());
  EXPECT_TRUE(missing_packages(three_by_two({{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {2, 1}}), 10).empty());
}

}  // namespace
}  // namespace detente::interop
