// SPDX-License-Identifier: MIT
#include "detente/study/lever_question.hpp"

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_future.hpp"
#include "detente/study/shared_draws.hpp"

namespace detente {

namespace {

Expected<LeverReply> ask_future(World& world, const LeverQuestion& question) {
  const Expected<Ensemble> ensemble = ensemble_of(world, {question.target.formula});
  if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
  const std::vector<double> places(ensemble->inputs.size(), at_likely);
  const Expected<Course> course =
      follow_places(*ensemble, places, {{question.months}, {question.target.formula}, {}}, world.budget());
  if (!course) return tl::unexpected<Diagnostics>(course.error());
  return reply_of(question, course->conditions.front().front());
}

}  // namespace

Bitmap acceptable_with(const World& world, const Condition& target, const std::vector<Intervention>& given) {
  const Case& dispute = world.dispute();
  Bitmap found = scenarios_where(world.space(), target.formula, world.budget().threads);
  found &= world.constraints().acceptable;
  for (const Intervention& one : given)
    if (one.kind == InterventionKind::Commit)
      found &= scenarios_at(world.space(), AxisId(one.index),
                            levels_open(dispute.axes[one.index], dispute.today[one.index]),
                            world.budget().threads);
  return found;
}

Expected<LeverReply> ask(World& world, const LeverQuestion& question,
                         const std::vector<Intervention>& given) {
  if (question.goal == LeverGoal::Likely || question.goal == LeverGoal::Unlikely)
    return ask_future(world, question);
  Bitmap found = acceptable_with(world, question.target, given);
  if (question.goal == LeverGoal::Stable && found.any()) {
    Expected<Bitmap> lasting = world.lasting(question.concept_, std::move(found));
    if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
    found = std::move(*lasting);
  }
  LeverReply reply;
  reply.so = found.any();
  if (reply.so) reply.scenario = world.space().levels_of(*Nearest(world.dispute(), world.space()).in(found));
  return reply;
}

Expected<World> world_with(const World& world, const std::vector<Intervention>& interventions,
                           const Condition& target, const Budget& budget) {
  auto changed = std::make_shared<Case>(world.dispute());
  for (const Intervention& one : interventions) apply(*changed, world.dispute(), one, target);
  return world.derive(std::move(changed), budget);
}

}  // namespace detente
