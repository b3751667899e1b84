// SPDX-License-Identifier: MIT
#include "detente/study/goal_standing.hpp"

#include "detente/study/claim_kinds.hpp"

namespace detente {

Expected<GoalStanding> goal_standing(World& world, const Condition& goal) {
  const Claim claim;
  const claims::Ask ask{world, world.dispute(), claim, world.space().feasible(),
                        world.constraints().acceptable};
  GoalStanding standing;
  Bitmap lasting = ask.acceptable_with(goal);
  if (!lasting.any()) return standing;
  const Expected<const Bitmap*> equilibria = world.equilibria(SolutionConcept::Seq);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  lasting &= **equilibria;
  standing.lasting = lasting.count();
  for (const OwnerBlock& block : world.space().blocks()) {
    ClaimVerdict verdict;
    const Expected<void> judged = claims::judge(ClaimBlocks{block.actor, goal}, ask, verdict);
    if (!judged) return tl::unexpected<Diagnostics>(judged.error());
    if (verdict.verdict == Verdict::Holds) standing.blockers.push_back(block.actor);
  }
  return standing;
}

}  // namespace detente
