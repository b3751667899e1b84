// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/witness.hpp"

#include <gtest/gtest.h>

#include <random>

#include "detente/analysis/stability/stability.hpp"
#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

struct World {
  Case dispute;
  ScenarioSpace space;
  std::vector<Ranking> rankings;
};

World random_world(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<SmallAxis> axes;
  for (std::size_t k = 0; k < 6; ++k) {
    SmallAxis axis{random() % 3, static_cast<std::uint8_t>(random() % 4 == 0 ? 3 : 2)};
    if (seed % 2 == 1 && random() % 3 == 0) axis.change = random() % 2 == 0 ? Change::Up : Change::Down;
    axes.push_back(axis);
  }
  Case dispute = small_case(3, axes);
  if (seed % 3 == 0) {
    add_rule(dispute,
             join(FormulaKind::And, {at(0, 2), at(3, 1), join(FormulaKind::Xor, {at(1, 2), at(4, 2)})}));
  }
  auto space = ScenarioSpace::build(dispute, Budget{});
  std::vector<Ranking> rankings;
  for (const OwnerBlock& block : space->blocks()) {
    std::vector<std::uint8_t> ranks(space->total());
    for (ScenarioIndex n = 0; n < space->total(); ++n)
      ranks[n] = static_cast<std::uint8_t>(space->feasible().test(n) ? 1 + random() % 30 : 0);
    rankings.push_back({block.actor, std::move(ranks), 255});
  }
  return {std::move(dispute), std::move(*space), std::move(rankings)};
}

std::size_t differing_owner_count(const World& world, const Levels& a, const Levels& b, ActorId mover) {
  std::size_t foreign = 0;
  for (std::size_t x = 0; x < a.size(); ++x)
    foreign += a[x] != b[x] && world.dispute.axes[x].owner != mover ? 1 : 0;
  return foreign;
}

const Ranking& ranking_of(const World& world, ActorId actor) {
  for (const Ranking& ranking : world.rankings)
    if (ranking.actor == actor) return ranking;
  throw std::out_of_range("no ranking");
}

void expect_sanction_is_legal(const World& world, const StabilityWitness& witness,
                              const ImprovementWitness& one) {
  const bool improving =
      witness.concept_ == SolutionConcept::Seq || witness.concept_ == SolutionConcept::Sseq;
  const auto rank = [&](ActorId actor, const Levels& levels) {
    return ranking_of(world, actor).rank(world.space.index_of(levels));
  };
  EXPECT_GT(rank(one.actor, one.to), rank(one.actor, witness.scenario));
  Levels at = one.to;
  ActorId last = one.actor;
  for (const Move& move : one.sanction) {
    EXPECT_NE(move.actor, last);
    EXPECT_NE(move.actor, one.actor);
    EXPECT_NE(move.to, at);
    EXPECT_TRUE(world.space.feasible().test(world.space.index_of(move.to)));
    EXPECT_EQ(differing_owner_count(world, at, move.to, move.actor), 0U);
    if (improving) {
      EXPECT_GT(rank(move.actor, move.to), rank(move.actor, at));
    }
    at = move.to;
    last = move.actor;
  }
  if (one.deterred) {
    EXPECT_LE(rank(one.actor, at), rank(one.actor, witness.scenario));
  }
  EXPECT_EQ(one.sanction.empty(), !one.deterred);
}

TEST(Witness, AgreesWithTheEngineAndShowsLegalSequences) {
  const StabilityOptions all{{SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                              SolutionConcept::Seq, SolutionConcept::Sseq}};
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const World world = random_world(seed);
    const auto result = analyse_stability(world.dispute, world.space, world.rankings, all, Budget{});
    ASSERT_TRUE(result);
    for (const ConceptResult& of : result->concepts) {
      for (ScenarioIndex s = 0; s < world.space.total(); ++s) {
        if (!world.space.feasible().test(s)) continue;
        const auto witness = explain_stability(world.space, world.rankings, s, of.concept_, {1000}, Budget{});
        ASSERT_TRUE(witness);
        EXPECT_TRUE(witness->complete);
        ASSERT_EQ(witness->stable, of.equilibria.test(s)) << seed << ' ' << s;
        for (const ImprovementWitness& one : witness->improvements)
          expect_sanction_is_legal(world, *witness, one);
      }
    }
  }
}

TEST(Witness, ListsWhatIsNotDeterredFirst) {
  const World world = random_world(5);
  for (ScenarioIndex s = 0; s < world.space.total(); ++s) {
    const auto full =
        explain_stability(world.space, world.rankings, s, SolutionConcept::Seq, {1000}, Budget{});
    const auto one = explain_stability(world.space, world.rankings, s, SolutionConcept::Seq, {1}, Budget{});
    EXPECT_EQ(one->stable, full->stable);
    EXPECT_EQ(one->complete, full->improvements.size() <= 1);
    if (!full->stable) {
      EXPECT_FALSE(one->improvements.front().deterred);
    }
  }
}

TEST(Witness, RefusesWhatItCannotExplain) {
  const World world = random_world(3);
  ScenarioIndex hole = 0;
  while (world.space.feasible().test(hole)) ++hole;
  const auto at_hole =
      explain_stability(world.space, world.rankings, hole, SolutionConcept::Seq, {}, Budget{});
  ASSERT_FALSE(at_hole);
  EXPECT_EQ(at_hole.error().front().code, Code::Usage);
  EXPECT_FALSE(explain_stability(world.space, {}, world.space.today(), SolutionConcept::Seq, {}, Budget{}));
}

}  // namespace
}  // namespace detente
