// SPDX-License-Identifier: MIT
#include "detente/study/baselines.hpp"

#include "detente/scenario/conditions.hpp"

namespace detente {

Expected<void> add_baselines(World& world, Forecast& forecast) {
  const Case& dispute = world.dispute();
  const std::vector<Bitmap> outcomes = scenarios_by_outcome(dispute, world.space(), world.budget().threads);
  for (const Bitmap& outcome : outcomes)
    forecast.persistence.push_back(outcome.test(world.space().today()) ? 1.0 : 0.0);
  const Expected<const Bitmap*> lasting = world.lasting(SolutionConcept::Seq);
  if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
  Bitmap stable = **lasting;
  stable &= world.constraints().acceptable;
  const std::uint64_t all = stable.count();
  if (all == 0) return {};
  for (Bitmap outcome : outcomes)
    forecast.uniform_stable.push_back(static_cast<double>((outcome &= stable).count()) /
                                      static_cast<double>(all));
  return {};
}

}  // namespace detente
