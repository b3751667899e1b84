// SPDX-License-Identifier: MIT
#include "detente/study/lever_game.hpp"

#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// How often something was seen.
struct Seen {
  int replies = 0, held = 0, excluded = 0;
};

Intervention sized(Intervention one, double size) {
  if (has_amount(one)) one.amount *= size;
  return one;
}

/// Every intervention of the case, alone and on top of another: the web's answer is that of the whole space.
void compare(const Case& dispute, const LeverQuestion& question, Dice& dice, Seen& seen) {
  World world = world_of(dispute);
  const auto game = LeverGame::make(world, question);
  ASSERT_TRUE(game);
  // Freeing an option would make a line bind more: then the whole space is asked.
  if (*game == nullptr) return;
  ImprovementWeb web = (*game)->web();
  std::vector<ScenarioIndex> hints;
  for (const Intervention& candidate : interventions_for(dispute, LeverGoal::Stable)) {
    const std::vector<Intervention> of{sized(candidate, static_cast<double>(1 + dice.below(6)) / 2)};
    LeverSetting setting = (*game)->now();
    for (const Intervention& one : of) amend(setting, dispute, one);
    const std::optional<LeverReply> found = (*game)->ask(setting, web);
    ASSERT_TRUE(found);
    Expected<World> changed = world_with(world, of, question.target, {});
    ASSERT_TRUE(changed);
    const Expected<LeverReply> wanted = ask(*changed, question, of);
    ASSERT_TRUE(wanted);
    EXPECT_EQ(found->so, wanted->so) << static_cast<int>(candidate.kind) << " of " << candidate.index;
    EXPECT_EQ(found->scenario, wanted->scenario);
    const std::optional<LeverReply> any = (*game)->ask_whether(setting, web, hints);
    ASSERT_TRUE(any);
    EXPECT_EQ(any->so, wanted->so) << "whatever held before is only a hint";
    if (any->so) hints.insert(hints.begin(), world.space().index_of(*any->scenario));
    ++seen.replies;
    seen.held += wanted->so ? 1 : 0;
  }
}

TEST(LeverGame, AgreesWithTheWholeSpace) {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const Case dispute = random_case(seed);
    const SolutionConcept by = seed % 3 == 0 ? SolutionConcept::Nash : SolutionConcept::Seq;
    compare(dispute, {LeverGoal::Stable, when(random_literal(dice, dispute)), by, 0, 0}, dice, seen);
    if (HasFatalFailure()) return;
  }
  EXPECT_GT(seen.replies, 1000);
  EXPECT_GT(seen.held, 100);
  EXPECT_LT(seen.held, seen.replies);
}

TEST(LeverGame, WhatTheBoundExcludesIsHeldNowhereBetween) {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const Case dispute = random_case(seed);
    World world = world_of(dispute);
    const LeverQuestion question{LeverGoal::Stable, when(random_literal(dice, dispute)), SolutionConcept::Seq,
                                 0, 0};
    const auto game = LeverGame::make(world, question).value();
    if (game == nullptr) continue;
    ImprovementWeb web = game->web();
    for (const Intervention& candidate : interventions_for(dispute, LeverGoal::Stable)) {
      if (!has_amount(candidate)) continue;
      const auto at = [&](int halves) {
        LeverSetting setting = game->now();
        amend(setting, dispute, sized(candidate, halves / 2.0));
        return setting;
      };
      const int low = static_cast<int>(1 + dice.below(4)), high = low + static_cast<int>(dice.below(10));
      bool covered = false;
      if (game->possible(at(low), at(high), 0, web, covered)) continue;
      ++seen.excluded;
      for (int halves = low; halves <= high; ++halves) EXPECT_FALSE(game->ask(at(halves), web)->so) << halves;
    }
  }
  EXPECT_GT(seen.excluded, 100);
}

TEST(LeverGame, OtherGoalsAndConceptsAreNotItsBusiness) {
  World world = world_of(small_case(1, {{0}}));
  EXPECT_EQ(LeverGame::make(world, {LeverGoal::Likely, when(at(0, 2)), SolutionConcept::Seq, 0.5, 1}).value(),
            nullptr);
  EXPECT_EQ(LeverGame::make(world, {LeverGoal::Stable, when(at(0, 2)), SolutionConcept::Gmr, 0, 0}).value(),
            nullptr);
}

}  // namespace
}  // namespace detente
