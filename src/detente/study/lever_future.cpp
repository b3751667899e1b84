// SPDX-License-Identifier: MIT
#include "detente/study/lever_future.hpp"

#include <algorithm>
#include <limits>

namespace detente {

namespace {

/// What the widest ground is laid by, besides rules and options.
bool same_ground(const Case& a, const Case& b) {
  const Doubtful x = doubtful_of(a), y = doubtful_of(b);
  const ForecastInputs p = point_inputs(a, true), q = point_inputs(b, true);
  const auto strikes = [](double rate) { return rate > 0; };
  return x.lines == y.lines && x.ratifications == y.ratifications && p.line_holds == q.line_holds &&
         p.passes == q.passes &&
         std::equal(p.shock_rates.begin(), p.shock_rates.end(), q.shock_rates.begin(), q.shock_rates.end(),
                    [&](double u, double v) { return strikes(u) == strikes(v); });
}

}  // namespace

LeverReply reply_of(const LeverQuestion& question, double probability) {
  const bool so = question.goal == LeverGoal::Likely ? probability >= question.threshold
                                                     : probability <= question.threshold;
  return {so, std::nullopt, probability};
}

std::vector<std::uint8_t> LeverFuture::truths_at_reference(const Formula& formula) const {
  const Bitmap where = scenarios_where(ground_->box, formula);
  std::vector<std::uint8_t> truths;
  for (const ScenarioIndex n : reference_) truths.push_back(where.test(n) ? 1 : 0);
  return truths;
}

Expected<std::shared_ptr<const LeverFuture>> LeverFuture::make(const World& world,
                                                               const LeverQuestion& question) {
  if (question.goal != LeverGoal::Likely && question.goal != LeverGoal::Unlikely) return nullptr;
  auto future = std::shared_ptr<LeverFuture>(new LeverFuture(world, question));
  const Expected<const ForecastGround*> ground = future->world_.forecast_ground();
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  future->ground_ = *ground;
  const Case& dispute = future->world_.dispute();
  // The scale's own scenarios, as lay_ground() finds them: every line holds, ratifications as at the point.
  const std::vector<std::uint8_t> all(dispute.red_lines.size(), 1);
  std::vector<std::uint8_t> passes;
  for (const Ratification& vote : dispute.ratifications) passes.push_back(vote.passes ? 1 : 0);
  const Expected<Bitmap> reference =
      scenarios_in_reach(reach_question(**ground, all, passes), world.budget());
  if (!reference) return tl::unexpected<Diagnostics>(reference.error());
  reference->for_each([&](ScenarioIndex n) {
    future->reference_.push_back(n);
    return true;
  });
  for (const Stake& stake : dispute.stakes)
    future->holds_.push_back(dispute.decides(stake.actor) ? future->truths_at_reference(stake.when.formula)
                                                          : std::vector<std::uint8_t>());
  future->target_holds_ = future->truths_at_reference(question.target.formula);
  return future;
}

bool LeverFuture::covers(const Case& changed) const {
  const Case& dispute = world_.dispute();
  const auto same_ids = [](const auto& a, const auto& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Block& x, const Block& y) { return x.id == y.id; });
  };
  const auto same_axis = [](const Axis& x, const Axis& y) { return x.change == y.change; };
  return changed.stakes.size() <= dispute.stakes.size() + 1 && same_ids(changed.rules, dispute.rules) &&
         same_ids(changed.red_lines, dispute.red_lines) &&
         same_ids(changed.preferences, dispute.preferences) &&
         std::equal(changed.axes.begin(), changed.axes.end(), dispute.axes.begin(), dispute.axes.end(),
                    same_axis) &&
         same_ground(dispute, changed);
}

double LeverFuture::scale_of(const Case& changed, const GroundMover& mover,
                             const std::vector<double>& worths) const {
  if (const auto points = points_scale(changed, mover)) return *points;
  std::vector<double> utility(reference_.size(), 0.0);
  for (std::size_t k = 0; k < changed.stakes.size(); ++k) {
    if (changed.stakes[k].actor != mover.actor) continue;
    const std::vector<std::uint8_t>& holds = k < holds_.size() ? holds_[k] : target_holds_;
    for (std::size_t n = 0; n < utility.size(); ++n)
      if (holds[n] != 0) utility[n] += worths[k];
  }
  const auto [low, high] = std::minmax_element(utility.begin(), utility.end());
  return scale_over(*low, *high);
}

Expected<LeverReply> LeverFuture::ask(const Case& changed, const Budget& budget) const {
  ForecastGround ground = *ground_;
  ground.dispute = &changed;
  const std::vector<double> worths = point_inputs(changed, false).worths;
  for (GroundMover& mover : ground.movers) {
    if (mover.stakes.empty()) continue;
    mover.stakes.clear();
    for (std::size_t k = 0; k < changed.stakes.size(); ++k)
      if (changed.stakes[k].actor == mover.actor) mover.stakes.push_back(k);
    mover.scale = scale_of(changed, mover, worths);
  }
  const Expected<Ensemble> ensemble = narrow_ensemble(ground, {question_.target.formula}, budget);
  if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
  const std::vector<double> places(ensemble->inputs.size(), at_likely);
  const Expected<Course> course =
      follow_places(*ensemble, places, {{question_.months}, {question_.target.formula}, {}}, budget);
  if (!course) return tl::unexpected<Diagnostics>(course.error());
  return reply_of(question_, course->conditions.front().front());
}

}  // namespace detente
