// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string belief(const std::string& rest) {
  return "[[belief]]\nid = 'b'\nholder = 'moscow'\nabout = 'tbilisi'\n" + rest;
}

TEST(Beliefs, ReplaceOrAdd) {
  const auto c =
      testing::load(
          belief("unaware_of = ['visas']\n"
                 "[[belief.stake]]\nid = 'gain'\nwhen = 'market'\nworth = 9\n"
                 "[[belief.stake]]\nid = 'imagined'\nactor = 'tbilisi'\nwhen = 'visas'\nworth = 1\n"
                 "[[belief.redline]]\nid = 'kept'\nnever = 'railway'\n"
                 "[[belief]]\nid = 'b2'\nholder = 'people'\nabout = 'tbilisi'\norder = ['railway']"))
          .dispute;
  const Belief& b = c->beliefs[0];
  EXPECT_EQ(b.holder, ActorId(1));
  EXPECT_EQ(b.about, ActorId(0));
  EXPECT_EQ(b.unaware_of, (std::vector<OptionId>{OptionId(2)}));
  ASSERT_EQ(b.stakes.size(), 2U);
  EXPECT_EQ(b.stakes[0].id, "gain");
  EXPECT_EQ(b.stakes[0].worth.likely, 9);
  EXPECT_EQ(b.stakes[1].actor, ActorId(0));
  ASSERT_EQ(b.red_lines.size(), 1U);
  EXPECT_EQ(b.red_lines[0].actors, (std::vector<ActorId>{ActorId(0)}));
  EXPECT_EQ(c->beliefs[1].order.size(), 1U);
}

TEST(Beliefs, Faults) {
  expect_faults({
      {"@" + belief(""), Code::MissingKey, "belief 'b' says nothing", "unaware_of"},
      {"@[[belief]]\nid = 'b'\nholder = 'moscow'\nunaware_of = ['visas']", Code::MissingKey,
       "has no `about`"},
      {"@[[belief]]\nid = 'b'\nholder = 'moscow'\nabout = 'moscow'\nunaware_of = ['visas']", Code::BadValue,
       "the holder of belief 'b' is the actor it is about"},
      {belief("unaware_of = ['visas']\n") +
           "@[[belief]]\nid = 'c'\nholder = 'moscow'\nabout = 'tbilisi'\nunaware_of = "
           "['visas']",
       Code::ConflictingKeys, "a second belief of 'moscow' about 'tbilisi'"},
      {belief("unaware_of = ['@tbilisi']"), Code::WrongKind, "an actor"},
      {belief("stake = @3"), Code::WrongType, "not a list of tables", "[[belief.stake]]"},
      {belief("stake = [@3]"), Code::WrongType, "not a table"},
      {belief("@[[belief.stake]]\nwhen = 'visas'\nworth = 1"), Code::MissingKey, "a stake without id"},
      {belief("[[belief.stake]]\nid = 's'\nactor = '@moscow'\nwhen = 'visas'\nworth = 1"), Code::BadValue,
       "is held by 'moscow'", "the actor the belief is about"},
      {belief("[[belief.redline]]\nid = 's'\nactors = ['@moscow']\nnever = 'visas'"), Code::BadValue,
       "is held by 'moscow'"},
      {belief("[[belief.stake]]\nid = @'kept'\nwhen = 'visas'\nworth = 1"), Code::DuplicateId,
       "already for a red line"},
      {belief("[[belief.stake]]\nid = 'n'\nwhen = 'visas'\nworth = 1\n[[belief.stake]]\nid = @'n'\nwhen = "
              "'visas'\nworth = 1"),
       Code::DuplicateId, "'n' is used twice"},
      {belief(
           "[[belief.stake]]\nid = 'gain'\nwhen = 'visas'\nworth = 1\n[[belief.stake]]\nid = @'gain'\nwhen = "
           "'visas'\nworth = 1"),
       Code::DuplicateId, "'gain' is used twice"},
      {belief("[[belief.stake]]\nid = 's'\nwhen = 'visas'\nworth = 1\n@price = 2"), Code::UnknownKey,
       "`price`"},
      {"@" + belief("order = ['visas']\n[[belief.stake]]\nid = 's'\nwhen = 'visas'\nworth = 1"),
       Code::MixedPreference, "gives 'tbilisi' both stakes and a preference"},
  });
}

TEST(Beliefs, StakesDoNotFitAnActorRankedByStatements) {
  expect_faults(
      {{"[[preference]]\nid = 'p'\nactor = 'moscow'\norder = ['visas']\n@[[belief]]\nid = 'b'\nholder = "
        "'tbilisi'\nabout = 'moscow'\n[[belief.stake]]\nid = 's'\nwhen = 'visas'\nworth = 1",
        Code::MixedPreference, "gives 'moscow' both"}});
}

}  // namespace
}  // namespace detente
