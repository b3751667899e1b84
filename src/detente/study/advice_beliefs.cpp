// SPDX-License-Identifier: MIT
#include "detente/study/advice_beliefs.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "detente/analysis/stability/stability.hpp"
#include "detente/model/picture.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/listing.hpp"
#include "detente/study/belief_moves.hpp"
#include "detente/study/beliefs_study.hpp"
#include "detente/study/lasting.hpp"
#include "detente/study/scenario_set.hpp"

namespace detente {

namespace {

using Stays = std::vector<Bitmap>;  ///< by decision maker: where it stays, of what is asked

Bitmap held_by_all(const Bitmap& asked, const Stays& stays) {
  Bitmap all = asked;
  for (const Bitmap& one : stays) all &= one;
  return all;
}

Bitmap without(Bitmap set, const Bitmap& others) { return set.and_not(others); }

/// Beliefs weighed on the acceptable scenarios and today.
class AcceptableWeighing {
 public:
  AcceptableWeighing(World& world, std::uint64_t list)
      : world_(world),
        list_(list),
        asked_(world.constraints().acceptable),
        outcomes_(scenarios_by_outcome(world.dispute(), world.space(), world.budget().threads)) {
    asked_.set(world.space().today());
    result_.concepts = {SolutionConcept::Seq};
  }

  Expected<BeliefsResult> run() {
    const Case& dispute = world_.dispute();
    Expected<Stays> truth = stays_in(world_, truth_);
    if (!truth) return tl::unexpected<Diagnostics>(truth.error());
    own_ = *truth;
    for (const ActorId holder : belief_holders(dispute))
      if (auto done = look_through_eyes_of(holder); !done) return tl::unexpected<Diagnostics>(done.error());
    compare(held_by_all(asked_, *truth));
    for (const Belief& belief : dispute.beliefs)
      if (auto done = put_right(belief); !done) return tl::unexpected<Diagnostics>(done.error());
    return std::move(result_);
  }

 private:
  /// Where everybody stays in one game. Sets `game` to what foresight and gains are read from.
  Expected<Stays> stays_in(World& world, PlayedGame& game) const {
    game.dispute = world.shared_dispute();
    game.space = std::shared_ptr<const ScenarioSpace>(std::shared_ptr<const ScenarioSpace>(), &world.space());
    for (const OwnerBlock& block : world.space().blocks()) {
      const Expected<const Ranking*> ranking = world.ranking(block.actor);
      if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
      game.rankings.emplace_back(std::shared_ptr<const Ranking>(), *ranking);  // the world keeps it
    }
    Expected<std::optional<Stays>> some = staying_among(world.dispute(), world.space(), game.rankings, asked_,
                                                        SolutionConcept::Seq, world.budget());
    if (!some) return tl::unexpected<Diagnostics>(some.error());
    if (*some) return std::move(**some);
    std::vector<const Ranking*> rankings;
    for (const auto& ranking : game.rankings) rankings.push_back(ranking.get());
    Expected<StabilityResult> all =
        analyse_stability(world.space(), rankings, StabilityOptions{{SolutionConcept::Seq}}, world.budget());
    if (!all) return tl::unexpected<Diagnostics>(all.error());
    if (all->partial) return fail(stopped(world.budget()));
    Stays stays = std::move(all->concepts.front().stable);
    for (Bitmap& one : stays) one &= asked_;
    return stays;
  }

  /// The world as `holder` sees it, the belief `corrected` left aside.
  Expected<World> picture(ActorId holder, const std::string& corrected) const {
    return world_.derive(std::make_shared<const Case>(as_seen_by(world_.dispute(), holder, corrected)));
  }

  std::optional<std::size_t> position(ActorId actor) const {
    const auto& blocks = world_.space().blocks();
    for (std::size_t k = 0; k < blocks.size(); ++k)
      if (blocks[k].actor == actor) return k;
    return std::nullopt;
  }

  ScenarioSet members(const Bitmap& set) const { return scenario_set(world_.space(), set, outcomes_, list_); }

  Expected<void> look_through_eyes_of(ActorId holder) {
    Expected<World> seen = picture(holder, {});
    if (!seen) return tl::unexpected<Diagnostics>(seen.error());
    PlayedGame game;
    const Expected<Stays> stays = stays_in(*seen, game);
    if (!stays) return tl::unexpected<Diagnostics>(stays.error());
    PerceivedGame told;
    told.holder = holder;
    for (const Belief& belief : world_.dispute().beliefs)
      if (belief.holder == holder) told.beliefs.push_back(belief.id);
    told.misread = misread_in(truth_, game);
    const std::optional<std::size_t> who = position(holder);
    told.decides = who.has_value();
    if (who) own_[*who] = (*stays)[*who];
    told.equilibria = {members(held_by_all(asked_, *stays))};
    told.today_stable = {!who || (*stays)[*who].test(world_.space().today())};
    result_.games.push_back(std::move(told));
    for (Foresight& one : foresight_of(truth_, game, holder, list_))
      result_.foresight.push_back(std::move(one));
    return {};
  }

  void compare(const Bitmap& truth) {
    const Bitmap perceived = held_by_all(asked_, own_);
    const ScenarioIndex today = world_.space().today();
    result_.hypergame.push_back({SolutionConcept::Seq, members(perceived), members(truth),
                                 members(without(perceived, truth)), members(without(truth, perceived)),
                                 perceived.test(today), truth.test(today)});
  }

  Expected<void> put_right(const Belief& belief) {
    Correction correction{belief.id, belief.holder, belief.about, {}};
    Stays after = own_;
    if (const std::optional<std::size_t> who = position(belief.holder)) {
      Expected<World> seen = picture(belief.holder, belief.id);
      if (!seen) return tl::unexpected<Diagnostics>(seen.error());
      PlayedGame game;
      const Expected<Stays> stays = stays_in(*seen, game);
      if (!stays) return tl::unexpected<Diagnostics>(stays.error());
      after[*who] = (*stays)[*who];
    }
    const Bitmap before = held_by_all(asked_, own_), then = held_by_all(asked_, after);
    CorrectionConcept change;
    change.concept_ = SolutionConcept::Seq;
    change.appears = members(without(then, before));
    change.vanishes = members(without(before, then));
    weigh_change(truth_, before, then, change);
    correction.concepts.push_back(std::move(change));
    result_.corrections.push_back(std::move(correction));
    return {};
  }

  World& world_;
  std::uint64_t list_;
  Bitmap asked_;
  std::vector<Bitmap> outcomes_;
  PlayedGame truth_;  ///< without its stability
  Stays own_;         ///< each in its own picture
  BeliefsResult result_;
};

bool sees_everything(const Case& dispute) {
  return std::all_of(dispute.beliefs.begin(), dispute.beliefs.end(),
                     [](const Belief& belief) { return belief.unaware_of.empty(); });
}

}  // namespace

Expected<void> add_beliefs(World& world, std::uint64_t list, std::uint64_t small, Advice& advice) {
  const Case& dispute = world.dispute();
  if (dispute.beliefs.empty()) return {};
  const bool all = world.space().total() <= small;
  advice.beliefs_left_out = !all && !sees_everything(dispute);
  if (advice.beliefs_left_out) return {};
  advice.beliefs_of_acceptable_only = !all;
  Expected<BeliefsResult> weighed =
      all ? weigh_beliefs(dispute, {{SolutionConcept::Seq}, list}, world.budget())
          : AcceptableWeighing(world, list).run();
  if (!weighed) return tl::unexpected<Diagnostics>(weighed.error());
  advice.partial = advice.partial || weighed->partial;
  advice.beliefs = std::move(*weighed);
  return {};
}

}  // namespace detente
