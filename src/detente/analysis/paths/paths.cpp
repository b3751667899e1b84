// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/paths.hpp"

#include <algorithm>
#include <new>

#include "detente/analysis/paths/exploration.hpp"
#include "detente/analysis/paths/net.hpp"
#include "detente/analysis/paths/route.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// Peak bytes per scenario beside rankings and space: the layer numbers, the sets of a pass and of the way
/// back, and two distances of every scenario that may be asked about.
constexpr double working_bytes = 3 * sizeof(std::uint32_t) + 10.0 / 8;

std::optional<Diagnostic> too_large(const PathsInput& input, const Budget& budget) {
  double bytes = working_bytes;
  for (const Ranking* ranking : input.rankings)
    bytes += std::visit([](const auto& r) { return static_cast<double>(sizeof(r[0])); }, ranking->ranks);
  WorkPlan plan;
  plan.scenarios = static_cast<double>(input.space->total());
  plan.scenarios_text = std::to_string(input.space->total());
  plan.bytes = plan.scenarios * bytes;
  return refusal(plan, budget);
}

/// The first layer with a goal scenario.
std::optional<std::uint32_t> nearest_goal_layer(const Exploration& found, const Bitmap& goal) {
  std::uint32_t best = unreached;
  goal.for_each([&](ScenarioIndex n) {
    best = std::min(best, found.layer_of[n]);
    return best > 0;
  });
  return best == unreached ? std::nullopt : std::optional(best);
}

/// Fewest steps to each member.
StepsTo steps_to(const Exploration& found, const Bitmap& asked) {
  StepsTo steps;
  steps.reserve(asked.count());
  asked.for_each([&](ScenarioIndex n) {
    steps.push_back(found.reached(n) ? found.layer(n).steps : unreached);
    return true;
  });
  return steps;
}

PathAnswer answer(const PathsInput& input, PathKind kind, const Bitmap* asked, const Budget& budget) {
  std::vector<const RankArray*> ranks;
  for (const Ranking* ranking : input.rankings) ranks.push_back(&ranking->ranks);
  PathNet net =
      make_net(input.space->feasible(), input.space->blocks(), ranks, input.coalitions, budget.threads);
  net.budget = &budget;
  const bool to_the_end = kind != PathKind::FewestSacrifices;
  const Exploration found = explore(net, kind, input.starts, to_the_end ? nullptr : &input.goal, budget);
  PathAnswer answer;
  FoundPath& path = answer.path;
  path.kind = kind;
  path.complete = found.complete;
  for (const PathLayer& layer : found.layers) path.reached += layer.count;
  if (asked != nullptr) answer.steps_to = steps_to(found, *asked);
  const auto layer = nearest_goal_layer(found, input.goal);
  if (!layer) return answer;
  path.found = true;
  path.steps = found.layers[*layer].steps;
  path.sacrifices = found.layers[*layer].sacrifices;
  const Bitmap on = on_cheapest_paths(net, found, input.goal, *layer);
  Bitmap ends = found.members(*layer);
  path.nearest_goals = (ends &= input.goal).count();
  path.places = show_path(*input.space, net, found, input.goal, on, *layer);
  if (kind == PathKind::Any)
    for (std::size_t k = 0; k + 1 < path.places.size(); ++k)
      path.sacrifices += path.places[k].unwilling.empty() ? 0 : 1;
  return answer;
}

}  // namespace

Expected<PathAnswer> find_path(const PathsInput& input, PathKind kind, const Bitmap* asked,
                               const Budget& budget) {
  const std::uint64_t total = input.space->total();
  if (input.starts.size() != total || input.goal.size() != total ||
      (asked != nullptr && asked->size() != total) || !input.starts.any() ||
      input.rankings.size() != input.space->blocks().size() || input.coalitions == 0)
    return fail(
        {Code::Usage, Severity::Error, {}, "starts, goal, rankings and space do not fit together", ""});
  if (auto no = too_large(input, budget)) return fail(*no);
  try {
    return answer(input, kind, asked, budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

}  // namespace detente
