// SPDX-License-Identifier: MIT
#include "detente/study/paths_study.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

#include "detente/base/version.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/listing.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/path_teller.hpp"
#include "detente/study/told_path.hpp"
#include "detente/verify/path_witness.hpp"

namespace detente {

namespace {

Bitmap feasible_with(const World& world, const Formula& formula) {
  Bitmap set = scenarios_where(world.space(), formula, world.budget().threads);
  return set &= world.space().feasible();
}

Expected<Bitmap> starts_of(const World& world, const PathsRequest& request) {
  Bitmap starts(world.space().total());
  starts.set(world.space().today());
  if (!request.from) return starts;
  starts = feasible_with(world, request.from->formula);
  if (starts.any()) return starts;
  return fail({Code::Usage, Severity::Error, request.from->span,
               "no feasible scenario satisfies '" + request.from->text + "'",
               "start from another condition"});
}

/// Equilibria by how soon they are reached; ties by scenario string.
class ReachTable {
 public:
  ReachTable(const World& world, const Bitmap& equilibria)
      : world_(world), equilibria_(equilibria), file_(world.space()) {}

  void take(PathKind kind, StepsTo steps) { (kind == PathKind::Any ? any_ : improving_) = std::move(steps); }

  EquilibriaReach table(const PathTeller& teller, std::uint64_t list) const {
    EquilibriaReach reach;
    reach.count = any_.size();
    reach.any = reached(any_);
    reach.improving = reached(improving_);
    for (const Row& row : nearest(list)) {
      const ScenarioIndex n = file_.scenario(row.place);
      const Levels levels = world_.space().levels_of(n);
      const auto steps = [](std::uint32_t many) {
        return many == unreached ? std::nullopt : std::optional(many);
      };
      reach.listed.push_back({levels, teller.outcome(levels), world_.constraints().acceptable.test(n),
                              steps(row.any), steps(row.improving)});
    }
    return reach;
  }

 private:
  struct Row {
    std::uint32_t improving = 0, any = 0;
    std::uint64_t place = 0;
    friend auto operator<=>(const Row&, const Row&) = default;
  };

  static std::uint64_t reached(const StepsTo& steps) {
    return steps.size() - static_cast<std::uint64_t>(std::count(steps.begin(), steps.end(), unreached));
  }

  /// The first `list` rows, in order. Keeps no more than these: there may be millions.
  std::vector<Row> nearest(std::uint64_t list) const {
    std::vector<Row> heap;  // the farthest on top
    std::size_t k = 0;
    equilibria_.for_each([&](ScenarioIndex n) {
      const Row row{improving_[k], any_[k], file_.place(n)};
      ++k;
      if (heap.size() == list && (heap.empty() || heap.front() < row)) return true;
      if (heap.size() == list) std::pop_heap(heap.begin(), heap.end()), heap.pop_back();
      heap.push_back(row);
      std::push_heap(heap.begin(), heap.end());
      return true;
    });
    std::sort_heap(heap.begin(), heap.end());
    return heap;
  }

  const World& world_;
  const Bitmap& equilibria_;
  FileOrder file_;
  StepsTo any_, improving_;  ///< one per equilibrium
};

bool asked_for(const PathsRequest& request, PathKind kind) {
  return std::count(request.kinds.begin(), request.kinds.end(), kind) > 0;
}

Verification second_look(const Case& dispute, const PathsResult& paths) {
  Verification sum;
  const Formula* from = paths.from ? &paths.from->formula : nullptr;
  for (const Path& path : paths.paths) {
    const Verification one = verify_path(dispute, path, PathGoal{paths.goal.formula, paths.ending}, from);
    sum.checked += one.checked;
    sum.unchecked += one.unchecked;
    sum.faults.insert(sum.faults.end(), one.faults.begin(), one.faults.end());
  }
  return sum;
}

}  // namespace

Expected<PathsResult> find_paths(World& world, const PathsRequest& request) {
  const Expected<Bitmap> starts = starts_of(world, request);
  if (!starts) return tl::unexpected<Diagnostics>(starts.error());
  const Expected<const Bitmap*> equilibria = world.equilibria(request.concept_);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  Expected<PathsInput> input = paths_input(world, *starts, request.coalitions);
  if (!input) return tl::unexpected<Diagnostics>(input.error());
  input->goal = feasible_with(world, request.goal.formula);
  if (request.ending != PathEnding::Any) input->goal &= world.constraints().acceptable;
  if (request.ending == PathEnding::Lasting) input->goal &= **equilibria;
  PathsResult result{request.goal, request.from, request.coalitions, request.concept_};
  result.ending = request.ending;
  result.starts = starts->count();
  result.goals = input->goal.count();
  Bitmap there = *starts;
  result.there_already = (there &= input->goal).any();
  const PathTeller teller(world, **equilibria);
  ReachTable reach(world, **equilibria);
  bool complete = true;
  for (const auto& [kind, name] : path_kind_ids) {
    const bool for_reach = kind != PathKind::FewestSacrifices;
    if (!for_reach && !asked_for(request, kind)) continue;
    Expected<PathAnswer> answer = find_path(*input, kind, for_reach ? *equilibria : nullptr, world.budget());
    if (!answer) return tl::unexpected<Diagnostics>(answer.error());
    if (for_reach) reach.take(kind, std::move(answer->steps_to));
    complete = complete && (answer->path.complete || !for_reach);
    if (!asked_for(request, kind)) continue;
    result.paths.push_back(teller.told(answer->path));
    result.told.push_back(told_path(world, result.paths.back()));
  }
  if (complete) result.equilibria = reach.table(teller, request.list);
  return result;
}

Expected<PathsStudy> study_paths(const StudySubject& subject, const PathsRequest& request,
                                 const Budget& budget) {
  const auto start = std::chrono::steady_clock::now();
  if (auto no = refusal(plan_work(*subject.dispute, Question::Stability, budget.threads), budget))
    return fail(*no);
  Expected<World> world = World::make(subject.dispute, budget);
  if (!world) return tl::unexpected<Diagnostics>(world.error());
  Expected<PathsResult> paths = find_paths(*world, request);
  if (!paths) return tl::unexpected<Diagnostics>(paths.error());
  PathsStudy study{{}, std::move(*paths), {}, {}};
  Report& report = study.report;
  report.version = version();
  report.identity = subject.identity;
  report.dispute = subject.dispute;
  report.partial = !study.paths.equilibria || std::any_of(study.paths.paths.begin(), study.paths.paths.end(),
                                                          [](const Path& path) { return !path.complete; });
  if (report.partial) study.limits.push_back(stopped(budget));
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  study.timings.push_back({"paths", seconds()});
  if (request.verify) report.verification = second_look(*subject.dispute, study.paths);
  return study;
}

}  // namespace detente
