// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/ground.hpp"

#include <algorithm>
#include <new>

#include "detente/model/vote.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/scenario/rankings.hpp"

namespace detente {

namespace {

template <class Blocks>
std::vector<std::size_t> positions_of(const Blocks& blocks, ActorId actor) {
  std::vector<std::size_t> positions;
  for (std::size_t k = 0; k < blocks.size(); ++k)
    if (blocks[k].actor == actor) positions.push_back(k);
  return positions;
}

/// Everybody with an option to move and stakes or a preference to move by.
std::vector<GroundMover> movers_of(const Case& dispute, const ScenarioSpace& space) {
  std::vector<GroundMover> movers;
  for (const OwnerBlock& block : space.blocks()) {
    GroundMover mover{block.actor, {}, {}, positions_of(dispute.stakes, block.actor), {}, 0};
    const bool ordinal = !positions_of(dispute.preferences, block.actor).empty();
    if (block.size == 1 || (mover.stakes.empty() && !ordinal)) continue;
    for (std::size_t k = 0; k < dispute.red_lines.size(); ++k) {
      const std::vector<ActorId>& holders = dispute.red_lines[k].actors;
      if (std::find(holders.begin(), holders.end(), block.actor) != holders.end()) mover.lines.push_back(k);
    }
    for (std::size_t k = 0; k < dispute.ratifications.size(); ++k)
      if (dispute.ratifications[k].party == block.actor) mover.votes.push_back(k);
    movers.push_back(std::move(mover));
  }
  return movers;
}

/// The scenarios of a box that movers' lines and votes forbid their holders.
void find_lines(ForecastGround& ground) {
  ground.lines.assign(ground.dispute->red_lines.size(), {});
  ground.votes.assign(ground.dispute->ratifications.size(), {});
  for (const GroundMover& mover : ground.movers) {
    for (const std::size_t k : mover.lines)
      if (ground.lines[k].size() == 0)
        ground.lines[k] = scenarios_where(ground.box, ground.dispute->red_lines[k].never.formula);
    for (const std::size_t k : mover.votes)
      ground.votes[k] =
          scenarios_where(ground.box, vote_needed(*ground.dispute, ground.dispute->ratifications[k]));
  }
}

Bitmap feasible_in(const SpaceBox& box, const Case& dispute) {
  Bitmap feasible(box.total(), true);
  for (const Rule& rule : dispute.rules) feasible.and_not(scenarios_where(box, rule.impossible.formula));
  return feasible;
}

/// Two pictures of the same case may differ in which lines hold: those are in doubt between them.
Doubtful doubts(const Case& dispute, const GroundOptions& options) {
  Doubtful doubtful = options.doubtful;
  doubtful.lines.resize(dispute.red_lines.size(), 0);
  doubtful.ratifications.resize(dispute.ratifications.size(), 0);
  // The reference scale has every line hold, and ratifications as at the point.
  for (std::size_t k = 0; k < doubtful.lines.size(); ++k)
    if (options.base.line_holds[k] == 0) doubtful.lines[k] = 1;
  for (std::size_t k = 0; k < doubtful.ratifications.size(); ++k)
    if ((options.base.passes[k] != 0) != dispute.ratifications[k].passes) doubtful.ratifications[k] = 1;
  return doubtful;
}

/// Everything any draw can reach, in the whole space.
Expected<Bitmap> widest_reach(ForecastGround& whole, const GroundOptions& options, const Budget& budget) {
  const Doubtful doubtful = doubts(*whole.dispute, options);
  std::vector<std::uint8_t> all(whole.lines.size(), 1);
  std::vector<std::uint8_t> none(whole.votes.size(), 0);
  ReachQuestion question = reach_question(whole, all, none);
  for (std::size_t m = 0, at = 0; m < whole.movers.size(); ++m) {
    if (block_of(whole.box, whole.movers[m].actor) == nullptr) continue;
    ReachMover& mover = question.movers[at++];
    mover.certain.clear();
    for (const std::size_t k : whole.movers[m].lines)
      (doubtful.lines[k] != 0 ? mover.doubtful : mover.certain).push_back(&whole.lines[k]);
    for (const std::size_t k : whole.movers[m].votes) {
      if (doubtful.ratifications[k] != 0)
        mover.doubtful.push_back(&whole.votes[k]);
      else if (options.base.passes[k] == 0)
        mover.certain.push_back(&whole.votes[k]);
    }
  }
  for (std::size_t k = 0; k < whole.jumps.size(); ++k)
    if (options.base.shock_rates[k] > 0) question.jumps.push_back(whole.jumps[k]);
  return scenarios_in_reach(question, budget);
}

/// The factor that makes points of a mover's stakes, or of its range over the reference scenarios 10.
double scale_of(const ForecastGround& ground, const GroundMover& mover, const Bitmap& reference) {
  if (const auto points = points_scale(*ground.dispute, mover)) return *points;
  std::vector<ScenarioIndex> at;
  reference.for_each([&](ScenarioIndex n) {
    at.push_back(n);
    return true;
  });
  std::vector<double> values(at.size(), 0.0);
  const ForecastInputs point = point_inputs(*ground.dispute, false);
  for (const std::size_t k : mover.stakes) {
    const Bitmap holds = scenarios_where(ground.box, ground.dispute->stakes[k].when.formula);
    for (std::size_t n = 0; n < at.size(); ++n)
      if (holds.test(at[n])) values[n] += point.worths[k];
  }
  if (!mover.ranks.empty())
    for (std::size_t n = 0; n < at.size(); ++n) values[n] = mover.ranks[at[n]];
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return scale_over(*low, *high);
}

Expected<void> read_scales(ForecastGround& ground, const Budget& budget) {
  for (GroundMover& mover : ground.movers) {
    if (!mover.stakes.empty()) continue;
    const std::size_t k = positions_of(ground.dispute->preferences, mover.actor).front();
    Expected<std::vector<double>> ranks = preference_ranks(ground, ground.dispute->preferences[k], budget);
    if (!ranks) return tl::unexpected<Diagnostics>(ranks.error());
    mover.ranks = std::move(*ranks);
  }
  std::vector<std::uint8_t> all(ground.lines.size(), 1);
  std::vector<std::uint8_t> passes;
  for (const Ratification& vote : ground.dispute->ratifications) passes.push_back(vote.passes ? 1 : 0);
  const Expected<Bitmap> reference = scenarios_in_reach(reach_question(ground, all, passes), budget);
  if (!reference) return tl::unexpected<Diagnostics>(reference.error());
  ground.reference = reference->count();
  for (GroundMover& mover : ground.movers) mover.scale = scale_of(ground, mover, *reference);
  return {};
}

Expected<ForecastGround> lay(const Case& dispute, const ScenarioSpace& space, const GroundOptions& options,
                             const Budget& budget) {
  ForecastGround ground;
  ground.dispute = &dispute;
  ground.space = &space;
  ground.movers = movers_of(dispute, space);
  ground.box = whole_box(dispute);
  ground.feasible = space.feasible();
  ground.today = space.today();
  find_lines(ground);
  for (const Shock& shock : dispute.shocks) ground.jumps.push_back(jump_in(ground.box, shock.set));
  const Expected<Bitmap> reach = widest_reach(ground, options, budget);
  if (!reach) return tl::unexpected<Diagnostics>(reach.error());
  ground.box = make_box(dispute, levels_held(ground.box, *reach));
  find_sets(ground);
  ground.jumps.clear();
  for (std::size_t k = 0; k < dispute.shocks.size(); ++k)
    ground.jumps.push_back(options.base.shock_rates[k] > 0 ? jump_in(ground.box, dispute.shocks[k].set)
                                                           : Jump{});
  if (const Expected<void> read = read_scales(ground, budget); !read)
    return tl::unexpected<Diagnostics>(read.error());
  return ground;
}

}  // namespace

void find_sets(ForecastGround& ground) {
  ground.feasible = feasible_in(ground.box, *ground.dispute);
  ground.today = index_in(ground.box, ground.dispute->today);
  find_lines(ground);
}

double scale_over(double low, double high) {
  constexpr double range_wanted = 10;
  // Sums of equal worths may differ in the last digit only: that is no range.
  return high - low > 1e-9 ? range_wanted / (high - low) : 0;
}

std::optional<double> points_scale(const Case& dispute, const GroundMover& mover) {
  if (dispute.format < 2 || mover.stakes.empty()) return std::nullopt;
  return 1 / dispute.actor(mover.actor).unit;
}

Jump jump_in(const SpaceBox& box, const std::vector<AxisLevel>& levels) {
  Jump jump;
  for (const AxisLevel& set : levels) {
    const std::size_t a = set.axis.index();
    if (!box.kept[a].contains(set.level)) return {};
    if (box.layout.radices[a] == 1) continue;
    jump.sets.push_back({box.layout.strides[a], box.layout.radices[a], position_of(box.kept[a], set.level)});
  }
  return jump;
}

std::vector<AxisLevel> movable(const SpaceBox& box, const std::vector<AxisLevel>& levels) {
  std::vector<AxisLevel> kept;
  for (const AxisLevel& set : levels)
    if (box.layout.radices[set.axis.index()] > 1) kept.push_back(set);
  return kept;
}

ReachQuestion reach_question(const ForecastGround& ground, const std::vector<std::uint8_t>& holds,
                             const std::vector<std::uint8_t>& passes) {
  ReachQuestion question{ground.box.total(), &ground.feasible, {}, {}, ground.today};
  for (const GroundMover& mover : ground.movers) {
    const OwnerBlock* block = block_of(ground.box, mover.actor);
    if (block == nullptr) continue;
    ReachMover reach{block, {}, {}};
    for (const std::size_t k : mover.lines)
      if (holds[k] != 0) reach.certain.push_back(&ground.lines[k]);
    for (const std::size_t k : mover.votes)
      if (passes[k] == 0) reach.certain.push_back(&ground.votes[k]);
    question.movers.push_back(std::move(reach));
  }
  return question;
}

Expected<std::vector<double>> preference_ranks(const ForecastGround& ground, const Preference& preference,
                                               const Budget& budget) {
  Case bare = *ground.dispute;
  bare.red_lines.clear();
  bare.ratifications.clear();
  bare.stakes.clear();
  bare.preferences = {preference};
  const Expected<Ranking> ranking = rank_scenarios(bare, *ground.space, preference.actor, budget);
  if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
  std::vector<double> ranks;
  for (const ScenarioIndex n : places_in(ground.box, whole_box(*ground.dispute)))
    ranks.push_back(ranking->rank(n));
  return ranks;
}

Expected<ForecastGround> lay_ground(const Case& dispute, const ScenarioSpace& space,
                                    const GroundOptions& options, const Budget& budget) {
  if (auto no = refusal(plan_work(dispute, Question::Reachability, budget.threads), budget)) return fail(*no);
  try {
    return lay(dispute, space, options, budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

}  // namespace detente
