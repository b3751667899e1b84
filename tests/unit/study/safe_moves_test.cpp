// SPDX-License-Identifier: MIT
#include "detente/study/safe_moves.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(SafeMoves, TheExampleOfTheHeader) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, all_of({at(0, 2), at(1, 2)}), -2);
  World world = world_of(dispute);
  const ValueTerms terms = std::move(*ValueTerms::make(world, at(0, 2)).value());
  const SafeMoves safe(dispute, world.space(), terms, at(0, 2));
  const TermWeights weights = *terms.weights(setting_of(dispute));
  WebQuestion question;
  question.feasible = &world.space().feasible();
  question.blocks = world.space().blocks();
  for (std::size_t b = 0; b < 2; ++b) {
    question.a.emplace_back(terms.keys()[b], weights[b]);
    question.b.emplace_back();
  }
  const ScenarioIndex both = world.space().index_of({1, 1}), one = world.space().index_of({1, 0});
  std::vector<ScenarioIndex> asked{std::min(both, one), std::max(both, one)};
  safe.sift(question, weights, weights, asked);
  EXPECT_EQ(asked, std::vector<ScenarioIndex>{one}) << "the other may withdraw first";
}

TEST(SafeMoves, NobodyMovesAgainstADirection) {
  Case dispute = small_case(1, {{0, 2, Change::Up, 1}});
  add_stake(dispute, 0, at(0, 2), -2);
  World world = world_of(dispute);
  const ValueTerms terms = std::move(*ValueTerms::make(world, at(0, 2)).value());
  const TermWeights weights = *terms.weights(setting_of(dispute));
  WebQuestion question;
  question.feasible = &world.space().feasible();
  question.blocks = world.space().blocks();
  question.a.emplace_back(terms.keys()[0], weights[0]);
  question.b.emplace_back();
  std::vector<ScenarioIndex> asked{world.space().index_of({1})};
  SafeMoves(dispute, world.space(), terms, at(0, 2)).sift(question, weights, weights, asked);
  EXPECT_EQ(asked.size(), 1U);
}

}  // namespace
}  // namespace detente
