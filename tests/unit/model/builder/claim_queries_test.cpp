// SPDX-License-Identifier: MIT
#include "detente/model/builder/claim_queries.hpp"

#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string query_claim(const std::string& rest) { return "[[claim]]\nid = 'c'\nsays = 'so'\n" + rest; }

template <class Query>
Query read(const std::string& rest) {
  return std::get<Query>(testing::load(query_claim(rest)).dispute->claims[0].query);
}

TEST(ClaimQueries, EveryKind) {
  EXPECT_EQ(read<ClaimPossible>("possible = 'visas'").goal.text, "visas");
  EXPECT_EQ(read<ClaimImpossible>("impossible = 'visas'").goal.text, "visas");
  const auto collision =
      read<ClaimCollision>("collision = { goal = 'visas', lines = ['kept'], only = true }");
  EXPECT_TRUE(collision.only);
  EXPECT_EQ(collision.lines, (std::vector<std::string>{"kept"}));
  const auto stable = read<ClaimStable>("stable = 'thaw'\nevery = true\nconcept = 'nash'");
  EXPECT_TRUE(stable.every);
  EXPECT_EQ(stable.concept_name, "nash");
  EXPECT_EQ(read<ClaimUnstable>("unstable = { when = 'thaw', concept = 'gmr' }").concept_name, "gmr");
  EXPECT_EQ(read<ClaimUnstable>("unstable = 'thaw'").concept_name, "seq");
  EXPECT_EQ(read<ClaimBlocks>("blocks = { actor = 'moscow', goal = 'railway' }").actor, ActorId(1));
  EXPECT_EQ(read<ClaimNoOwnMove>("no_own_move = { actor = 'moscow', goal = 'railway' }").goal.text,
            "railway");
  EXPECT_EQ(
      read<ClaimPrefers>("prefers = { actor = 'moscow', better = 'visas', worse = 'not visas' }").worse.text,
      "not visas");
  EXPECT_EQ(read<ClaimGains>("gains = { actor = 'tbilisi', from = 'railway' }").from,
            (std::vector<AxisLevel>{{AxisId(1), 1}, {AxisId(2), 1}}));
  const auto loses =
      read<ClaimLoses>("loses = { actor = 'tbilisi', from = { market = 'open' }, at_least = 2 }");
  EXPECT_EQ(loses.from, (std::vector<AxisLevel>{{AxisId(0), 2}}));
  EXPECT_EQ(loses.at_least, 2);
  EXPECT_EQ(read<ClaimBest>("best = { actor = 'tbilisi', outcome = 'thaw' }").outcome, OutcomeId(0));
  EXPECT_EQ(read<ClaimLikely>("likely = { when = 'visas', at = '12 months', at_least = 0.6 }").at,
            "12 months");
  EXPECT_EQ(read<ClaimLikely>("likely = { when = 'visas', at_least = 0.6 }").at, "24 months")
      << "the horizon";
  EXPECT_EQ(read<ClaimUnlikely>("unlikely = { when = 'visas', at_most = 0.2 }").at_most, 0.2);
  EXPECT_EQ(read<ClaimMostLikely>("most_likely = { outcome = 'thaw' }").outcome, OutcomeId(0));
  EXPECT_EQ(read<ClaimMoreLikely>("more_likely = { when = 'visas', than = { without = ['kept'] } }")
                .than.without.size(),
            1U);
  EXPECT_EQ(claim_kinds().size(), 15U) << "a new kind needs a line above";
}

TEST(ClaimQueries, Faults) {
  expect_faults({
      {query_claim("blocks = @'railway'"), Code::WrongType, "`blocks` of claim 'c' is a string, not a table",
       "blocks = {"},
      {query_claim("blocks = @{ actor = 'moscow' }"), Code::MissingKey, "has no `goal`"},
      {query_claim("blocks = { actor = '@moskow', goal = 'railway' }"), Code::UnknownName, "'moskow'"},
      {query_claim("blocks = { actor = 'moscow', goal = 'railway', @only = true }"), Code::UnknownKey,
       "`only`"},
      {query_claim("collision = { goal = 'visas', lines = ['@gain'] }"), Code::WrongKind, "'gain' is a stake",
       "red lines"},
      {query_claim("collision = { goal = 'visas', lines = ['@keep'] }"), Code::UnknownName,
       "names red line 'keep'"},
      {query_claim("collision = { goal = 'visas', lines = @[] }"), Code::BadValue, "empty list"},
      {query_claim("collision = @{ goal = 'visas' }"), Code::MissingKey, "has no `lines`"},
      {query_claim("stable = 'thaw'\nconcept = '@nahs'"), Code::BadValue, "'nahs'", "did you mean 'nash'?"},
      {query_claim("stable = @3"), Code::WrongType, "a number, not"},
      {query_claim("stable = @{ every = true }"), Code::MissingKey, "has no `when`"},
      {query_claim("possible = 'thaw'\nconcept = @'nash'"), Code::ConflictingKeys,
       "`concept` without `stable` or `unstable`"},
      {query_claim("possible = 'thaw'\nevery = @true"), Code::ConflictingKeys, "`every` without"},
      {query_claim("prefers = @{ actor = 'moscow', better = 'visas', worse = 'market' }"), Code::BadValue,
       "compares different things"},
      {query_claim("prefers = @{ actor = 'moscow', better = 'visas or market', worse = 'not visas' }"),
       Code::BadValue, "compares"},
      {query_claim("prefers = @{ actor = 'moscow', better = 'railway', worse = 'not railway' }"),
       Code::BadValue, "compares"},
      {query_claim("gains = { actor = 'tbilisi', from = @\"market > 'closed'\" }"), Code::BadValue,
       "does not fix levels"},
      {query_claim("gains = { actor = 'tbilisi', from = @'not railway' }"), Code::BadValue,
       "does not fix levels"},
      {query_claim("gains = { actor = 'tbilisi', from = '@x' }"), Code::UnknownName, "'x'"},
      {query_claim("gains = { actor = 'tbilisi', from = { @x = 'yes' } }"), Code::UnknownName,
       "names option 'x'"},
      {query_claim("gains = @{ actor = 'tbilisi' }"), Code::MissingKey, "has no `from`"},
      {query_claim("gains = { actor = 'tbilisi', from = 'visas', at_least = @-1 }"), Code::BadValue,
       "`at_least`"},
      {query_claim("best = { actor = 'tbilisi', outcome = '@thew' }"), Code::UnknownName,
       "names outcome 'thew'", "'thaw'"},
      {query_claim("likely = @{ when = 'visas' }"), Code::MissingKey, "has no `at_least`"},
      {query_claim("likely = { when = 'visas', at_least = @60 }"), Code::BadValue, "not between 0 and 1"},
      {query_claim("likely = { when = 'visas', at = '@soon', at_least = 0.5 }"), Code::BadValue, "'soon'"},
      {query_claim("likely = { when = 'visas', at = '@36 months', at_least = 0.5 }"), Code::BadValue,
       "beyond the forecast's horizon", "24 months"},
      {query_claim("unlikely = { when = 'visas', at_most = 0.5, @at_least = 0.5 }"), Code::UnknownKey,
       "`at_least`"},
      {query_claim("most_likely = @{ at = '12 months' }"), Code::MissingKey, "has no `outcome`"},
      {query_claim("more_likely = @{ when = 'visas' }"), Code::MissingKey, "has no `than`"},
      {query_claim("more_likely = { when = 'visas', than = @'without help' }"), Code::WrongType,
       "a string, not a table"},
      {query_claim("more_likely = { when = 'visas', than = @{ } }"), Code::MissingKey, "changes nothing"},
      {query_claim("more_likely = { when = 'visas', than = { @given = 'x' } }"), Code::UnknownKey, "`given`"},
  });
}

}  // namespace
}  // namespace detente
