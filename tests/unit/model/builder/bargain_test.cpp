// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

TEST(Bargain, PartiesAreKeptInTheOrderOfTheFile) {
  const auto c = testing::load("[bargain]\nparties = ['moscow', 'tbilisi']\nbecause = 'they talk'").dispute;
  EXPECT_EQ(c->bargain_parties, (std::vector<ActorId>{ActorId(1), ActorId(0)}));
  EXPECT_TRUE(testing::load("").dispute->bargain_parties.empty());
}

TEST(Bargain, Faults) {
  testing::expect_faults({
      {"@[bargain]\nbecause = 'x'", Code::MissingKey, "[bargain] has no `parties`"},
      {"[bargain]\nparties = @[]", Code::BadValue, "`parties` of [bargain] is an empty list"},
      {"[bargain]\nparties = ['@moscow']", Code::BadValue, "names one party", "at least two"},
      {"[bargain]\nparties = ['moscow', '@tbilsi']", Code::UnknownName, "[bargain] names actor 'tbilsi'",
       "did you mean 'tbilisi'?"},
      {"[bargain]\nparties = ['moscow', 'tbilisi', '@moscow']", Code::BadValue, "names actor 'moscow' twice"},
      {"[bargain]\nparties = ['moscow', '@people']", Code::BadValue, "'people', which decides nothing",
       "[[ratification]]"},
      {"[bargain]\nparties = ['moscow', 'tbilisi']\n@partys = 'moscow'", Code::UnknownKey, "`partys`",
       "did you mean 'parties'?"},
      {"[[@bargain]]\nparties = ['moscow', 'tbilisi']", Code::WrongType, "'bargain' is a list, not a table"},
  });
}

}  // namespace
}  // namespace detente
