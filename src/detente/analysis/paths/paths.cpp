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

PathNet net_of(const PathsInput& input, const Budget& budget) {
  std::vector<const RankArray*> ranks;
  for (const Ranking* ranking : input.rankings) ranks.push_back(&ranking->ranks);
  PathNet net =
      make_net(input.space->feasible(), input.space->blocks(), ranks, input.coalitions, budget.threads);
  net.budget = &budget;
  return net;
}

/// The path to the nearest goal scenario among those explored.
FoundPath path_to(const PathsInput& input, const PathNet& net, const Exploration& found, const Bitmap& goal) {
  FoundPath path;
  path.kind = found.kind;
  path.complete = found.complete;
  for (const PathLayer& layer : found.layers) path.reached += layer.count;
  const auto layer = nearest_goal_layer(found, goal);
  if (!layer) return path;
  path.found = true;
  path.steps = found.layers[*layer].steps;
  path.sacrifices = found.layers[*layer].sacrifices;
  const Bitmap on = on_cheapest_paths(net, found, goal, *layer);
  Bitmap ends = found.members(*layer);
  path.nearest_goals = (ends &= goal).count();
  path.places = show_path(*input.space, net, found, goal, on, *layer);
  if (found.kind == PathKind::Any)
    for (std::size_t k = 0; k + 1 < path.places.size(); ++k)
      path.sacrifices += path.places[k].unwilling.empty() ? 0 : 1;
  return path;
}

PathAnswer answer(const PathsInput& input, PathKind kind, const Bitmap* asked, const Budget& budget) {
  const PathNet net = net_of(input, budget);
  const bool to_the_end = kind != PathKind::FewestSacrifices;
  const Exploration found = explore(net, kind, input.starts, to_the_end ? nullptr : &input.goal, budget);
  PathAnswer answer;
  answer.path = path_to(input, net, found, input.goal);
  if (asked != nullptr) answer.steps_to = steps_to(found, *asked);
  return answer;
}

std::vector<FoundPath> answers(const PathsInput& input, PathKind kind, const std::vector<Bitmap>& goals,
                               const Budget& budget) {
  const PathNet net = net_of(input, budget);
  const Exploration found = explore_until_all(net, kind, input.starts, goals, budget);
  std::vector<FoundPath> paths;
  for (const Bitmap& goal : goals) paths.push_back(path_to(input, net, found, goal));
  return paths;
}

/// What is wrong with the input; empty: nothing.
std::optional<Diagnostics> unfit(const PathsInput& input, const std::vector<const Bitmap*>& sets,
                                 const Budget& budget) {
  const std::uint64_t total = input.space->total();
  const bool sizes = std::all_of(sets.begin(), sets.end(),
                                 [&](const Bitmap* set) { return set == nullptr || set->size() == total; });
  if (!sizes || input.starts.size() != total || !input.starts.any() ||
      input.rankings.size() != input.space->blocks().size() || input.coalitions == 0)
    return Diagnostics{
        {Code::Usage, Severity::Error, {}, "starts, goal, rankings and space do not fit together", ""}};
  if (auto no = too_large(input, budget)) return Diagnostics{*no};
  return std::nullopt;
}

}  // namespace

Expected<PathAnswer> find_path(const PathsInput& input, PathKind kind, const Bitmap* asked,
                               const Budget& budget) {
  if (auto no = unfit(input, {&input.goal, asked}, budget)) return tl::unexpected<Diagnostics>(*no);
  try {
    return answer(input, kind, asked, budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

Expected<std::vector<FoundPath>> find_paths_to(const PathsInput& input, PathKind kind,
                                               const std::vector<Bitmap>& goals, const Budget& budget) {
  std::vector<const Bitmap*> sets;
  for (const Bitmap& goal : goals) sets.push_back(&goal);
  if (auto no = unfit(input, sets, budget)) return tl::unexpected<Diagnostics>(*no);
  try {
    return answers(input, kind, goals, budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

}  // namespace detente
