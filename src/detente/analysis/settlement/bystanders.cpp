// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bystanders.hpp"

#include <algorithm>
#include <tuple>

#include "detente/model/effect.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/moves.hpp"

namespace detente {

namespace {

bool among(const std::vector<ActorId>& actors, ActorId actor) {
  return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

/// Red lines of the actor, held to at all, that hold in `levels` and not in `before`.
std::vector<std::uint32_t> newly_crossed(const Case& dispute, ActorId actor, const Levels& before,
                                         const Levels& levels) {
  std::vector<std::uint32_t> crossed;
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k) {
    const RedLine& line = dispute.red_lines[k];
    if (among(line.actors, actor) && point_value(dispute, line.firmness) > 0 &&
        holds(line.never.formula, levels) && !holds(line.never.formula, before))
      crossed.push_back(k);
  }
  return crossed;
}

/// Looks for the answer of one bystander to one package.
class AnswerSearch {
 public:
  AnswerSearch(const BargainGround& ground, ScenarioIndex package, ActorId actor,
               const std::vector<ActorId>& signatories)
      : ground_(ground), package_(package), levels_(ground.space.levels_of(package)), actor_(actor) {
    for (const ActorId signatory : signatories)
      if (ground.table != nullptr && ground.table->column(signatory))
        columns_.push_back(*ground.table->column(signatory));
  }

  std::optional<BystanderAnswer> best() {
    for (const OwnerBlock& block : ground_.space.blocks())
      if (block.actor == actor_ && !columns_.empty()) look_at(block);
    if (!kept_) return std::nullopt;
    BystanderAnswer answer;
    answer.scenario = std::get<3>(*kept_);
    const ScenarioIndex n = ground_.space.index_of(answer.scenario);
    for (const std::size_t p : columns_) {
      const Fixed less = ground_.table->utilities.utility(p, package_) - ground_.table->utilities.utility(p, n);
      if (less.nano <= 0) continue;
      answer.hurts.push_back(ground_.table->parties[p]);
      answer.by.push_back(less);
    }
    answer.own = own_change(answer.scenario);
    return answer;
  }

 private:
  /// Crosses a line of its own, costs itself something, axes changed, the scenario: less is better.
  using Key = std::tuple<bool, bool, int, Levels>;

  void look_at(const OwnerBlock& block) {
    for_each_target(block.moves, package_, [&](ScenarioIndex n) {
      if (n != package_ && ground_.space.feasible().test(n) && hurts(n)) consider(n);
    });
  }
  bool hurts(ScenarioIndex n) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](std::size_t p) {
      return ground_.table->utilities.step(p, n) < ground_.table->utilities.step(p, package_);
    });
  }
  void consider(ScenarioIndex n) {
    Levels there = ground_.space.levels_of(n);
    if (!changes_effect(ground_.dispute, levels_, there)) return;  // an offer is no move by itself
    int changed = 0;
    for (std::size_t a = 0; a < there.size(); ++a) changed += there[a] != levels_[a] ? 1 : 0;
    const bool crosses = !newly_crossed(ground_.dispute, actor_, levels_, there).empty();
    Key key{crosses, own_change(there).nano < 0, changed, std::move(there)};
    if (!kept_ || key < *kept_) kept_ = std::move(key);
  }
  Fixed own_change(const Levels& there) const {
    return utility_of(ground_.dispute, worths_, actor_, there) -
           utility_of(ground_.dispute, worths_, actor_, levels_);
  }

  const BargainGround& ground_;
  ScenarioIndex package_;
  Levels levels_;
  ActorId actor_;
  std::vector<std::size_t> columns_;  ///< of the signatories with stakes
  std::vector<Fixed> worths_ = point_worths(ground_.dispute);
  std::optional<Key> kept_;
};

bool has_stakes(const Case& dispute, ActorId actor) {
  return std::any_of(dispute.stakes.begin(), dispute.stakes.end(),
                     [actor](const Stake& stake) { return stake.actor == actor; });
}

}  // namespace

std::vector<Bystander> bystanders_of(const BargainGround& ground, ScenarioIndex n,
                                     const std::vector<ActorId>& signatories,
                                     const std::vector<ActorId>& conditions) {
  const Case& dispute = ground.dispute;
  const Levels levels = ground.space.levels_of(n);
  const std::vector<Fixed> worths = point_worths(dispute);
  std::vector<Bystander> touched;
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    const ActorId actor(a);
    if (among(signatories, actor) || among(conditions, actor)) continue;
    Bystander bystander;
    bystander.actor = actor;
    if (has_stakes(dispute, actor))
      bystander.change = utility_of(dispute, worths, actor, levels) -
                         utility_of(dispute, worths, actor, dispute.today);
    for (const Ranking* ranking : ground.options.ordinal) {
      if (ranking->actor != actor) continue;
      bystander.ranks_lower = ranking->rank(n) < ranking->rank(ground.space.today());
      bystander.ranks_higher = ranking->rank(n) > ranking->rank(ground.space.today());
    }
    bystander.objections = newly_crossed(dispute, actor, dispute.today, levels);
    const bool changes = bystander.change && bystander.change->nano != 0;
    if (!changes && !bystander.ranks_lower && !bystander.ranks_higher && bystander.objections.empty())
      continue;
    bystander.answer = AnswerSearch(ground, n, actor, signatories).best();
    touched.push_back(std::move(bystander));
  }
  return touched;
}

}  // namespace detente
