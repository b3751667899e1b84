// SPDX-License-Identifier: MIT
#include "detente/interop/faults.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

TEST(Faults, TellTheFirstAndCountTheRest) {
  Faults faults;
  EXPECT_TRUE(faults.empty());
  for (std::size_t k = 0; k < Faults::most_told + 7; ++k)
    faults.add(Code::BadNumber, {"f", static_cast<std::uint32_t>(k + 1), 1}, "no number", "mend it");
  EXPECT_TRUE(faults.full());
  EXPECT_EQ(faults.count(), Faults::most_told + 7);
  const Diagnostics told = faults.take();
  ASSERT_EQ(told.size(), Faults::most_told + 1);
  EXPECT_EQ(told.front().span.line, 1U);
  EXPECT_EQ(told.back().message, "7 more errors are not shown");
}

}  // namespace
}  // namespace detente::interop
