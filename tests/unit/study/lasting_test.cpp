// SPDX-License-Identifier: MIT
#include "detente/study/lasting.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "detente/analysis/stability/stability.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

using namespace testing;

constexpr SolutionConcept by_improvements[] = {SolutionConcept::Nash, SolutionConcept::Seq};

/// A case with everything the question needs.
struct Asked {
  Case dispute;
  ScenarioSpace space;
  std::vector<Ranking> all;
  std::vector<std::shared_ptr<const Ranking>> rankings;

  explicit Asked(Case given)
      : dispute(std::move(given)),
        space(ScenarioSpace::build(dispute, {}).value()),
        all(rank_for_decision_makers(dispute, space, {}).value()) {
    for (const Ranking& ranking : all) rankings.push_back(std::make_shared<const Ranking>(ranking));
  }
  std::optional<Bitmap> lasting(const Bitmap& asked, SolutionConcept concept_) const {
    return lasting_among(dispute, space, rankings, asked, concept_, {}).value();
  }
  /// The definition: the whole space examined.
  Bitmap equilibria(SolutionConcept concept_) const {
    return analyse_stability(dispute, space, all, {{concept_}}, {}).value().concepts.front().equilibria;
  }
  Bitmap only(ScenarioIndex n) const {
    Bitmap one(space.total());
    one.set(n);
    return one;
  }
};

/// Actor a's option a has `levels` levels and a is content at level 0 alone, whatever the others do.
Case each_for_himself(std::size_t actors, std::uint8_t levels) {
  std::vector<SmallAxis> axes;
  for (std::size_t a = 0; a < actors; ++a) axes.push_back({a, levels});
  Case dispute = small_case(actors, axes);
  for (std::size_t a = 0; a < actors; ++a) add_stake(dispute, a, at(a, 1), 1);
  return dispute;
}

/// Scenario by scenario, the answer is that of the whole space; returns how often there was one.
std::size_t compare_one_by_one(const Asked& world, SolutionConcept concept_, const Bitmap& equilibria) {
  std::size_t answered = 0;
  world.space.feasible().for_each([&](ScenarioIndex n) {
    const std::optional<Bitmap> lasting = world.lasting(world.only(n), concept_);
    if (!lasting) return true;
    ++answered;
    EXPECT_EQ(lasting->count(), equilibria.test(n) ? 1U : 0U) << "scenario " << n;
    EXPECT_EQ(lasting->test(n), equilibria.test(n)) << "scenario " << n;
    return true;
  });
  return answered;
}

TEST(Lasting, EveryScenarioByItselfAsInTheWholeSpace) {
  std::size_t answered = 0, lasting = 0, unlasting = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Asked world(random_case(seed));
    for (const SolutionConcept concept_ : by_improvements) {
      const Bitmap equilibria = world.equilibria(concept_);
      answered += compare_one_by_one(world, concept_, equilibria);
      lasting += equilibria.count();
      unlasting += world.space.feasible().count() - equilibria.count();
    }
    if (HasFailure()) return;
  }
  EXPECT_GT(answered, 2000U) << "the short way must be taken to be tested";
  EXPECT_GT(lasting, 500U);
  EXPECT_GT(unlasting, 500U);
}

TEST(Lasting, SeveralScenariosAtOnceInLargerSpaces) {
  std::size_t answered = 0;
  RandomShape shape;
  shape.actors = 4;
  shape.axes = 9;
  for (std::uint64_t seed = 1000; seed < 1200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Asked world(random_case(seed, shape));
    Dice dice(seed);
    Bitmap asked(world.space.total());
    for (std::size_t k = 1 + dice.below(4); k > 0; --k) asked.set(dice.below(world.space.total()));
    asked &= world.space.feasible();
    for (const SolutionConcept concept_ : by_improvements) {
      const std::optional<Bitmap> lasting = world.lasting(asked, concept_);
      if (!lasting) continue;
      ++answered;
      Bitmap expected = asked;
      expected &= world.equilibria(concept_);
      ASSERT_EQ(*lasting, expected);
    }
  }
  EXPECT_GT(answered, 100U) << "the short way must be taken to be tested";
}

TEST(Lasting, NothingAskedNothingLasts) {
  const Asked world(each_for_himself(3, 2));
  EXPECT_EQ(world.lasting(Bitmap(world.space.total()), SolutionConcept::Seq), Bitmap(world.space.total()));
}

TEST(Lasting, OneScenarioNobodyImprovesOnIsItsOwnBox) {
  const Asked world(each_for_himself(4, 2));
  const Bitmap content = world.only(0);
  EXPECT_EQ(world.lasting(content, SolutionConcept::Seq), content);
  EXPECT_EQ(world.equilibria(SolutionConcept::Seq), content);
}

TEST(Lasting, RefusesWhereTheShortWayIsNotShorter) {
  const Asked world(each_for_himself(4, 2));
  // From everybody discontent, improvements lead everywhere.
  EXPECT_EQ(world.lasting(world.only(world.space.total() - 1), SolutionConcept::Seq), std::nullopt);
  Bitmap asked = world.only(world.space.stride(AxisId(0U)));
  EXPECT_EQ(world.lasting(asked, SolutionConcept::Seq), Bitmap(world.space.total())) << "two of 16 reached";
  asked.set(world.space.stride(AxisId(1U)));
  EXPECT_EQ(world.lasting(asked, SolutionConcept::Seq), std::nullopt) << "three of 16 reached";
}

TEST(Lasting, AnInterruptIsAnError) {
  const Asked world(each_for_himself(4, 2));
  const std::atomic<bool> stop = true;
  Budget budget;
  budget.cancel = &stop;
  const auto lasting =
      lasting_among(world.dispute, world.space, world.rankings, world.only(world.space.stride(AxisId(0U))),
                    SolutionConcept::Seq, budget);
  ASSERT_FALSE(lasting);
  EXPECT_EQ(lasting.error().front().code, Code::Interrupted);
}

TEST(StayingAmong, EachDecisionMakerAsInTheWholeSpace) {
  std::size_t answered = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Asked world(random_case(seed));
    const StabilityResult whole =
        analyse_stability(world.dispute, world.space, world.all, {{SolutionConcept::Seq}}, {}).value();
    world.space.feasible().for_each([&](ScenarioIndex n) {
      const auto staying =
          staying_among(world.dispute, world.space, world.rankings, world.only(n), SolutionConcept::Seq, {})
              .value();
      if (!staying) return true;
      ++answered;
      for (std::size_t k = 0; k < staying->size(); ++k)
        EXPECT_EQ((*staying)[k].test(n), whole.concepts.front().stable[k].test(n)) << seed << ' ' << n;
      return true;
    });
  }
  EXPECT_GT(answered, 100U);
}

}  // namespace
}  // namespace detente
