// SPDX-License-Identifier: MIT
#include "detente/render/json_parts.hpp"

#include <gtest/gtest.h>

#include "small_report.hpp"

namespace detente::render {
namespace {

using testing::small_report;

TEST(JsonParts, CountsAboveWhatReadersHoldExactlyAreStrings) {
  EXPECT_EQ(count_json(std::uint64_t{1} << 53), Json(std::uint64_t{1} << 53));
  EXPECT_EQ(count_json((std::uint64_t{1} << 53) + 1), Json("9007199254740993"));
  EXPECT_EQ(count_json(std::string("9007199254740992")), Json(9007199254740992U));
  EXPECT_EQ(count_json(std::string("9007199254740993")), Json("9007199254740993"));
  EXPECT_EQ(count_json(std::string("123456789012345678901234567890")),
            Json("123456789012345678901234567890"));
  EXPECT_EQ(count_json(std::optional<std::uint64_t>()), Json(nullptr));
}

TEST(JsonParts, ChangesNameThePartyOfAJointOption) {
  const Report report = small_report();
  EXPECT_EQ(changes_json(*report.dispute, {2, 0, 1, 0}),
            (Json{{"market", "open"}, {"railway.moscow", "yes"}}));
  EXPECT_EQ(changes_json(*report.dispute, report.dispute->today), Json::object());
}

TEST(JsonParts, HeadersIdentifyTheCaseAndAPartialResult) {
  Report report = small_report();
  EXPECT_EQ(header_json(report, "detente.check/1").dump(),
            R"({"schema":"detente.check/1","version":"9.9.9","case":"small","case_hash":")" +
                std::string(64, 'b') + R"(","file_sha256":")" + std::string(64, 'a') + R"("})");
  report.partial = true;
  EXPECT_EQ(header_json(report, "detente.check/1")["partial"], Json(true));
}

TEST(JsonParts, DiagnosticsKeepTheirPlace) {
  const Json list =
      diagnostics_json({{Code::NoSource, Severity::Warning, {"a.toml", 3, 4}, "cites nothing", "cite it"}});
  EXPECT_EQ(list.dump(), R"([{"code":"W805","severity":"warning","file":"a.toml","line":3,"column":4,)"
                         R"("message":"cites nothing","hint":"cite it"}])");
}

}  // namespace
}  // namespace detente::render
