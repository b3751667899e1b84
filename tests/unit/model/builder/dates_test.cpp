// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string event(const std::string& date) { return "[[event]]\nid = 'e'\ndate = " + date; }

TEST(Dates, AnImpreciseDateCountsAsItsLastDay) {
  const auto last_day = [](const std::string& date) {
    return key(testing::load(event(date)).dispute->events[0].date);
  };
  EXPECT_EQ(last_day("2012-11-05"), 20121105);
  EXPECT_EQ(last_day("'2012-11-05'"), 20121105);
  EXPECT_EQ(last_day("'2012-11'"), 20121130);
  EXPECT_EQ(last_day("'2012-02'"), 20120229);
  EXPECT_EQ(last_day("'2006'"), 20061231);
  EXPECT_EQ(last_day("2006"), 20061231);
}

TEST(Dates, Faults) {
  expect_faults({
      {event("@'2012-13'"), Code::BadDate, "'2012-13', no date"},
      {event("@'2012-00'"), Code::BadDate, "no date"},
      {event("@'2013-02-29'"), Code::BadDate, "no date"},
      {event("@'2013-2-2'"), Code::BadDate, "no date"},
      {event("@'12'"), Code::BadDate, "no date"},
      {event("@''"), Code::BadDate, "no date"},
      {event("@0"), Code::BadDate, "'0000', no date"},
      {event("@-5"), Code::BadDate, "no date"},
      {event("@20061231"), Code::BadDate, "no date"},
      {event("@true"), Code::WrongType, "`date` of event 'e' is a truth value, not a date", "2013-10-01"},
      {event("@2013-10-01T00:00:00"), Code::WrongType, "a time of day"},
      {"@[[event]]\nid = 'e'", Code::MissingKey, "event 'e' has no `date`"},
  });
}

}  // namespace
}  // namespace detente
