// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/uncertain.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "detente/casefile/read_case.hpp"

namespace detente {
namespace {

constexpr const char* text = R"(
format = 1
[case]
id = "c"
title = "C"
as_of = 2020-01-01
[[actor]]
id = "a"
title = "A"
kind = "government"
activity = { low = 1, high = 3, distribution = "uniform" }
[[actor]]
id = "b"
title = "B"
kind = "government"
[[actor]]
id = "crowd"
title = "Crowd"
kind = "public"
[[option]]
id = "x"
actor = "a"
title = "X"
now = "no"
[[option]]
id = "y"
actor = "b"
title = "Y"
now = "no"
[[option]]
id = "z"
actor = "b"
title = "Z"
now = "no"
[[parameter]]
id = "p"
value = { low = 0, high = 2, distribution = "uniform" }
[[stake]]
id = "ranged"
actor = "a"
when = "x"
worth = { low = 1, high = 2, distribution = "uniform" }
[[stake]]
id = "computed"
actor = "a"
when = "y"
worth = "2 * p + 1"
[[redline]]
id = "line"
actors = ["a"]
never = "x and y"
firmness = { low = 0.2, high = 0.6, distribution = "uniform" }
[[poll]]
id = "poll"
of = "crowd"
on = "x"
date = "2019"
support = 0.5
oppose = 0.4
neutral = 0.1
[[ratification]]
id = "vote"
option = "x"
party = "a"
poll = "poll"
threshold = 0.5
[[preference]]
id = "order"
actor = "b"
order = ["y", ["z", "x"]]
[[shock]]
id = "shock"
title = "Shock"
per_year = { low = 0, high = 12, distribution = "uniform" }
set = { x = "yes" }
)";

TEST(Uncertain, EveryKindOfInputIsFoundAndDrawn) {
  const auto loaded = read_case(text, "c.toml");
  ASSERT_TRUE(loaded) << to_string(loaded.error().front());
  const Case& dispute = *loaded->dispute;
  const std::vector<UncertainInput> inputs = uncertain_inputs(dispute);
  std::vector<std::string> ids;
  for (const UncertainInput& input : inputs) ids.push_back(input.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"ranged", "p", "line", "line.firmness", "poll", "order.order_2",
                                           "a.activity", "shock", "rationality", "inertia"}));
  const auto drawn = draw_inputs(dispute, inputs, std::vector<double>(inputs.size(), 0.25));
  EXPECT_EQ(drawn.worths, (std::vector<double>{1.25, 2}));
  EXPECT_EQ(drawn.line_holds[0], 1);  // 0.25 is below a firmness of 0.3
  EXPECT_EQ(drawn.activity[0], 1.5);
  EXPECT_EQ(drawn.shock_rates[0], 0.25);
  ASSERT_EQ(drawn.drawn_orders.size(), 1U);
  EXPECT_EQ(drawn.drawn_orders[0].order.size(), 3U);
  EXPECT_EQ(drawn.drawn_orders[0].order[1][0].text, "z");
  std::vector<double> high(inputs.size(), 0.9);
  const auto other = draw_inputs(dispute, inputs, high);
  EXPECT_EQ(other.line_holds[0], 0);
  EXPECT_EQ(other.drawn_orders[0].order[1][0].text, "x");
  EXPECT_EQ(other.passes[0], 1);
  EXPECT_EQ(draw_inputs(dispute, inputs, std::vector<double>(inputs.size(), 0.001)).passes[0], 0);
}

TEST(Uncertain, AtLikelyIsThePoint) {
  const auto loaded = read_case(text, "c.toml");
  const Case& dispute = *loaded->dispute;
  const auto inputs = uncertain_inputs(dispute);
  const auto drawn = draw_inputs(dispute, inputs, std::vector<double>(inputs.size(), at_likely));
  const ForecastInputs point = point_inputs(dispute, true);
  EXPECT_EQ(drawn.worths, point.worths);
  EXPECT_EQ(drawn.line_holds, point.line_holds);
  EXPECT_EQ(drawn.passes, point.passes);
  EXPECT_EQ(drawn.activity, point.activity);
  EXPECT_EQ(drawn.shock_rates, point.shock_rates);
  EXPECT_TRUE(drawn.drawn_orders.empty());
  EXPECT_EQ(doubtful_of(dispute).lines, std::vector<std::uint8_t>{1});
}

TEST(Uncertain, ArithmeticThatGivesNoNumberStaysWithinWhatIsAllowed) {
  std::string broken = text;
  const std::string was = "2 * p + 1";
  broken.replace(broken.find(was), was.size(), "1 / (p - p) ");
  EXPECT_FALSE(read_case(broken, "c.toml"));  // caught at the point already
  const auto worths = [&](const std::string& arithmetic, double place) {
    std::string file = text;
    file.replace(file.find(was), was.size(), arithmetic);
    const auto loaded = read_case(file, "c.toml");
    const auto inputs = uncertain_inputs(*loaded->dispute);
    return draw_inputs(*loaded->dispute, inputs, std::vector<double>(inputs.size(), place)).worths;
  };
  const auto largest = [](const std::vector<double>& found) {
    return *std::max_element(found.begin(), found.end());
  };
  EXPECT_LT(largest(worths("1 / max(p - 0.6, 0)", 0.5)), 1e6);
  EXPECT_EQ(largest(worths("1 / max(p - 0.6, 0)", 0.1)), 1e6) << "as much as a stake may be";
  // 0 / 0 where p is small: the likely value stands in.
  const std::string odd = "max(p - 0.6, 0) / max(p - 0.6, 0) + 7";
  EXPECT_EQ(largest(worths(odd, 0.1)), 8);
}

TEST(Uncertain, ValuesOfPlaces) {
  const auto loaded = read_case(text, "c.toml");
  const auto inputs = uncertain_inputs(*loaded->dispute);
  EXPECT_EQ(value_of(*loaded->dispute, inputs[0], 0.5), 1.5);
  EXPECT_EQ(value_of(*loaded->dispute, inputs[2], 0.1), 1);
  EXPECT_EQ(value_of(*loaded->dispute, inputs[2], 0.9), 0);
  EXPECT_FALSE(value_of(*loaded->dispute, inputs[5], 0.5));
}

}  // namespace
}  // namespace detente
