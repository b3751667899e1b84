// SPDX-License-Identifier: MIT
#include "detente/study/history_start.hpp"

#include "ways_case.hpp"

namespace detente {
namespace {

/// A dam whose filling lies after the date of the case, and a threat that is made before it.
const std::string dam = R"(format = 1
[case]
id = "dam"
title = "The dam"
as_of = 2020-07-01
[[actor]]
id = "up"
[[actor]]
id = "down"
[[option]]
id = "fill"
actor = "up"
levels = ["not yet", "slowly", "fast"]
now = "not yet"
change = "up"
[[option]]
id = "force"
actor = "down"
levels = ["ruled out", "threatened", "used"]
now = "threatened"
[[event]]
id = "threat"
date = 2020-03-10
set = { force = "threatened" }
[[event]]
id = "filled"
date = 2020-07-21
set = { fill = "slowly" }
)";

Levels start_in(const std::string& text) {
  std::vector<AxisId> assumed;
  return start_of_history(*testing::case_of(text), assumed);
}

TEST(HistoryStart, WhatHappensAfterTheDateOfTheCaseAssumesNothing) {
  std::vector<AxisId> assumed;
  EXPECT_EQ(start_of_history(*testing::case_of(dam), assumed), (Levels{0, 0}));
  EXPECT_EQ(assumed, std::vector<AxisId>{AxisId(1)});
  const std::string without = dam.substr(0, dam.rfind("[[event]]"));
  EXPECT_EQ(start_in(dam), start_in(without));
}

TEST(HistoryStart, OfTwoLevelsAsFarTheLower) {
  EXPECT_EQ(start_in(dam)[1], 0) << "a threat was not led up to by a war";
}

TEST(HistoryStart, WhatOnlyGoesUpCameFromBelow) {
  const std::string filled =
      testing::with(testing::with(dam, "2020-07-21", "2020-06-21"), "now = \"not yet\"", "now = \"slowly\"");
  EXPECT_EQ(start_in(filled)[0], 0);
  const std::string down = testing::with(filled, "change = \"up\"", "change = \"down\"");
  EXPECT_EQ(start_in(down)[0], 2);
  const std::string fixed = testing::with(filled, "change = \"up\"", "change = \"fixed\"");
  EXPECT_EQ(start_in(fixed)[0], 1);
}

TEST(HistoryStart, AnAssumptionThatBreaksARuleIsGivenUp) {
  const std::string text =
      testing::with(dam, "set = { force = \"threatened\" }", "set = { force = \"threatened\" }\n") +
      "[[rule]]\nid = \"tension\"\nimpossible = \"force = 'ruled out'\"\n";
  EXPECT_EQ(start_in(text)[1], 1);
}

}  // namespace
}  // namespace detente
