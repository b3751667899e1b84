// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

const std::string body = "[[actor]]\nid = 'a'\n[[option]]\nid = 'o'\nactor = 'a'\nnow = 'no'\n";

TEST(Info, TheFormat) {
  expect_faults(
      {
          {"@[case]\nid = 'x'\n" + body, Code::FormatVersion, "no `format`", "format = 2"},
          {"format = @3\nwhatever = 3", Code::FormatVersion, "an unknown `format`",
           "reads format = 1 and format = 2"},
          {"format = @'1'\n", Code::FormatVersion, "an unknown `format`"},
      },
      true);
}

TEST(Info, FormatsDifferInWhatStandsWhereNothingIsSaid) {
  const std::string head = "[case]\nid = 'x'\n" + body;
  const auto old = testing::load("format = 1\n" + head, true).dispute;
  const auto now = testing::load("format = 2\n" + head, true).dispute;
  EXPECT_EQ(old->format, 1);
  EXPECT_EQ(now->format, 2);
  EXPECT_EQ(old->forecast.rationality.likely, 2);
  EXPECT_EQ(now->forecast.rationality.likely, 1);
  EXPECT_EQ(now->forecast.inertia.likely, 4);
  EXPECT_FALSE(now->forecast.inertia.written);
  const auto said = testing::load("format = 2\n" + head + "[forecast]\ninertia = 4", true).dispute;
  EXPECT_TRUE(said->forecast.inertia.written);
  EXPECT_FALSE(said->forecast.rationality.written);
}

TEST(Info, UnitsAndWhoSetTheSize) {
  const auto c = testing::load("[[actor]]\nid = 'x'\nunit = 2.5\nsize = 'judged'\ncite = ['memo']").dispute;
  EXPECT_EQ(c->actors.back().unit, 2.5);
  EXPECT_EQ(c->actors.back().size, SizeOrigin::Judged);
  EXPECT_EQ(c->actors.front().unit, 1);
  EXPECT_FALSE(c->actors.front().size);
  expect_faults({
      {"[[actor]]\nid = 'x'\nunit = @0", Code::BadValue, "`unit` of actor 'x' is 0"},
      {"[[actor]]\nid = 'x'\nunit = @'2'", Code::WrongType, "`unit` of actor 'x' is a string"},
      {"[[actor]]\nid = 'x'\n@size = 'stated'", Code::MissingKey, "and cites no source", "judged"},
      {"[[actor]]\nid = 'x'\nsize = '@statd'", Code::BadValue, "'statd'", "did you mean 'stated'?"},
      {"[[wish]]\nid = 'x'\nwhen = 'visas'\n@size = 'judged'", Code::UnknownKey, "`size`"},
  });
}

TEST(Info, TheCase) {
  expect_faults(
      {
          {"@format = 1\n" + body, Code::MissingKey, "no [case]"},
          {"format = 1\n[[@case]]\nid = 'x'\n" + body, Code::WrongType, "'case' is a list, not a table",
           "write [case], once"},
          {"format = 1\n@[case]\ntitle = 'x'\n" + body, Code::MissingKey, "without id"},
          {"format = 1\n[case]\nid = 'x'\nas_of = @'soon'\n" + body, Code::BadDate,
           "`as_of` of case 'x' is 'soon'"},
          {"format = 1\n[case]\nid = 'x'\n@asof = 2013-10-01\n" + body, Code::UnknownKey, "`asof`",
           "did you mean 'as_of'?"},
          {"@format = 1\n[case]\nid = 'x'\n[[actor]]\nid = 'a'", Code::MissingKey, "no [[option]]"},
      },
      true);
}

TEST(Info, AnEmptyFileSaysWhatItNeeds) {
  const auto loaded = read_case("", "case.toml");
  ASSERT_FALSE(loaded);
  std::vector<std::string> hints;
  for (const Diagnostic& d : loaded.error()) hints.push_back(d.message);
  EXPECT_EQ(hints, (std::vector<std::string>{"no `format`", "no [case]", "no [[actor]]", "no [[option]]"}));
}

TEST(Info, UnknownBlocks) {
  expect_faults({
      {"[[@redlines]]\nid = 'r'", Code::UnknownKey, "unknown block or key `redlines`",
       "did you mean 'redline'?"},
      {"[@zzzzzz]", Code::UnknownKey, "`zzzzzz`", "the blocks are format, forecast, bargain, case"},
  });
}

TEST(Info, SourcesAndActors) {
  expect_faults({
      {"[[source]]\nid = 's'\ngrade = '@G1'", Code::BadValue, "`grade` of source 's' is 'G1'", "Admiralty"},
      {"[[source]]\nid = 's'\ndate = @'May 2013'", Code::BadDate, "'May 2013'", "\"2013-10\""},
      {"[[source]]\nid = 's'\n@journal = 'x'", Code::UnknownKey, "`journal`"},
      {"[[actor]]\nid = 'a'\nkind = '@goverment'", Code::BadValue, "'goverment'",
       "did you mean 'government'?"},
      {"[[actor]]\nid = 'a'\nactivity = @-1", Code::BadValue,
       "`activity` of actor 'a' is -1, not between 0 and 1000"},
  });
  const auto c = testing::load(
                     "[[source]]\nid = 's'\ngrade = 'B2'\nauthor = 'A'\npublisher = 'P'\nurl = 'u'\n"
                     "perspective = 'p'\ndate = '2012-11'\n[[actor]]\nid = 'a'\nkind = 'de-facto authority'\n"
                     "activity = { low = 1, high = 3 }")
                     .dispute;
  EXPECT_EQ(c->sources[1].grade, "B2");
  EXPECT_EQ(c->sources[1].date, "2012-11");
  EXPECT_EQ(c->actors[3].kind, ActorKind::DeFactoAuthority);
  EXPECT_EQ(c->actors[3].activity.likely, 2.0);
  EXPECT_EQ(c->actors[0].activity.likely, 1.0);
}

TEST(Info, ForecastSettings) {
  expect_faults({
      {"[[@forecast]]\nseed = 1", Code::WrongType, "'forecast' is a list, not a table"},
      {"[forecast]\nhorizon = '@two years'", Code::BadValue, "`horizon` of [forecast] is 'two years'",
       "24 months"},
      {"[forecast]\nhorizon = '@24months'", Code::BadValue, "'24months'"},
      {"[forecast]\nhorizon = '@0 months'", Code::BadValue, "'0 months'"},
      {"[forecast]\nhorizon = '@-3 months'", Code::BadValue, "'-3 months'"},
      {"[forecast]\nhorizon = '@101 years'", Code::BadValue, "'101 years'", "at most 100 years"},
      {"[forecast]\nhorizon = @24", Code::WrongType, "`horizon` of [forecast] is a number"},
      {"@[forecast]\nstep = '3 years'", Code::BadValue, "steps", "1 to 10000 steps"},
      {"@[forecast]\nhorizon = '50 years'\nstep = 'day'", Code::BadValue, "steps", "1 to 10000 steps"},
      {"[forecast]\nsamples = @0", Code::BadValue,
       "`samples` of [forecast] is 0, not between 1 and 10000000"},
      {"[forecast]\nsamples = @1.5", Code::WrongType, "not a whole number"},
      {"[forecast]\nseed = @-1", Code::BadValue, "`seed`"},
      {"[forecast]\nrationality = @-1", Code::BadValue, "`rationality`"},
      {"[forecast]\n@lambda = 1", Code::UnknownKey, "`lambda`"},
  });
  const ForecastSettings f = testing::load(
                                 "[forecast]\nhorizon = '2 years'\nstep = 'week'\nrationality = 3\ninertia = "
                                 "{ low = 1, likely = 2, high = 4 }\nsamples = 50\nseed = 9")
                                 .dispute->forecast;
  EXPECT_EQ(f.horizon.months(), 24);
  EXPECT_EQ(f.step.unit, TimeUnit::Week);
  EXPECT_EQ(f.rationality.likely, 3);
  EXPECT_FALSE(f.rationality.is_range());
  EXPECT_EQ(*f.inertia.high, 4);
  EXPECT_EQ(f.samples, 50U);
  EXPECT_EQ(f.seed, 9U);
}

}  // namespace
}  // namespace detente
