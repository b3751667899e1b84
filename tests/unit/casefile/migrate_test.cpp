// SPDX-License-Identifier: MIT
#include "detente/casefile/migrate.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/toml_draft.hpp"

namespace detente {
namespace {

std::string made(const std::string& text, const FileMigration& migration) {
  const Expected<Draft> draft = parse_toml(text, "case.toml");
  EXPECT_TRUE(draft) << to_string(draft.error().front());
  const std::string after = migrated(text, *draft, migration);
  EXPECT_TRUE(parse_toml(after, "after.toml")) << after;
  return after;
}

TEST(Migrate, OnlyTheFormatWhereNothingElseIsToBeSaid) {
  const std::string rest = "  # the first one\n\n[[actor]]\nid = \"a\"   # Ann\n";
  EXPECT_EQ(made("# a case\nformat=1" + rest, {}), "# a case\nformat=2" + rest);
}

TEST(Migrate, UnitsStandUnderTheIdAndCommentsStay) {
  const std::string text =
      "format = 1\n\n  [[actor]] # one\n  id = 'ann' # she\n  title = 'Ann'\n\n[[actor]]\ntitle = 'Bea'\nid "
      "= "
      "\"bea\"";
  const std::string after =
      "format = 2\n\n  [[actor]] # one\n  id = 'ann' # she\n  unit = 2.5  # why\n  title = "
      "'Ann'\n\n[[actor]]\n"
      "title = 'Bea'\nid = \"bea\"\n# mute";
  EXPECT_EQ(made(text, {{{"ann", 2.5, "why"}, {"bea", {}, "mute"}}, {}}), after);
}

TEST(Migrate, InlineTablesMarksAndLineEndings) {
  EXPECT_EQ(made("\xEF\xBB\xBF"
                 "format = 1\r\nactor = [{ id = \"\"\"ann\"\"\", title = 'x' }, { id = 'bea' }]\r\n",
                 {{{"ann", 0.1, "why"}, {"bea", {}, "unsaid"}}, {"inertia = 6"}}),
            "\xEF\xBB\xBF"
            "format = 2\r\nactor = [{ id = \"\"\"ann\"\"\", unit = 0.1, title = 'x' }, { id = 'bea' }]\r\n"
            "\r\n[forecast]\r\ninertia = 6\r\n");
}

TEST(Migrate, TheForecastOfTheFileIsKept) {
  EXPECT_EQ(
      made("format = 1\n[forecast] # mine\nseed = 2\n[[actor]]\nid = 'a'\n",
           {{}, {"rationality = 2  # old", "inertia = 6  # old"}}),
      "format = 2\n[forecast] # mine\nrationality = 2  # old\ninertia = 6  # old\nseed = 2\n[[actor]]\nid = "
      "'a'\n");
  EXPECT_EQ(made("format = 1\nforecast = { seed = 2 }\n[[actor]]\nid = 'a'",
                 {{}, {"rationality = 2  # old", "inertia = 6"}}),
            "format = 2\nforecast = { rationality = 2, inertia = 6, seed = 2 }\n[[actor]]\nid = 'a'");
}

}  // namespace
}  // namespace detente
