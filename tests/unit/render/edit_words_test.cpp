// SPDX-License-Identifier: MIT
#include "detente/render/edit_words.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::titled_case;

DraftEdit changed(const std::string& block, const std::string& id, const std::string& key,
                  const std::string& before, const std::string& after) {
  DraftEdit edit;
  edit.kind = EditKind::Changed;
  edit.block = block;
  edit.id = id;
  edit.key = key;
  edit.before = before;
  edit.after = after;
  return edit;
}

TEST(EditWords, QuantitiesAsTheReportSaysThem) {
  const Case first = titled_case();
  Case second = first;
  const std::string line = first.red_lines[0].id;
  second.red_lines[0].firmness = {.likely = 0.5};
  EditWords met = edit_words(
      first, second, changed("redline", line, "firmness", "{ high = 1, likely = 0.9, low = 0.8 }", "0.5"));
  EXPECT_EQ(met.first, "0.9 (0.8 to 1)");
  EXPECT_EQ(met.second, "0.5");
  second.red_lines[0].price = {Quantity{.likely = 3}};
  met = edit_words(first, second, changed("redline", line, "price", "", "3"));
  EXPECT_EQ(met.first, "–");
  EXPECT_EQ(met.second, "3");
}

TEST(EditWords, TheSameFiguresInAnotherShape) {
  const Case first = titled_case();
  Case second = first;
  second.red_lines[0].firmness.distribution = Distribution::Uniform;
  const EditWords met =
      edit_words(first, second, changed("redline", first.red_lines[0].id, "firmness", "{ a }", "{ b }"));
  EXPECT_EQ(met.first, "0.9 (0.8 to 1), pert");
  EXPECT_EQ(met.second, "0.9 (0.8 to 1), uniform");
}

TEST(EditWords, FiguresThatRoundToTheSameAreGivenAsWritten) {
  const Case first = titled_case();
  Case second = first;
  second.parameters[0].value.likely += 1e-9;
  const EditWords met =
      edit_words(first, second, changed("parameter", first.parameters[0].id, "value", "0.5", "0.500000001"));
  EXPECT_EQ(met.first, "0.5");
  EXPECT_EQ(met.second, "0.500000001");
}

TEST(EditWords, ConditionsLevelsAndHolders) {
  const Case first = titled_case();
  Case second = first;
  second.wishes[0].when = second.wishes[1].when;
  EditWords met = edit_words(first, second, changed("wish", "trains", "when", "\"railway\"", "\"market\""));
  EXPECT_NE(met.first.find("Reopen the railway"), std::string::npos) << met.first;
  EXPECT_NE(met.second.find("Open the Russian market"), std::string::npos) << met.second;
  second.red_lines[0].actors = {ActorId(1)};
  met = edit_words(first, second, changed("redline", first.red_lines[0].id, "actors", "[\"a\"]", "[\"b\"]"));
  EXPECT_EQ(met.second, "Russia");
  EXPECT_NE(met.first, met.second);
  const Option& railway = first.options[1];
  ASSERT_TRUE(railway.joint);
  second.today[railway.axes[1].index()] = 1;
  met = edit_words(first, second, changed("option", railway.id, "now", "\"no\"", "{ a }"));
  EXPECT_NE(met.first.find("Russia: no"), std::string::npos) << met.first;
  EXPECT_NE(met.second.find("Russia: yes"), std::string::npos) << met.second;
}

TEST(EditWords, OtherKeysWithoutTheirQuotes) {
  const Case one = titled_case();
  EditWords met = edit_words(one, one, changed("case", "", "as_of", "\"2013-10-01\"", "\"2014-01-01\""));
  EXPECT_EQ(met.first, "2013-10-01");
  EXPECT_EQ(met.second, "2014-01-01");
  met = edit_words(one, one, changed("poll", "p", "support", "0.41", "0.35"));
  EXPECT_EQ(met.first, "0.41");
  DraftEdit added = changed("poll", "p", "", "", "");
  added.kind = EditKind::Added;
  EXPECT_EQ(edit_words(one, one, added).first, "");
}

}  // namespace
}  // namespace detente::render
