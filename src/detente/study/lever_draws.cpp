// SPDX-License-Identifier: MIT
#include <algorithm>
#include <atomic>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/base/parallel.hpp"
#include "detente/model/point.hpp"
#include "detente/study/drawn_case.hpp"
#include "detente/study/drawn_order.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_beliefs.hpp"
#include "detente/study/lever_consequences.hpp"
#include "detente/study/lever_future.hpp"

namespace detente {

namespace {

/// Scenarios held in earlier draws that are tried first.
constexpr std::size_t most_hints = 3;

/// The same draw without a copy of the case, statements not yet put in order.
LeverSetting drawn_setting(const LeverGame& game, const std::vector<UncertainInput>& inputs,
                           const std::vector<double>& places, const ForecastInputs& drawn) {
  const Case& dispute = game.dispute();
  LeverSetting setting = game.now();
  for (std::size_t k = 0; k < inputs.size(); ++k)
    if (inputs[k].kind == InputKind::Parameter)
      setting.numbers[inputs[k].index] = value_of(dispute, inputs[k], places[k]).value_or(0);
  for (std::size_t k = 0; k < setting.worths.size(); ++k)
    if (!dispute.stakes[k].worth.arithmetic) setting.worths[k] = Fixed::from_double(drawn.worths[k]).nano;
  recompute_worths(setting, dispute);
  for (std::size_t k = 0; k < setting.votes.size(); ++k) setting.votes[k] = drawn.passes[k] == 0 ? 1 : 0;
  setting.lines = drawn.line_holds;
  return setting;
}

/// The case of one draw, with every number plain: what is computed stays computed, so that a parameter moved
/// still counts. Statements are not yet put in order: an intervention may move a level of several.
Case drawn_unordered(const Case& dispute, const std::vector<UncertainInput>& inputs,
                     const std::vector<double>& places, const ForecastInputs& drawn) {
  Case changed = dispute;
  for (std::size_t k = 0; k < inputs.size(); ++k)
    if (inputs[k].kind == InputKind::Parameter)
      changed.parameters[inputs[k].index].value =
          Quantity{.likely = value_of(dispute, inputs[k], places[k]).value_or(0)};
  for (std::size_t k = 0; k < changed.stakes.size(); ++k)
    if (!changed.stakes[k].worth.arithmetic) changed.stakes[k].worth = Quantity{.likely = drawn.worths[k]};
  for (std::size_t k = 0; k < changed.ratifications.size(); ++k)
    changed.ratifications[k].passes = drawn.passes[k] != 0;
  std::size_t k = 0;
  std::erase_if(changed.red_lines, [&](const RedLine&) { return drawn.line_holds[k++] == 0; });
  return changed;
}

/// Position of the preference in the case as written.
std::size_t position_of(const Case& dispute, const Preference& drawn) {
  const auto at = std::find_if(dispute.preferences.begin(), dispute.preferences.end(),
                               [&](const Preference& one) { return one.id == drawn.id; });
  return static_cast<std::size_t>(at - dispute.preferences.begin());
}

/// The work of one thread on draws.
class DrawWorker {
 public:
  DrawWorker(const World& world, const LeverGame* game, const LeverRequest& request,
             const LeverAnswer& answer, const Budget& budget)
      : world_(world), game_(game), request_(request), answer_(answer), budget_(budget) {
    if (game != nullptr) web_.emplace(game->web());
    hints_.resize(answer.levers.size() + 1);
    for (std::size_t k = 0; k < answer.levers.size(); ++k)
      if (answer.levers[k].scenario) hints_[k] = {world.space().index_of(*answer.levers[k].scenario)};
  }

  /// Which levers work; the last entry: without any. Empty where a limit came first. errors: those of
  /// belief_levers_at_work.
  Expected<std::vector<bool>> run(const std::vector<UncertainInput>& inputs,
                                  const std::vector<double>& places) {
    ForecastInputs drawn = draw_inputs(world_.dispute(), inputs, places);
    if (request_.question.as_seen) {
      const Expected<World> there =
          world_.derive(std::make_shared<const Case>(drawn_case(world_.dispute(), drawn)), budget_);
      if (!there) return tl::unexpected<Diagnostics>(there.error());
      return belief_levers_at_work(*there, request_, answer_);
    }
    orders_ = std::move(drawn.drawn_orders);
    base_.reset();
    std::optional<LeverSetting> setting;
    if (game_ != nullptr) setting = drawn_setting(*game_, inputs, places, drawn);
    std::vector<bool> works;
    for (std::size_t k = 0; k <= answer_.levers.size(); ++k) {
      const std::vector<Intervention> of =
          k < answer_.levers.size() ? answer_.levers[k].of : std::vector<Intervention>();
      std::optional<LeverReply> reply = setting ? on_the_web(*setting, of, hints_[k]) : std::nullopt;
      if (!reply) {
        if (!base_) unordered_ = drawn_unordered(world_.dispute(), inputs, places, drawn);
        reply = whole(of);
      }
      if (!reply || budget_.exhausted()) return std::vector<bool>();
      if (reply->so && reply->scenario) hint(k, world_.space().index_of(*reply->scenario));
      works.push_back(reply->so);
    }
    return works;
  }

 private:
  /// What was held in one draw with one lever is tried first in the next.
  void hint(std::size_t lever, ScenarioIndex held) {
    std::vector<ScenarioIndex>& hints = hints_[lever];
    std::erase(hints, held);
    hints.insert(hints.begin(), held);
    if (hints.size() > most_hints) hints.pop_back();
  }

  std::optional<LeverReply> on_the_web(LeverSetting setting, const std::vector<Intervention>& of,
                                       const std::vector<ScenarioIndex>& hints) {
    const Case& dispute = game_->dispute();
    for (const Intervention& one : of) amend(setting, dispute, one);
    for (const Preference& drawn : orders_) {
      const std::size_t k = position_of(dispute, drawn);
      put_in_order(setting.orders[k], dispute.preferences[k], drawn);
    }
    return game_->ask_whether(setting, *web_, hints);
  }

  /// The case of the draw with these interventions.
  std::shared_ptr<Case> drawn_with(const std::vector<Intervention>& of) const {
    auto changed = std::make_shared<Case>(unordered_);
    for (const Intervention& one : of) apply(*changed, world_.dispute(), one, request_.question.target);
    for (const Preference& drawn : orders_)
      put_in_order(changed->preferences[position_of(world_.dispute(), drawn)], drawn);
    return changed;
  }

  /// Every scenario examined. Where all questions of a draw come here, the first lays the ground for the
  /// others; where the web answers most, there are too few others for that to pay.
  std::optional<LeverReply> whole(const std::vector<Intervention>& of) {
    if (game_ != nullptr) {
      Expected<World> there = world_.derive(drawn_with(of), budget_);
      if (!there) return std::nullopt;
      return reply_of(*there, of);
    }
    if (!base_) {
      Expected<World> base = world_.derive(drawn_with({}), budget_);
      if (!base) return std::nullopt;
      base_.emplace(std::move(*base));
      if (request_.question.goal == LeverGoal::Stable) {
        for (const OwnerBlock& block : base_->space().blocks())
          if (!base_->ranking(block.actor)) return std::nullopt;
      } else if (request_.question.goal != LeverGoal::Acceptable && !base_->forecast_ground()) {
        return std::nullopt;
      }
      Expected<std::shared_ptr<const LeverFuture>> future = LeverFuture::make(*base_, request_.question);
      future_ = future ? *future : nullptr;
    }
    if (of.empty()) return reply_of(*base_, of);
    std::shared_ptr<Case> changed = drawn_with(of);
    const bool amounts = std::all_of(of.begin(), of.end(), has_amount);
    if (amounts && future_ != nullptr && future_->covers(*changed)) {
      Expected<LeverReply> reply = future_->ask(*changed, budget_);
      if (!reply) return std::nullopt;
      return std::move(*reply);
    }
    Expected<World> there = base_->derive(std::move(changed), budget_);
    if (!there) return std::nullopt;
    return reply_of(*there, of);
  }

  std::optional<LeverReply> reply_of(World& world, const std::vector<Intervention>& of) const {
    Expected<LeverReply> reply = ask(world, request_.question, of);
    if (!reply) return std::nullopt;
    return std::move(*reply);
  }

  const World& world_;
  const LeverGame* game_;
  const LeverRequest& request_;
  const LeverAnswer& answer_;
  const Budget& budget_;
  std::optional<ImprovementWeb> web_;
  std::vector<std::vector<ScenarioIndex>> hints_;  ///< by lever, the last: without any
  Case unordered_;                                 ///< the case of the draw, once it is needed
  std::vector<Preference> orders_;                 ///< of the draw
  std::shared_ptr<const LeverFuture> future_;      ///< of the same draw; null where it is not asked for
  std::optional<World> base_;                      ///< the draw's, once it is needed
};

/// Counts the draws before the first that a limit kept away: those are the same on any machine.
void count_shares(const std::vector<std::vector<bool>>& works, LeverAnswer& answer) {
  std::vector<std::size_t> counts(answer.levers.size() + 1);
  for (const std::vector<bool>& row : works) {
    if (row.empty()) break;
    ++answer.draws;
    for (std::size_t k = 0; k < row.size(); ++k) counts[k] += row[k] ? 1U : 0U;
  }
  answer.partial = answer.partial || answer.draws < works.size();
  if (answer.draws == 0) return;
  const auto share = [&](std::size_t k) {
    return static_cast<double>(counts[k]) / static_cast<double>(answer.draws);
  };
  for (std::size_t k = 0; k < answer.levers.size(); ++k) answer.levers[k].share = share(k);
  answer.share_without = share(answer.levers.size());
}

}  // namespace

Expected<void> find_shares(const World& world, const LeverRequest& request, LeverAnswer& answer,
                           const LeverGame* game,
                           const std::function<Expected<void>(const Budget&)>& besides) {
  const std::vector<UncertainInput> inputs = uncertain_inputs(world.dispute());
  const unsigned workers = world.side_by_side(Question::Stability);
  const bool draws = request.samples != 0 && !inputs.empty() && !answer.levers.empty();
  if (!draws || workers < 2)
    if (Expected<void> done = besides(world.budget()); !done || !draws) return done;
  std::vector<std::string> names;
  for (const UncertainInput& input : inputs) names.push_back(input.id);
  const Places places(request.seed, names);
  std::vector<Expected<std::vector<bool>>> drawn(request.samples, std::vector<bool>());
  Budget own = world.budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  std::atomic<std::uint32_t> next{0}, done{0};
  Expected<void> besides_done;
  parallel_for(workers, 1, workers, [&](std::uint64_t first, std::uint64_t) {
    if (first == 0 && workers > 1) besides_done = besides(own);
    DrawWorker worker(world, game, request, answer, own);
    for (std::uint32_t n = next++; n < request.samples && !own.exhausted(); n = next++) {
      drawn[n] = worker.run(inputs, places.of(n));
      world.budget().report("draws", static_cast<double>(++done) / request.samples);
    }
  });
  if (!besides_done) return besides_done;
  std::vector<std::vector<bool>> works;
  for (Expected<std::vector<bool>>& row : drawn) {
    if (!row) return tl::unexpected<Diagnostics>(row.error());
    works.push_back(std::move(*row));
  }
  count_shares(works, answer);
  return {};
}

}  // namespace detente
