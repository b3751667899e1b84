// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/witness.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "detente/scenario/moves.hpp"

namespace detente {

namespace {

/// How a search came to a scenario.
struct Step {
  ScenarioIndex from = 0;
  std::uint32_t mover = 0;
};

class Explainer {
 public:
  Explainer(const ScenarioSpace& space, const std::vector<Ranking>& rankings, ScenarioIndex scenario,
            SolutionConcept concept_, const Budget& budget)
      : space_(space), rankings_(rankings), scenario_(scenario), budget_(budget) {
    improving_ = concept_ == SolutionConcept::Seq || concept_ == SolutionConcept::Sseq;
    symmetric_ = concept_ == SolutionConcept::Smr || concept_ == SolutionConcept::Sseq;
    nash_ = concept_ == SolutionConcept::Nash;
  }

  /// The improvements of decision maker i from the scenario, ascending.
  std::vector<ScenarioIndex> improvements(std::size_t i) const {
    std::vector<ScenarioIndex> found;
    for_each_move(i, scenario_, true, [&](ScenarioIndex t) { found.push_back(t); });
    return found;
  }

  ImprovementWitness witness(std::size_t i, ScenarioIndex s1) {
    ImprovementWitness result{space_.blocks()[i].actor, space_.levels_of(s1), {}, false};
    if (nash_) return result;
    came_.clear();
    const std::optional<ScenarioIndex> end = search(i, s1);
    if (!end) return result;
    result.deterred = true;
    for (ScenarioIndex at = *end; at != s1; at = came_.at(at).from) {
      result.sanction.push_back({space_.blocks()[came_.at(at).mover].actor, space_.levels_of(at)});
    }
    std::reverse(result.sanction.begin(), result.sanction.end());
    return result;
  }

  bool ran_out() const { return ran_out_; }

 private:
  template <class Visit>
  void for_each_move(std::size_t mover, ScenarioIndex from, bool improving, Visit&& visit) const {
    const Ranking& ranking = rankings_[mover];
    const std::uint32_t least = improving ? ranking.rank(from) + 1 : 1;  // 0 marks the infeasible
    for_each_target(space_.blocks()[mover].moves, from, [&](ScenarioIndex t) {
      if (t != from && ranking.rank(t) >= least) visit(t);
    });
  }

  /// Whether i, brought to s2, regrets having left.
  bool regrets(std::size_t i, ScenarioIndex s2) const {
    const Ranking& ranking = rankings_[i];
    const std::uint32_t had = ranking.rank(scenario_);
    if (ranking.rank(s2) > had) return false;
    if (!symmetric_) return true;
    bool escapes = false;
    for_each_move(i, s2, false, [&](ScenarioIndex s3) { escapes = escapes || ranking.rank(s3) > had; });
    return !escapes;
  }

  std::optional<ScenarioIndex> search(std::size_t i, ScenarioIndex s1) {
    std::vector<ScenarioIndex> queue{s1};
    came_[s1] = {s1, static_cast<std::uint32_t>(i)};
    for (std::size_t head = 0; head < queue.size(); ++head) {
      if (head % 256 == 255 && budget_.exhausted()) {
        ran_out_ = true;
        return std::nullopt;
      }
      for (std::size_t j = 0; j < rankings_.size(); ++j) {
        if (j == i) continue;
        std::optional<ScenarioIndex> end;
        for_each_move(j, queue[head], improving_, [&](ScenarioIndex t) {
          if (end || !came_.try_emplace(t, Step{queue[head], static_cast<std::uint32_t>(j)}).second) return;
          queue.push_back(t);
          if (regrets(i, t)) end = t;
        });
        if (end) return end;
      }
    }
    return std::nullopt;
  }

  const ScenarioSpace& space_;
  const std::vector<Ranking>& rankings_;
  ScenarioIndex scenario_;
  const Budget& budget_;
  bool improving_ = false;
  bool symmetric_ = false;
  bool nash_ = false;
  bool ran_out_ = false;
  std::unordered_map<ScenarioIndex, Step> came_;
};

Diagnostic usage(const char* message) { return {Code::Usage, Severity::Error, {}, message, ""}; }

/// Undeterred improvements before deterred ones, each kind as found, at most `limit` in all.
void keep_first(StabilityWitness& witness, std::size_t limit) {
  auto& list = witness.improvements;
  std::stable_partition(list.begin(), list.end(), [](const ImprovementWitness& w) { return !w.deterred; });
  if (list.size() <= limit) return;
  list.resize(limit);
  witness.complete = false;
}

}  // namespace

Expected<StabilityWitness> explain_stability(const ScenarioSpace& space, const std::vector<Ranking>& rankings,
                                             ScenarioIndex scenario, SolutionConcept concept_,
                                             const WitnessOptions& options, const Budget& budget) {
  if (rankings.size() != space.blocks().size())
    return fail(usage("one ranking per decision maker is needed"));
  if (scenario >= space.total() || !space.feasible().test(scenario))
    return fail(usage("the scenario is infeasible"));
  Explainer explainer(space, rankings, scenario, concept_, budget);
  StabilityWitness witness;
  witness.scenario = space.levels_of(scenario);
  witness.concept_ = concept_;
  witness.stable = true;
  for (std::size_t i = 0; i < rankings.size(); ++i) {
    for (const ScenarioIndex s1 : explainer.improvements(i)) {
      ImprovementWitness one = explainer.witness(i, s1);
      if (explainer.ran_out()) {
        witness.complete = false;
        keep_first(witness, options.improvements);
        return witness;
      }
      witness.stable = witness.stable && one.deterred;
      witness.improvements.push_back(std::move(one));
    }
  }
  keep_first(witness, options.improvements);
  return witness;
}

}  // namespace detente
