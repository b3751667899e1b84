// SPDX-License-Identifier: MIT
#include "detente/model/builder/values.hpp"

#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string worth(const std::string& value) {
  return "[[stake]]\nid = 's'\nactor = 'moscow'\nwhen = 'visas'\nworth = " + value;
}

TEST(Values, Quantities) {
  const auto read = [](const std::string& value) {
    return testing::load(worth(value)).dispute->stakes[1].worth;
  };
  EXPECT_EQ(read("3").likely, 3);
  EXPECT_EQ(read("-2.5").likely, -2.5);
  const Quantity range = read("{ low = 1, likely = 3, high = 4 }");
  EXPECT_EQ(range.likely, 3);
  EXPECT_EQ(*range.low, 1);
  EXPECT_EQ(*range.high, 4);
  EXPECT_EQ(range.distribution, Distribution::Pert);
  EXPECT_EQ(read("{ low = 1, high = 4 }").likely, 2.5) << "the midpoint where no likely value is given";
  EXPECT_EQ(read("{ low = 0.1, high = 0.9, distribution = 'beta' }").distribution, Distribution::Beta);
  EXPECT_EQ(read("{ low = -1, high = 4, distribution = 'normal' }").distribution, Distribution::Normal);
  EXPECT_FALSE(read("{ low = 2, high = 2 }").is_range()) << "no width, no range";
  const Quantity computed = read("'2 * share - 1'");
  ASSERT_TRUE(computed.arithmetic);
  EXPECT_EQ(computed.text, "2 * share - 1");
}

std::string second_format(const std::string& piece) {
  std::string text = testing::base_case + piece;
  return text.replace(text.find("format = 1"), 10, "format = 2");
}

TEST(Values, WordsOfTheScale) {
  const auto read = [](const std::string& value) {
    return testing::load(second_format(worth(value)), true).dispute->stakes[1].worth;
  };
  EXPECT_EQ(read("'important'").likely, 4);
  EXPECT_EQ(*read("'-vital'").low, -24);
  EXPECT_EQ(read("'-share'").text, "-share") << "a parameter of that name stands for itself";
  const auto line =
      testing::load(second_format("[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\n"
                                  "firmness = 'firm'\nprice = 'minor'"),
                    true)
          .dispute->red_lines.back();
  EXPECT_EQ(line.firmness.likely, 0.9);
  EXPECT_EQ(*line.price->high, 2);
  expect_faults(
      {
          {second_format(worth("'@importent'")), Code::BadValue,
           "neither a word of the scale nor a parameter", "did you mean 'important'?"},
          {second_format(worth("'@-majr'")), Code::BadValue, "'-majr'", "did you mean '-major'?"},
          {second_format(worth("'@enormous'")), Code::BadValue, "'enormous'",
           "the words are trifling 0.5 (0 to 1), minor 1 (0.5 to 2), noticeable 2 (1 to 3)"},
          {second_format("[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nfirmness = '@hard'"),
           Code::BadValue, "'hard'", "the words are bluff 0.1"},
          {second_format("[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nprice = '@-minor'"),
           Code::BadValue, "`price` of red line 'r' is '-minor', below 0"},
          {second_format("@[[parameter]]\nid = 'major'\nvalue = 1"), Code::BadId, "a word of a scale"},
      },
      true);
}

TEST(Values, AWordIsPointsInAnActorsOwnUnits) {
  std::string text = second_format(worth("'important'"));
  text.insert(text.find("id = \"moscow\""), "unit = 2.5\n");
  const Quantity own = testing::load(text, true).dispute->stakes[1].worth;
  EXPECT_EQ(own.likely, 10);
  EXPECT_EQ(*own.low, 5);
  EXPECT_EQ(*own.high, 15);
}

TEST(Values, WordsNeedTheSecondFormat) {
  expect_faults({
      {worth("'@-major'"), Code::BadValue, "words stand for numbers only from format = 2 on",
       "write -8 here"},
      {"[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nfirmness = '@likely'", Code::BadValue,
       "words stand for numbers", "write 0.7 here"},
      {worth("'@enormous'"), Code::UnknownName, "names parameter 'enormous'"},
  });
}

TEST(Values, FaultyQuantities) {
  expect_faults({
      {worth("@true"), Code::WrongType, "`worth` of stake 's' is a truth value, not a number",
       "arithmetic over parameters"},
      {worth("@[1, 2]"), Code::WrongType, "a list, not a number"},
      {worth("@nan"), Code::BadNumber, "is nan", "finite"},
      {worth("@-inf"), Code::BadNumber, "is -inf"},
      {worth("@1e7"), Code::BadValue, "not between -1000000 and 1000000"},
      {worth("@{ low = 3, likely = 2, high = 4 }"), Code::BadNumber, "low 3, likely 2, high 4",
       "low <= likely <= high"},
      {worth("@{ low = 3, high = 2 }"), Code::BadNumber, "low 3 above high 2"},
      {worth("@{ likely = 2, high = 4 }"), Code::MissingKey, "has no `low`"},
      {worth("@{ low = 2 }"), Code::MissingKey, "has no `high`"},
      {worth("{ low = 1, high = @nan }"), Code::BadNumber, "`high` of `worth` of stake 's' is nan"},
      {worth("{ low = @'1', high = 2 }"), Code::WrongType, "is a string, not a number"},
      {worth("{ low = 1, high = 2, @mode = 1 }"), Code::UnknownKey, "`mode`",
       "distribution, high, likely, low"},
      {worth("{ low = 1, high = 2, distribution = '@gauss' }"), Code::BadValue, "'gauss'",
       "pert, triangular"},
      {worth("@{ low = 0, high = 0.5, distribution = 'beta' }"), Code::BadValue, "beta",
       "strictly between 0 and 1"},
      {worth("'2 * @shre'"), Code::UnknownName, "names parameter 'shre'", "did you mean 'share'?"},
      {worth("'2 * @market'"), Code::WrongKind, "'market', which is an option"},
      {worth("'2 *@'"), Code::ExpressionSyntax, "expected a number or a parameter"},
      {worth("\"\"\"\n  2 *\n  @x\"\"\""), Code::UnknownName, "'x'"},
  });
}

TEST(Values, RangesStayInsideTheirBounds) {
  const auto line = [](const std::string& firmness) {
    return "[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nfirmness = " + firmness;
  };
  expect_faults({
      {line("@1.1"), Code::BadValue, "`firmness` of red line 'r' is 1.1, not between 0 and 1"},
      {line("@-0.1"), Code::BadValue, "not between 0 and 1"},
      {line("{ low = 0.5, high = @2 }"), Code::BadValue, "`high` of `firmness` of red line 'r' is 2"},
      {line("'@3 * share'"), Code::BadValue, "comes out as 1.5, not between 0 and 1"},
  });
}

TEST(Values, Durations) {
  const auto months = [](const std::string& text) {
    return testing::load("[forecast]\nhorizon = '" + text + "'\nstep = 'day'")
        .dispute->forecast.horizon.months();
  };
  EXPECT_EQ(months("24 months"), 24);
  EXPECT_EQ(months("1 month"), 1);
  EXPECT_EQ(months("month"), 1);
  EXPECT_EQ(months("1.5 years"), 18);
  EXPECT_NEAR(months("2 weeks"), 0.46, 0.01);
}

}  // namespace
}  // namespace detente
