// SPDX-License-Identifier: MIT
#include "detente/study/advice_ways.hpp"

#include <algorithm>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/path_teller.hpp"
#include "detente/study/told_path.hpp"

namespace detente {

namespace {

/// One thing to find a way to.
struct Wanted {
  std::optional<WishId> wish;
  std::optional<OutcomeId> outcome;
  Condition condition;
  PathEnding ending{};
  Bitmap goal;
};

/// The outcome as a condition: outcomes before it that share scenarios with it come first.
Condition outcome_condition(const World& world, std::size_t k) {
  const Case& dispute = world.dispute();
  Condition condition = dispute.outcomes[k].when;
  const auto set = [&](const Condition& when) {
    Bitmap all = scenarios_where(world.space(), when.formula, world.budget().threads);
    return all &= world.space().feasible();
  };
  const Bitmap own = set(condition);
  for (std::size_t j = 0; j < k; ++j) {
    Bitmap shared = set(dispute.outcomes[j].when);
    if (!(shared &= own).any()) continue;
    condition.text = "(" + condition.text + ") and not (" + dispute.outcomes[j].when.text + ")";
    condition.formula = condition.formula && !dispute.outcomes[j].when.formula;
  }
  return condition;
}

/// What can still be reached where options go one way only.
Bitmap open_from_today(const World& world) {
  const Case& dispute = world.dispute();
  Bitmap open = world.space().feasible();
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    if (dispute.axes[a].change == Change::Free) continue;
    open &= scenarios_at(world.space(), AxisId(a), levels_open(dispute.axes[a], dispute.today[a]),
                         world.budget().threads);
  }
  return open;
}

class WantedList {
 public:
  WantedList(const World& world, const Bitmap& equilibria)
      : world_(world), lasting_(world.constraints().acceptable) {
    lasting_ &= equilibria;
  }

  std::vector<Wanted> list() const {
    std::vector<Wanted> all;
    const Case& dispute = world_.dispute();
    for (std::size_t k = 0; k < dispute.wishes.size(); ++k) {
      Wanted wanted{WishId(k), {}, dispute.wishes[k].when, {}, Bitmap(0)};
      if (!holds(wanted.condition.formula, dispute.today) && aim(wanted)) all.push_back(std::move(wanted));
    }
    const std::optional<OutcomeId> now = outcome_of(dispute, dispute.today);
    for (std::size_t k = 0; k < dispute.outcomes.size(); ++k) {
      if (now && now->index() == k) continue;
      Wanted wanted{{}, OutcomeId(k), outcome_condition(world_, k), {}, Bitmap(0)};
      if (aim(wanted) && wanted.ending == PathEnding::Lasting) all.push_back(std::move(wanted));
    }
    return all;
  }

 private:
  /// Sets where the path is to end; false where nothing acceptable has it.
  bool aim(Wanted& wanted) const {
    const Bitmap having = scenarios_where(world_.space(), wanted.condition.formula, world_.budget().threads);
    wanted.ending = PathEnding::Lasting;
    wanted.goal = lasting_;
    if ((wanted.goal &= having).any()) return true;
    wanted.ending = PathEnding::Acceptable;
    wanted.goal = world_.constraints().acceptable;
    return (wanted.goal &= having).any();
  }

  const World& world_;
  Bitmap lasting_;
};

bool same_places(const Path& a, const Path& b) {
  return a.found && b.found &&
         std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                    [](const PathPlace& x, const PathPlace& y) { return x.scenario == y.scenario; });
}

void add_way(const Wanted& wanted, PathsResult result, Advice& advice) {
  const Path& path = result.paths.front();
  auto way = std::find_if(advice.ways.begin(), advice.ways.end(), [&](const AdviceWay& other) {
    return same_places(other.paths.paths.front(), path) && other.paths.ending == wanted.ending;
  });
  if (way == advice.ways.end()) {
    advice.ways.push_back({{}, {}, std::move(result)});
    way = advice.ways.end() - 1;
  }
  if (wanted.wish) way->wishes.push_back(*wanted.wish);
  if (wanted.outcome) way->outcomes.push_back(*wanted.outcome);
}

}  // namespace

Expected<void> add_ways(World& world, std::size_t most, Advice& advice) {
  const Expected<const Bitmap*> equilibria = world.equilibria(SolutionConcept::Seq);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  std::vector<Wanted> wanted = WantedList(world, **equilibria).list();
  advice.ways_left_out = wanted.size() - std::min(wanted.size(), most);
  wanted.resize(wanted.size() - advice.ways_left_out);
  Bitmap today(world.space().total());
  today.set(world.space().today());
  const Expected<PathsInput> input = paths_input(world, std::move(today), 1);
  if (!input) return tl::unexpected<Diagnostics>(input.error());
  const Bitmap open = open_from_today(world);
  std::vector<Bitmap> goals;
  for (const Wanted& one : wanted) {
    Bitmap goal = one.goal;
    if ((goal &= open).any()) goals.push_back(std::move(goal));
  }
  const Expected<std::vector<FoundPath>> found =
      find_paths_to(*input, PathKind::FewestSacrifices, goals, world.budget());
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  const PathTeller teller(world, **equilibria);
  std::size_t next = 0;
  for (const Wanted& one : wanted) {
    PathsResult result{one.condition, {}, 1, SolutionConcept::Seq, 1, one.goal.count()};
    result.ending = one.ending;
    Path path;
    Bitmap goal = one.goal;
    if ((goal &= open).any()) path = teller.told((*found)[next++]);
    path.kind = path.found && path.sacrifices == 0 ? PathKind::Improving : PathKind::FewestSacrifices;
    advice.partial = advice.partial || !path.complete;
    result.told.push_back(told_path(world, path));
    Path& told = result.told.back();
    told.kind = told.found && told.sacrifices == 0 ? PathKind::Improving : PathKind::FewestSacrifices;
    result.paths.push_back(std::move(path));
    add_way(one, std::move(result), advice);
  }
  return {};
}

}  // namespace detente
