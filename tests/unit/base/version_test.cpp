// SPDX-License-Identifier: MIT
#include "detente/base/version.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace detente {
namespace {

TEST(Version, IsThreeNumbers) {
  EXPECT_TRUE(std::regex_match(std::string(version()), std::regex(R"(\d+\.\d+\.\d+)"))) << version();
}

}  // namespace
}  // namespace detente
