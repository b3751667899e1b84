// SPDX-License-Identifier: MIT
#include "detente/study/advice_payments.hpp"

#include <algorithm>
#include <tuple>

#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/levers.hpp"

namespace detente {

namespace {

/// One decision maker, and what the scenarios are worth to it.
class Payee {
 public:
  Payee(const Case& dispute, const OwnerBlock& block, const Ranking& ranking)
      : block_(&block), ranking_(&ranking) {
    const std::vector<Fixed> worths = point_worths(dispute);
    for (std::size_t k = 0; k < dispute.stakes.size(); ++k)
      if (dispute.stakes[k].actor == block.actor) stakes_.push_back({&dispute.stakes[k], worths[k]});
    const bool ordinal =
        std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                    [&](const Preference& preference) { return preference.actor == block.actor; });
    if (ordinal) stakes_.clear();
  }

  ActorId actor() const { return block_->actor; }

  /// What keeps it in `from`, in billionths; empty: nothing does.
  std::optional<std::int64_t> price(const ScenarioSpace& space, const Bitmap& wish,
                                    ScenarioIndex from) const {
    const std::uint32_t rank = ranking_->rank(from);
    std::uint32_t best = rank;
    ScenarioIndex to = from;
    bool inside = false;
    for_each_target(block_->moves, from, [&](ScenarioIndex n) {
      if (ranking_->rank(n) <= rank) return;
      inside = inside || wish.test(n);
      if (ranking_->rank(n) > best) best = ranking_->rank(n), to = n;
    });
    if (inside || (to != from && stakes_.empty())) return std::nullopt;
    return to == from ? 0 : utility(space.levels_of(to)) - utility(space.levels_of(from));
  }

 private:
  std::int64_t utility(const Levels& levels) const {
    std::int64_t sum = 0;
    for (const auto& [stake, worth] : stakes_)
      if (holds(stake->when.formula, levels)) sum += worth.nano;
    return sum;
  }

  const OwnerBlock* block_;
  const Ranking* ranking_;
  std::vector<std::pair<const Stake*, Fixed>> stakes_;  ///< empty: it cannot be paid
};

/// What it takes in one scenario; empty: no payment would do.
std::optional<std::vector<Intervention>> payments_in(const ScenarioSpace& space,
                                                     const std::vector<Payee>& payees, const Bitmap& wish,
                                                     ScenarioIndex there) {
  std::vector<Intervention> of;
  for (const Payee& payee : payees) {
    const std::optional<std::int64_t> price = payee.price(space, wish, there);
    if (!price) return std::nullopt;
    if (*price == 0) continue;
    Intervention pay;
    pay.kind = InterventionKind::Pay;
    pay.index = payee.actor().value;
    pay.amount = Fixed{*price}.to_double();
    of.push_back(pay);
  }
  return of;
}

}  // namespace

Expected<LeverAnswer> payments_for(World& world, const Condition& wish) {
  const Case& dispute = world.dispute();
  std::vector<Payee> payees;
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    payees.emplace_back(dispute, block, **ranking);
  }
  LeverAnswer answer;
  answer.goal = LeverGoal::Stable;
  answer.concept_ = SolutionConcept::Nash;
  answer.target = wish;
  answer.examined = payees.size();
  const Bitmap having = scenarios_where(world.space(), wish.formula, world.budget().threads);
  Bitmap candidates = having;
  candidates &= world.constraints().acceptable;
  const Nearest nearest(dispute, world.space());
  using Score = std::tuple<std::size_t, double, std::uint64_t>;
  std::optional<Score> best;
  candidates.for_each([&](ScenarioIndex n) {
    auto of = payments_in(world.space(), payees, having, n);
    if (!of) return true;
    const std::size_t count = of->size();
    Lever lever = make_lever(dispute, std::move(*of), {true, world.space().levels_of(n), std::nullopt});
    const Score score(count, lever.effort, nearest.cost(n));
    if (best && *best <= score) return true;
    best = score;
    answer.levers = {std::move(lever)};
    return true;
  });
  return answer;
}

}  // namespace detente
