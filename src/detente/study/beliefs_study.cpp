// SPDX-License-Identifier: MIT
#include "detente/study/beliefs_study.hpp"

#include <algorithm>
#include <chrono>

#include "detente/base/version.hpp"
#include "detente/model/picture.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/listing.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/belief_moves.hpp"
#include "detente/study/pictures.hpp"
#include "detente/study/scenario_set.hpp"

namespace detente {

namespace {

/// Where each decision maker stays, each in its own picture; by concept, then decision maker.
using OwnStable = std::vector<std::vector<Bitmap>>;

Bitmap held_by_all(const std::vector<Bitmap>& stable, const Bitmap& feasible) {
  Bitmap all = feasible;
  for (const Bitmap& one : stable) all &= one;
  return all;
}

Bitmap without(Bitmap set, const Bitmap& others) { return set.and_not(others); }

/// The work of one run.
class Weighing {
 public:
  Weighing(const Case& dispute, const BeliefsRequest& request, const Budget& budget, PlayedGame truth)
      : dispute_(dispute),
        request_(request),
        budget_(budget),
        truth_(std::move(truth)),
        outcomes_(scenarios_by_outcome(*truth_.dispute, *truth_.space, budget.threads)) {
    result_.concepts = request.concepts;
    result_.only_wants = std::all_of(dispute.beliefs.begin(), dispute.beliefs.end(),
                                     [](const Belief& belief) { return belief.unaware_of.empty(); });
  }

  Expected<BeliefsResult> run() {
    for (const ConceptResult& found : truth_.stability.concepts) own_.push_back(found.stable);
    if (truth_.stability.partial) return cut_short();
    for (const ActorId holder : belief_holders(dispute_)) {
      const Expected<bool> whole = look_through_eyes_of(holder);
      if (!whole) return tl::unexpected<Diagnostics>(whole.error());
      if (!*whole) return cut_short();
    }
    compare_with_truth();
    for (const Belief& belief : dispute_.beliefs) {
      const Expected<bool> whole = put_right(belief);
      if (!whole) return tl::unexpected<Diagnostics>(whole.error());
      if (!*whole) return cut_short();
    }
    return std::move(result_);
  }

 private:
  BeliefsResult cut_short() {
    result_.partial = true;
    return std::move(result_);
  }

  std::optional<std::size_t> position(ActorId actor) const {
    const auto& deciders = truth_.stability.deciders;
    const auto it = std::find(deciders.begin(), deciders.end(), actor);
    if (it == deciders.end()) return std::nullopt;
    return static_cast<std::size_t>(it - deciders.begin());
  }

  ScenarioSet members(const Bitmap& set) const {
    return scenario_set(*truth_.space, set, outcomes_, request_.list);
  }

  /// The holder's own game; false where a limit came first.
  Expected<bool> look_through_eyes_of(ActorId holder) {
    budget_.report("beliefs", 0);
    Expected<PlayedGame> game = play_picture(dispute_, truth_, holder, {}, request_.concepts, budget_);
    if (!game) return tl::unexpected<Diagnostics>(game.error());
    if (game->stability.partial) return false;
    PerceivedGame seen;
    seen.holder = holder;
    seen.unseen = unseen_options(dispute_, holder);
    for (const Belief& belief : dispute_.beliefs)
      if (belief.holder == holder) seen.beliefs.push_back(belief.id);
    seen.misread = misread_in(truth_, *game);
    const std::optional<std::size_t> who = position(holder);
    seen.decides = who.has_value();
    for (std::size_t c = 0; c < request_.concepts.size(); ++c) {
      const ConceptResult& found = game->stability.concepts[c];
      seen.equilibria.push_back(members(found.equilibria));
      seen.today_stable.push_back(!who || found.stable[*who].test(truth_.space->today()));
      if (who) own_[c][*who] = found.stable[*who];
    }
    result_.games.push_back(std::move(seen));
    for (Foresight& one : foresight_of(truth_, *game, holder, request_.list))
      result_.foresight.push_back(std::move(one));
    return true;
  }

  void compare_with_truth() {
    for (std::size_t c = 0; c < request_.concepts.size(); ++c) {
      const Bitmap& truth = truth_.stability.concepts[c].equilibria;
      const Bitmap perceived = held_by_all(own_[c], truth_.space->feasible());
      const ScenarioIndex today = truth_.space->today();
      result_.hypergame.push_back({request_.concepts[c], members(perceived), members(truth),
                                   members(without(perceived, truth)), members(without(truth, perceived)),
                                   perceived.test(today), truth.test(today)});
    }
  }

  /// What the belief put right would change; false where a limit came first.
  Expected<bool> put_right(const Belief& belief) {
    if (budget_.exhausted()) return false;
    Correction correction{belief.id, belief.holder, belief.about, {}};
    OwnStable after = own_;
    if (const std::optional<std::size_t> who = position(belief.holder)) {
      Expected<PlayedGame> game =
          play_picture(dispute_, truth_, belief.holder, belief.id, request_.concepts, budget_);
      if (!game) return tl::unexpected<Diagnostics>(game.error());
      if (game->stability.partial) return false;
      for (std::size_t c = 0; c < after.size(); ++c)
        after[c][*who] = game->stability.concepts[c].stable[*who];
    }
    const Bitmap& feasible = truth_.space->feasible();
    for (std::size_t c = 0; c < after.size(); ++c) {
      const Bitmap before = held_by_all(own_[c], feasible), then = held_by_all(after[c], feasible);
      CorrectionConcept change;
      change.concept_ = request_.concepts[c];
      change.appears = members(without(then, before));
      change.vanishes = members(without(before, then));
      weigh_change(truth_, before, then, change);
      correction.concepts.push_back(std::move(change));
    }
    result_.corrections.push_back(std::move(correction));
    return true;
  }

  const Case& dispute_;
  const BeliefsRequest& request_;
  const Budget& budget_;
  PlayedGame truth_;
  std::vector<Bitmap> outcomes_;
  OwnStable own_;
  BeliefsResult result_;
};

}  // namespace

Expected<BeliefsResult> weigh_beliefs(const Case& dispute, const BeliefsRequest& request,
                                      const Budget& budget) {
  Expected<PlayedGame> truth = play_truth(dispute, request.concepts, budget);
  if (!truth) return tl::unexpected<Diagnostics>(truth.error());
  return Weighing(dispute, request, budget, std::move(*truth)).run();
}

Expected<BeliefsStudy> study_beliefs(const StudySubject& subject, const BeliefsRequest& request,
                                     const Budget& budget) {
  const auto start = std::chrono::steady_clock::now();
  // Two games are in memory at a time: the truth and one picture of it.
  WorkPlan plan = plan_work(*subject.dispute, Question::Stability, budget.threads);
  if (!subject.dispute->beliefs.empty()) plan.bytes *= 2;
  if (auto no = refusal(plan, budget)) return fail(*no);
  Expected<BeliefsResult> beliefs = weigh_beliefs(*subject.dispute, request, budget);
  if (!beliefs) return tl::unexpected<Diagnostics>(beliefs.error());
  BeliefsStudy study{{}, std::move(*beliefs), {}, {}};
  study.report.version = version();
  study.report.identity = subject.identity;
  study.report.dispute = subject.dispute;
  study.report.partial = study.beliefs.partial;
  if (study.report.partial) study.limits.push_back(stopped(budget));
  study.timings.push_back(
      {"beliefs", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
  return study;
}

}  // namespace detente
