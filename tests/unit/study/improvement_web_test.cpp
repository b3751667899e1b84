// SPDX-License-Identifier: MIT
#include "detente/study/improvement_web.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// One actor, one option; a stake of some size on staying against 1 for leaving.
struct OneActor {
  Case dispute = [] {
    Case one = small_case(1, {{0}});
    add_stake(one, 0, at(0, 1), 0);
    add_stake(one, 0, at(0, 2), 1);
    return one;
  }();
  World world = world_of(dispute);
  ValueTerms terms = std::move(*ValueTerms::make(world, at(0, 2)).value());

  std::size_t held(double from, double to, bool sanctions = true) {
    const auto weights = [&](double worth) {
      LeverSetting setting = setting_of(dispute);
      setting.worths[0] = Fixed::from_double(worth).nano;
      return terms.weights(setting)->front();
    };
    WebQuestion question;
    question.feasible = &world.space().feasible();
    question.blocks = world.space().blocks();
    question.a.emplace_back(terms.keys()[0], weights(from));
    question.b.emplace_back();
    if (from != to) question.b[0].emplace(terms.keys()[0], weights(to));
    question.sanctions = sanctions;
    ImprovementWeb web(world.space().total());
    web.begin(question);
    std::vector<ScenarioIndex> asked{0};
    const std::size_t whole = web.held(asked, 2)->size();
    EXPECT_EQ(web.proven(asked, 2).size(), whole);
    const WebVerdict apart = web.held_apart(asked, 2);
    EXPECT_EQ(apart.held.size(), whole) << "one by one comes to the same";
    EXPECT_TRUE(apart.open.empty());
    web.sift(asked, 2);
    EXPECT_EQ(web.held(asked, 2)->size(), whole) << "sifting takes out nothing that is held";
    return whole;
  }
};

TEST(ImprovementWeb, TheExampleOfTheHeader) {
  OneActor one;
  EXPECT_EQ(one.held(0, 2), 1U);
  EXPECT_EQ(one.held(0, 0.5), 0U);
}

TEST(ImprovementWeb, WithOneValueTheAnswerIsExact) {
  for (const bool sanctions : {true, false}) {
    OneActor one;
    EXPECT_EQ(one.held(0.5, 0.5, sanctions), 0U);
    EXPECT_EQ(one.held(1, 1, sanctions), 1U) << "a tie is no reason to leave";
  }
}

TEST(ImprovementWeb, GivesUpBeyondTheLimit) {
  OneActor one;
  WebQuestion question;
  question.feasible = &one.world.space().feasible();
  question.blocks = one.world.space().blocks();
  question.a.emplace_back(one.terms.keys()[0], one.terms.weights(setting_of(one.dispute))->front());
  question.b.emplace_back();
  ImprovementWeb web(2);
  web.begin(question);
  EXPECT_FALSE(web.held({0}, 1));
}

}  // namespace
}  // namespace detente
