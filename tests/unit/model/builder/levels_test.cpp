// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string event(const std::string& set) { return "[[event]]\nid = 'e'\ndate = 2000-01-01\nset = " + set; }

TEST(Levels, Faults) {
  expect_faults({
      {event("@3"), Code::WrongType, "`set` of event 'e' is a number, not a table", "{ option = \"level\" }"},
      {event("{ @markt = 'closed' }"), Code::UnknownName, "names option 'markt'", "did you mean 'market'?"},
      {event("{ @moscow = 'closed' }"), Code::WrongKind, "which is an actor"},
      {event("{ market = '@shut' }"), Code::BadLevel, "option 'market' has no level 'shut'",
       "its levels are 'closed'"},
      {event("{ market = '@opne' }"), Code::BadLevel, "no level 'opne'", "did you mean 'open'?"},
      {event("{ market = @true }"), Code::WrongType, "a truth value, not a level",
       "'closed', 'firm by firm', 'open'"},
      {event("{ market = @{ moscow = 'closed' } }"), Code::WrongType, "a table by party",
       "not a joint option"},
      {event("{ railway = { @people = 'no' } }"), Code::UnknownName, "option 'railway' has no party 'people'",
       "its parties are tbilisi, moscow"},
      {event("{ railway = { moscow = '@x' } }"), Code::BadLevel, "no level 'x'"},
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
