// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string option(const std::string& rest) { return "[[option]]\nid = 'o'\nactor = 'moscow'\n" + rest; }
std::string event(const std::string& id, const std::string& date, const std::string& set) {
  return "[[event]]\nid = '" + id + "'\ndate = " + date + "\nset = " + set + "\n";
}

TEST(Present, TheLatestEventUpToToday) {
  const auto today = [](const std::string& piece) { return testing::load(piece).dispute->today.back(); };
  EXPECT_EQ(today(option("") + event("b", "2010-01-01", "{ o = 'yes' }") +
                  event("a", "2009-01-01", "{ o = 'no' }")),
            1);
  EXPECT_EQ(today(option("") + event("a", "2009-01-01", "{ o = 'yes' }") +
                  event("b", "2013-10-02", "{ o = 'no' }")),
            1)
      << "what comes after as_of is not today";
  EXPECT_EQ(today(option("") + event("a", "2009-01-01", "{ o = 'yes' }") +
                  event("b", "2013-10-01", "{ o = 'no' }")),
            0)
      << "as_of itself counts";
  EXPECT_EQ(
      today(option("") + event("a", "2009-01-01", "{ o = 'yes' }") + event("b", "'2013'", "{ o = 'no' }")), 1)
      << "a year counts as its last day, which is after as_of";
  EXPECT_EQ(
      today(option("") + event("a", "2012-12-30", "{ o = 'no' }") + event("b", "'2012'", "{ o = 'yes' }")),
      1);
  EXPECT_EQ(today(option("now = 'yes'\n") + event("a", "2009-01-01", "{ o = 'yes' }")), 1)
      << "both, and they agree";
}

TEST(Present, PartiesMayComeFromDifferentPlaces) {
  const auto c =
      testing::load("[[option]]\nid = 'o'\nparties = ['tbilisi', 'moscow']\nnow = { tbilisi = 'yes' }\n" +
                    event("a", "2009-01-01", "{ o = { moscow = 'yes' } }"))
          .dispute;
  EXPECT_EQ(c->today, (Levels{0, 1, 0, 0, 1, 1}));
  EXPECT_EQ(c->axes[5].now, 1);
}

TEST(Present, WithoutADateEveryEventCounts) {
  const auto c =
      testing::load("format = 1\n[case]\nid = 'c'\n[[actor]]\nid = 'a'\n[[option]]\nid = 'o'\nactor = 'a'\n" +
                        event("e", "2999-01-01", "{ o = 'yes' }"),
                    true)
          .dispute;
  EXPECT_EQ(c->today, (Levels{1}));
}

TEST(Present, Faults) {
  expect_faults({
      {"@" + option(""), Code::NoPresent,
       "option 'o' has no level today: neither `now` nor an event up to 2013-10-01"},
      {"@" + option("") + event("e", "2014-01-01", "{ o = 'yes' }"), Code::NoPresent, "no level today"},
      {"@[[option]]\nid = 'o'\nparties = ['tbilisi', 'moscow']\nnow = { moscow = 'no' }", Code::NoPresent,
       "option 'o' (party 'tbilisi') has no level today"},
      {option("now = @'no'\n") + event("e", "'2006'", "{ o = 'yes' }"), Code::PresentConflict,
       "option 'o' is 'no' now, but event 'e' of 2006 left it 'yes'"},
      {option("") + event("e", "'2006'", "{ o = 'yes' }") + "@" + event("f", "2006-12-31", "{ o = 'no' }"),
       Code::PresentConflict, "events 'e' and 'f' count as the same day"},
      {option("now = '@maybe'"), Code::BadLevel, "no level 'maybe'"},
  });
}

TEST(Present, AFaultyDayIsTheOnlyFault) {
  const std::string later = option("now = 'no'\n") + event("e", "2014-01-01", "{ o = 'yes' }");
  const std::string head = "format = 1\n[case]\nid = 'c'\nas_of = @'2013-02-30'\n[[actor]]\nid = 'moscow'\n";
  testing::expect_fault({head + later, Code::BadDate, "`as_of` of case 'c' is '2013-02-30'"}, true);
  expect_faults({
      {option("") + event("e", "@'May 2009'", "{ o = 'yes' }"), Code::BadDate, "`date` of event 'e'"},
      {option("") + event("e", "2009-05-01", "{ o = '@maybe' }"), Code::BadLevel, "no level 'maybe'"},
      {option("now = 'no'\n") + event("e", "2009-05-01", "{ o = 'yes' }") +
           event("f", "@'May 2010'", "{ o = 'no' }"),
       Code::BadDate, "`date` of event 'f'"},
  });
}

}  // namespace
}  // namespace detente
