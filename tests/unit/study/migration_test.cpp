// SPDX-License-Identifier: MIT
#include "detente/study/migration.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/forecast/forecast.hpp"
#include "detente/casefile/read_case.hpp"

namespace detente {
namespace {

const std::string ferry = R"toml([case]
id = "pass"
[[actor]]
id = "upper"
[[actor]]
id = "lower"
[[actor]]
id = "herders"
[[actor]]
id = "smiths"
[[option]]
id = "road"
actor = "upper"
now = "no"
[[option]]
id = "toll"
actor = "lower"
now = "yes"
[[stake]]
id = "u1"
actor = "upper"
when = "not toll"
worth = 10
[[stake]]
id = "u2"
actor = "upper"
when = "road"
worth = -3
[[stake]]
id = "l1"
actor = "lower"
when = "road"
worth = 6
[[stake]]
id = "l2"
actor = "lower"
when = "not toll"
worth = -4
[[stake]]
id = "h"
actor = "herders"
when = "road"
worth = 100
[[outcome]]
id = "open"
when = "road and not toll"
[[outcome]]
id = "shut"
when = "toll or not road"
)toml";

std::shared_ptr<const Case> read(const std::string& text) {
  const auto loaded = read_case(text, "pass.toml");
  EXPECT_TRUE(loaded) << to_string(loaded.error().front());
  return loaded->dispute;
}

TEST(Migration, ATenthOfWhatFormat1CountedAsTen) {
  const std::vector<ActorUnit> units = units_of_format_1(*read("format = 1\n" + ferry), {});
  ASSERT_EQ(units.size(), 3U) << "an actor without stakes has no unit";
  EXPECT_EQ(units[0].reason, UnitReason::Scale);
  EXPECT_DOUBLE_EQ(units[0].unit, 1.3);
  EXPECT_EQ(units[1].reason, UnitReason::Same) << "from -4 to 6";
  EXPECT_EQ(units[2].reason, UnitReason::Mute);
}

TEST(Migration, TheForecastIsTheSameWithTheseUnits) {
  const auto shares = [](const Case& dispute) {
    const auto space = ScenarioSpace::build(dispute, {});
    const auto point = prepare_point(dispute, *space, true, {});
    return forecast_at_point(dispute, *point, true, {})->steps.back().outcomes;
  };
  const auto old = shares(*read("format = 1\n" + ferry));
  std::string text = "format = 2\n" + ferry;
  const auto unlike = shares(*read(text));
  text.insert(text.find("id = \"upper\""), "unit = 1.3\n");
  text +=
      "[forecast]\nrationality = { low = 1, likely = 2, high = 4 }\ninertia = { low = 4, likely = 6, high = "
      "8 }\n";
  const auto now = shares(*read(text));
  ASSERT_EQ(old.size(), now.size());
  for (std::size_t k = 0; k < old.size(); ++k) EXPECT_NEAR(now[k], old[k], 1e-12);
  EXPECT_GT(std::abs(unlike[0] - old[0]), 1e-7) << "or the test could not fail";
}

TEST(Migration, ASpaceTooLargeIsSaid) {
  Budget budget;
  budget.max_memory_bytes = 1;
  const std::vector<ActorUnit> units = units_of_format_1(*read("format = 1\n" + ferry), budget);
  EXPECT_EQ(units[0].reason, UnitReason::Unknown);
  EXPECT_EQ(units[2].reason, UnitReason::Mute);
}

TEST(Migration, AUnitOfTheFileStands) {
  std::string text = "format = 1\n" + ferry;
  text.insert(text.find("id = \"lower\""), "unit = 3\n");
  EXPECT_EQ(units_of_format_1(*read(text), {})[1].reason, UnitReason::Given);
}

}  // namespace
}  // namespace detente
