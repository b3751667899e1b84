// SPDX-License-Identifier: MIT
#include "detente/study/web_mover.hpp"

#include <set>

#include "detente/scenario/moves.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// Moves, best moves and sweeps of random blocks, one-way axes and holes included, by their definition.
TEST(WebMover, ImprovesWhatItsMovesReach) {
  int improvements = 0, lowered = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    World world = world_of(random_case(seed));
    const ScenarioSpace& space = world.space();
    const auto terms = ValueTerms::make(world, at(0, 1)).value();
    const TermWeights weights = *terms->weights(setting_of(world.dispute()));
    for (std::size_t b = 0; b < space.blocks().size(); ++b) {
      const OwnerBlock& block = space.blocks()[b];
      const ValueReader value(terms->keys()[b], weights[b]);
      WebMover mover;
      mover.prepare(b, block, value, space.feasible(), space.total(), 0);
      std::vector<ScenarioIndex> members;
      std::vector<std::int64_t> least, wanted;
      space.feasible().for_each([&](ScenarioIndex n) {
        members.push_back(n);
        least.push_back(static_cast<std::int64_t>(n * 7 % 5));
        return true;
      });
      for (std::size_t k = 0; k < members.size(); ++k) {
        std::set<ScenarioIndex> better;
        std::int64_t best = value(members[k]), lowest = least[k];
        for_each_target(block.moves, members[k], [&](ScenarioIndex n) {
          if (!space.feasible().test(n) || value(n) <= value(members[k])) return;
          better.insert(n);
          best = std::max(best, value(n));
          lowest = std::min(lowest, static_cast<std::int64_t>(n * 7 % 5));
        });
        EXPECT_EQ(value(mover.best(members[k])), best);
        WebMover fresh;
        fresh.prepare(b, block, value, space.feasible(), space.total(), 0);
        std::set<ScenarioIndex> found;
        fresh.improve(members[k], [&](ScenarioIndex n) { found.insert(n); });
        EXPECT_EQ(found, better);
        fresh.search_again();
        found.clear();
        fresh.improve(members[k], [&](ScenarioIndex n) { found.insert(n); });
        EXPECT_EQ(found, better) << "another search begins anew";
        improvements += static_cast<int>(better.size());
        lowered += lowest < least[k] ? 1 : 0;
        wanted.push_back(lowest);
      }
      mover.arrange(members);
      while (mover.sweep(least)) {
      }
      EXPECT_EQ(least, wanted) << "improving moves of one actor are transitive";
    }
  }
  EXPECT_GT(improvements, 500);
  EXPECT_GT(lowered, 100);
}

}  // namespace
}  // namespace detente
