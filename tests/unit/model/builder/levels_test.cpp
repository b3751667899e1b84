// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string event_that_sets(const std::string& set) {
  return "[[event]]\nid = 'e'\ndate = 2000-01-01\nset = " + set;
}

TEST(Levels, Faults) {
  expect_faults({
      {event_that_sets("@3"), Code::WrongType, "`set` of event 'e' is a number, not a table",
       "{ option = \"level\" }"},
      {event_that_sets("{ @markt = 'closed' }"), Code::UnknownName, "names option 'markt'",
       "did you mean 'market'?"},
      {event_that_sets("{ @moscow = 'closed' }"), Code::WrongKind, "which is an actor"},
      {event_that_sets("{ market = '@shut' }"), Code::BadLevel, "option 'market' has no level 'shut'",
       "its levels are 'closed'"},
      {event_that_sets("{ market = '@opne' }"), Code::BadLevel, "no level 'opne'", "did you mean 'open'?"},
      {event_that_sets("{ market = @true }"), Code::WrongType, "a truth value, not a level",
       "'closed', 'firm by firm', 'open'"},
      {event_that_sets("{ market = @{ moscow = 'closed' } }"), Code::WrongType, "a table by party",
       "not a joint option"},
      {event_that_sets("{ railway = { @people = 'no' } }"), Code::UnknownName,
       "option 'railway' has no party 'people'", "its parties are tbilisi, moscow"},
      {event_that_sets("{ railway = { moscow = '@x' } }"), Code::BadLevel, "no level 'x'"},
  });
}

TEST(Levels, AScalarSetsEveryParty) {
  const auto c = testing::load(
                     "[[shock]]\nid = 's'\nper_year = 1\nset = { railway = 'no', market = 'open' }\n"
                     "[[shock]]\nid = 't'\nper_year = 1\nset.railway.moscow = 'yes'")
                     .dispute;
  EXPECT_EQ(c->shocks[0].set, (std::vector<AxisLevel>{{AxisId(0), 2}, {AxisId(1), 0}, {AxisId(2), 0}}));
  EXPECT_EQ(c->shocks[1].set, (std::vector<AxisLevel>{{AxisId(2), 1}}));
}

}  // namespace
}  // namespace detente
