// SPDX-License-Identifier: MIT
// How often goals, collisions, concessions, packages and bargaining solutions stand.
#include <algorithm>

#include "detente/analysis/settlement/must_give.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/share_run.hpp"

namespace detente {

namespace {

/// The goals of a report, asked about one after the other.
class SettlementQuestions {
 public:
  SettlementQuestions(ShareRun& run, DrawnWorld& drawn) : run_(run), drawn_(drawn) {}

  /// `into` must outlive the run.
  void ask(const GoalSection& goal, GoalShares& into) {
    auto set = std::make_shared<const Bitmap>(where(goal.result.goal.formula));
    const auto masks = masks_of(*set);
    if (goal.result.chance_possible)
      into.possible = *goal.result.chance_possible;
    else
      run_.ask(drawn_, possible_in(masks),
               [&into](const Tally& tally) { into.possible = tally.share().value_or(0); });
    for (const Collision& collision : goal.result.collisions) into.collisions.push_back(chance_of(collision));
    into.concessions.resize(goal.result.concessions.size());
    for (std::size_t k = 0; k < into.concessions.size(); ++k) {
      const std::vector<ConstraintRef>& of = goal.result.concessions[k].of;
      if (const auto chance = goal.result.chance_possible
                                  ? chance_of_giving(drawn_.world().dispute(), goal.result.must_give, of)
                                  : std::nullopt)
        into.concessions[k] = *chance;
      else
        run_.ask(drawn_, enough(masks, of),
                 [&into, k](const Tally& tally) { into.concessions[k] = tally.share().value_or(0); });
    }
    run_.ask(drawn_, lasts_with(std::move(set)), [&into](const Tally& tally) {
      into.lasting = tally.share();
      into.lasting_at_least = tally.at_least();
    });
  }

  void ask(const WishPackage& package, double& into) {
    Bitmap all(drawn_.world().space().total(), true);
    for (const WishId wish : package.wishes)
      all &= where(drawn_.world().dispute().wishes[wish.index()].when.formula);
    run_.ask(drawn_, possible_in(masks_of(all)),
             [&into](const Tally& tally) { into = tally.share().value_or(0); });
  }

  void ask(const std::optional<BargainingSolution>& solution, std::optional<double>& into) {
    if (!solution) return;
    const ScenarioIndex at = drawn_.world().space().index_of(solution->scenario);
    run_.ask(drawn_, question([at](DrawView& view) -> Expected<InDraw> {
               return in_draw(view.acceptable().test(at));
             }),
             [&into](const Tally& tally) { into = tally.share(); });
  }

 private:
  using Masks = std::shared_ptr<const GoalMasks>;

  Bitmap where(const Formula& formula) const {
    return scenarios_where(drawn_.world().space(), formula, drawn_.world().budget().threads);
  }
  Masks masks_of(const Bitmap& goal) const {
    return std::make_shared<const GoalMasks>(drawn_.masks().masks_of(goal, drawn_.world().budget()));
  }
  static DrawnQuestionPtr possible_in(Masks masks) {
    return question([masks = std::move(masks)](DrawView& view) -> Expected<InDraw> {
      return in_draw(possible(*masks, view.active()));
    });
  }
  /// Exact: its lines are firm and its votes lost, each independently.
  double chance_of(const Collision& collision) const {
    double chance = 1;
    for (const ConstraintRef ref : collision.of)
      if (ref.kind != ConstraintKind::Rule) chance *= 1 - chance_it_gives(drawn_.world().dispute(), ref);
    return chance;
  }
  DrawnQuestionPtr enough(Masks masks, const std::vector<ConstraintRef>& of) const {
    return question(
        [masks = std::move(masks), waived = drawn_.masks().set_of(of)](DrawView& view) -> Expected<InDraw> {
          return in_draw(waived && possible_without(*masks, view.active(), *waived));
        });
  }
  static DrawnQuestionPtr lasts_with(std::shared_ptr<const Bitmap> goal) {
    return question([goal = std::move(goal)](DrawView& view) -> Expected<InDraw> {
      const Expected<std::optional<bool>> last = view.some_last(*goal);
      if (!last) return tl::unexpected<Diagnostics>(last.error());
      return *last ? in_draw(**last) : InDraw::Unknown;
    });
  }

  ShareRun& run_;
  DrawnWorld& drawn_;
};

}  // namespace

Expected<void> ask_settlement(ShareRun& run, const SettlementSection& section, DrawShares& shares) {
  const Expected<DrawnWorld*> drawn = run.drawn(run.base());
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  if (Expected<void> made = (*drawn)->need_deciders(); !made) return made;
  SettlementQuestions questions(run, **drawn);
  questions.ask(section.goal, shares.goal.emplace());
  shares.wishes.resize(section.wishes.size());
  for (std::size_t k = 0; k < section.wishes.size(); ++k) questions.ask(section.wishes[k], shares.wishes[k]);
  shares.packages.resize(section.packages.size());
  for (std::size_t k = 0; k < section.packages.size(); ++k)
    questions.ask(section.packages[k], shares.packages[k]);
  if (!section.efficient) return {};
  SolutionShares& solutions = shares.solutions.emplace();
  questions.ask(section.efficient->nash, solutions.nash);
  questions.ask(section.efficient->kalai_smorodinsky, solutions.kalai_smorodinsky);
  questions.ask(section.efficient->egalitarian, solutions.egalitarian);
  questions.ask(section.efficient->utilitarian, solutions.utilitarian);
  questions.ask(section.efficient->leximin, solutions.leximin);
  return {};
}

}  // namespace detente
