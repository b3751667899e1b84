// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/migration.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

Report titled_report() {
  Report report;
  report.dispute = std::make_shared<Case>(testing::titled_case());
  report.identity.file = "case.toml";
  return report;
}

TEST(MemoMigration, SaysWhatBecameOfEveryActor) {
  const Report report = titled_report();
  MigrationResult result;
  result.units = {{ActorId(0U), 1.3, UnitReason::Scale}, {ActorId(1U), 1, UnitReason::Mute}};
  result.inertia = true;
  result.comparison = CaseComparison{};
  const std::string text = to_text(migration_memo({report, report}, result));
  EXPECT_NE(text.find("unit = 1.3. Its stakes ranged over 13"), std::string::npos) << text;
  EXPECT_NE(text.find("the inertia that format 1 assumed"), std::string::npos);
  EXPECT_EQ(text.find("the rationality"), std::string::npos);
  EXPECT_NE(text.find("asks nothing whose answer could change"), std::string::npos) << text;
}

TEST(MemoMigration, WhatWasNotComparedIsSaid) {
  const Report report = titled_report();
  MigrationResult result;
  result.why_not = {{Code::MemoryLimit, Severity::Error, {}, "too many scenarios", {}}};
  EXPECT_NE(to_text(migration_memo({report, report}, result)).find("Too many scenarios."), std::string::npos);
  EXPECT_NE(migration_json({report, report}, result, "").find("\"comparison\": null"), std::string::npos);
}

TEST(MemoMigration, ACommentOnlyWhereSomethingIsToBeSaid) {
  EXPECT_TRUE(unit_comment({ActorId(0U), 1, UnitReason::Same}).empty());
  EXPECT_FALSE(unit_comment({ActorId(0U), 2, UnitReason::Scale}).empty());
  EXPECT_NE(unit_comment({ActorId(0U), 1, UnitReason::Mute}).find("on no scale"), std::string::npos);
}

}  // namespace
}  // namespace detente::render
