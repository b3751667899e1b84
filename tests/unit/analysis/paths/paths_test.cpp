// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/paths.hpp"

#include <algorithm>

#include "small_net.hpp"
#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

/// Two actors, one option each; the first gains 1 by its own and 3 by the other's, the second likewise.
struct Neighbours {
  Case dispute = small_case(2, {{0}, {1}});
  ScenarioSpace space;
  std::vector<Ranking> rankings;

  static Case with_stakes(Case dispute) {
    for (const std::size_t me : {0U, 1U}) {
      add_stake(dispute, me, at(me, 2), -1);
      add_stake(dispute, me, at(1 - me, 2), 3);
    }
    return dispute;
  }
  Neighbours()
      : dispute(with_stakes(small_case(2, {{0}, {1}}))),
        space(*ScenarioSpace::build(dispute, {})),
        rankings(*rank_for_decision_makers(dispute, space, {})) {}

  PathsInput input(const Formula& goal, std::size_t coalitions = 1) const {
    PathsInput input{&space, {}, Bitmap(space.total()), Bitmap(space.total()), coalitions};
    for (const Ranking& ranking : rankings) input.rankings.push_back(&ranking);
    input.starts.set(space.today());
    for (ScenarioIndex n = 0; n < space.total(); ++n) input.goal.set(n, holds(goal, space.levels_of(n)));
    return input;
  }
};

const Formula both_give = join(FormulaKind::And, {at(0, 2), at(1, 2)});

TEST(FindPathsTo, SeveralGoalsEachAsIfAskedAlone) {
  const Neighbours n;
  const std::vector<Formula> asked = {both_give, at(0, 2), at(1, 2)};
  for (const PathKind kind : {PathKind::Any, PathKind::Improving, PathKind::FewestSacrifices}) {
    std::vector<Bitmap> goals;
    for (const Formula& goal : asked) goals.push_back(n.input(goal).goal);
    const auto all = find_paths_to(n.input(both_give), kind, goals, {});
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), asked.size());
    for (std::size_t k = 0; k < asked.size(); ++k) {
      const FoundPath one = find_path(n.input(asked[k]), kind, nullptr, {})->path;
      EXPECT_EQ((*all)[k].found, one.found);
      EXPECT_EQ((*all)[k].steps, one.steps);
      EXPECT_EQ((*all)[k].sacrifices, one.sacrifices);
      ASSERT_EQ((*all)[k].places.size(), one.places.size());
      for (std::size_t place = 0; place < one.places.size(); ++place)
        EXPECT_EQ((*all)[k].places[place].scenario, one.places[place].scenario);
    }
  }
  EXPECT_FALSE(find_paths_to(n.input(both_give), PathKind::Any, {Bitmap(1)}, {}));
}

TEST(FindPath, TwoGiftsByAnyMovesAndNoneByGain) {
  const Neighbours n;
  const auto any = find_path(n.input(both_give), PathKind::Any, nullptr, {});
  ASSERT_TRUE(any);
  EXPECT_EQ(any->path.steps, 2U);
  EXPECT_EQ(any->path.sacrifices, 2U);
  ASSERT_EQ(any->path.places.size(), 3U);
  EXPECT_EQ(any->path.places[0].alternatives.size(), 2U);
  EXPECT_EQ(any->path.places[1].alternatives.size(), 1U);
  EXPECT_EQ(any->path.reached, 4U);
  const auto paying = find_path(n.input(both_give), PathKind::Improving, nullptr, {});
  EXPECT_FALSE(paying->path.found);
  EXPECT_EQ(paying->path.reached, 1U);
}

TEST(FindPath, TogetherItPaysAtOnce) {
  const Neighbours n;
  const auto together = find_path(n.input(both_give, 2), PathKind::Improving, nullptr, {});
  ASSERT_TRUE(together->path.found);
  EXPECT_EQ(together->path.steps, 1U);
  EXPECT_EQ(together->path.places[0].movers, (std::vector<ActorId>{ActorId(0U), ActorId(1U)}));
  // At the end each would take its own gift back.
  ASSERT_EQ(together->path.places[1].turn_offs.size(), 2U);
  EXPECT_TRUE(together->path.places[1].turn_offs[0].rather);
}

TEST(FindPath, WhereItIsSoAlreadyThereAreNoSteps) {
  const Neighbours n;
  Bitmap asked(n.space.total(), true);
  const auto answer = find_path(n.input(at(0, 1)), PathKind::Improving, &asked, {});
  EXPECT_TRUE(answer->path.found);
  EXPECT_EQ(answer->path.steps, 0U);
  EXPECT_EQ(answer->path.places.size(), 1U);
  EXPECT_EQ(answer->steps_to.size(), n.space.total());
  EXPECT_EQ(answer->steps_to[n.space.today()], 0U);
  EXPECT_EQ(std::count(answer->steps_to.begin(), answer->steps_to.end(), unreached), 3);
}

TEST(FindPath, RefusesWhatNeedsMoreMemoryWithTheFigure) {
  const Neighbours n;
  Budget budget;
  budget.max_memory_bytes = 1;
  const auto refused = find_path(n.input(both_give), PathKind::Any, nullptr, budget);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, Code::MemoryLimit);
  EXPECT_NE(refused.error().front().message.find("4 scenarios need about"), std::string::npos);
}

TEST(FindPath, RefusesSetsOfAnotherSpace) {
  const Neighbours n;
  PathsInput input = n.input(both_give);
  input.goal = Bitmap(7);
  EXPECT_EQ(find_path(input, PathKind::Any, nullptr, {}).error().front().code, Code::Usage);
}

}  // namespace
}  // namespace detente
