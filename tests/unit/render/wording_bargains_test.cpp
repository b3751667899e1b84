// SPDX-License-Identifier: MIT
#include "detente/render/wording_bargains.hpp"

#include <gtest/gtest.h>

#include "detente/render/words.hpp"
#include "small_bargain.hpp"

namespace detente::render {
namespace {

using testing::small_bargain;
using testing::titled_case;

const std::string goal = "“Wine is sold”";

TEST(BargainSentence, SaysWhoSignsAndWhatTheyHaveOfIt) {
  const Case dispute = titled_case();
  Bargain bargain = small_bargain();
  const std::string takes = "“Wine is sold” takes the signatures of the Government of Georgia and Russia";
  bargain.efficient->everybody_gains = 1;
  EXPECT_EQ(bargain_sentence(dispute, goal, bargain),
            takes + ", and both gain (The Government of Georgia +3; Russia +0.5).");
  bargain.efficient->everybody_gains = 0;
  bargain.efficient->nash->gains[1] = Fixed{};
  EXPECT_EQ(bargain_sentence(dispute, goal, bargain),
            takes +
                ": the Government of Georgia gains by it, and no signatory loses (The Government of Georgia "
                "+3).");
  bargain.efficient->somebody_gains = 0;
  EXPECT_EQ(bargain_sentence(dispute, goal, bargain),
            takes + ", who neither lose by it nor have anything to gain.");
  bargain.efficient->nobody_below = 0;
  bargain.efficient->egalitarian = bargain.efficient->nash;
  bargain.efficient->egalitarian->gains[1] = Fixed::from_double(-2);
  bargain.efficient->nash.reset();
  EXPECT_EQ(bargain_sentence(dispute, goal, bargain),
            takes +
                ", and there is no room for agreement: in whatever form, one of them has less than without "
                "agreement (at best: The Government of Georgia +3; Russia −2).");
}

TEST(BargainSentence, SaysWhyThereIsNoSolution) {
  const Case dispute = titled_case();
  Bargain bargain = small_bargain();
  bargain.efficient.reset();
  bargain.without_stakes = {ActorId(1)};
  EXPECT_EQ(
      bargain_sentence(dispute, goal, bargain),
      "“Wine is sold” takes the signatures of the Government of Georgia and Russia; the case gives no stakes "
      "of Russia, so what they would settle on is not known.");
  bargain.package.reset();
  EXPECT_EQ(bargain_sentence(dispute, goal, bargain),
            "The Government of Georgia and Russia cannot bring about “Wine is sold” by themselves.");
  Bargain nobody;
  nobody.package = dispute.today;
  EXPECT_EQ(bargain_sentence(dispute, goal, nobody),
            "“Wine is sold” is so today and takes nobody’s signature.");
}

TEST(BystanderSentences, LossObjectionAndAnswer) {
  const Case dispute = titled_case();
  Bargain bargain = small_bargain();
  bargain.signatories = {ActorId(0)};
  Bystander russia;
  russia.actor = ActorId(1);
  russia.change = Fixed::from_double(-1);
  bargain.bystanders = {russia};
  EXPECT_EQ(bystander_sentences(dispute, bargain).front(),
            "Russia, who does not sign, would lose 1; no move of its own would cost a signatory anything.");
  BystanderAnswer answer;
  answer.scenario = {1, 0, 0, 0};
  answer.hurts = {ActorId(0)};
  answer.by = {Fixed::from_double(2)};
  answer.own = Fixed::from_double(-0.5);
  bargain.bystanders[0].answer = answer;
  bargain.bystanders[0].objections = {0};
  const std::string told = bystander_sentences(dispute, bargain).front();
  EXPECT_NE(told.find("would lose 1 and objects: it would cross"), std::string::npos) << told;
  EXPECT_NE(told.find("can answer by: Open the Russian market"), std::string::npos) << told;
  EXPECT_NE(told.find("the Government of Georgia −2, at a cost of 0.5 to itself"), std::string::npos) << told;
  Bystander crowd;
  crowd.actor = ActorId(2);
  crowd.change = Fixed::from_double(2);
  bargain.bystanders = {crowd};
  EXPECT_EQ(bystander_sentences(dispute, bargain),
            std::vector<std::string>{"Others who gain without signing: the Georgian public +2."});
  bargain.bystanders[0].change = Fixed::from_double(-2);
  EXPECT_EQ(bystander_sentences(dispute, bargain).front(),
            "The Georgian public, who does not sign, would lose 2; it has nothing of its own to move.");
}

TEST(Bargains, VotesLosersConsentsAndWhatIsLeftOut) {
  const Case dispute = titled_case();
  Bargain bargain = small_bargain();
  EXPECT_EQ(conditions_sentence(dispute, bargain), "");
  bargain.conditions = {ActorId(2)};
  EXPECT_EQ(conditions_sentence(dispute, bargain), "It hangs on the vote of the Georgian public.");
  EXPECT_EQ(losers_words(dispute, {}, {}), "nobody");
  EXPECT_EQ(losers_words(dispute, {ActorId(0), ActorId(1)}, {ActorId(0)}),
            "the Government of Georgia; not signing: Russia");
  EXPECT_EQ(consents({ActorId(0), ActorId(1)}, {ActorId(1), ActorId(2)}).size(), 3U);
  Bargains bargains;
  bargains.listed.resize(bargains_told);
  EXPECT_EQ(more_bargains_sentence(bargains), "");
  bargains.left_out = 1;
  EXPECT_EQ(more_bargains_sentence(bargains), "1 further set of signatories could bring it about too.");
}

}  // namespace
}  // namespace detente::render
