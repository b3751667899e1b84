// SPDX-License-Identifier: MIT
#include "detente/interop/export_table.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/read_case.hpp"

namespace detente {
namespace {

const char* const ferry = R"(format = 1
[case]
id = "c"
[[actor]]
id = "a"
[[actor]]
id = "b"
[[option]]
id = "fee"
actor = "a"
levels = ["full", "half, or less"]
now = "full"
[[option]]
id = "ferry"
parties = ["a", "b"]
now = "no"
[[rule]]
id = "both"
requires = "ferry.a = 'yes' <-> ferry.b = 'yes'"
[[redline]]
id = "line"
actors = ["b"]
never = "ferry and fee = 'full'"
[[stake]]
id = "s1"
actor = "a"
when = "ferry"
worth = { low = 1, likely = 2, high = 4 }
[[stake]]
id = "s2"
actor = "b"
when = "fee != 'full'"
worth = 0.5
)";

TEST(ExportTable, HasARowForEveryAcceptableScenario) {
  const auto loaded = read_case(ferry, "ferry");
  ASSERT_TRUE(loaded) << to_string(loaded.error().front());
  ExportOptions options{{ActorId(0), ActorId(1)}, false, 100};
  EXPECT_EQ(export_table(*loaded->dispute, options, {}).value(),
            "fee,ferry.a,ferry.b,utility: a,utility: b,efficient\r\n"
            "full,no,no,0,0,no\r\n"
            "\"half, or less\",no,no,0,0.5,no\r\n"
            "\"half, or less\",yes,yes,2,0.5,yes\r\n");
  options.all = true;
  const std::string all = export_table(*loaded->dispute, options, {}).value();
  EXPECT_NE(all.find("full,yes,yes,2,0,no,no\r\n"), std::string::npos) << all;
  options.limit = 3;
  const auto refused = export_table(*loaded->dispute, options, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, Code::TooMany);
  EXPECT_NE(refused.error().front().message.find("4 rows"), std::string::npos);
}

}  // namespace
}  // namespace detente
