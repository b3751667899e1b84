// SPDX-License-Identifier: MIT
#include "detente/study/lever_pairs.hpp"

#include <algorithm>
#include <cmath>

#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_search.hpp"
#include "detente/study/lever_trial.hpp"

namespace detente {

namespace {

using Kind = InterventionKind;

bool about_statements(const Intervention& one) {
  return one.kind == Kind::DropStatement || one.kind == Kind::MoveStatement;
}

/// The two change the same thing: not a pair.
bool clash(const Intervention& a, const Intervention& b) {
  if (a.index != b.index) return false;
  if (about_statements(a) && about_statements(b)) return true;
  const bool level = a.kind == Kind::BarLevel;
  return a.kind == b.kind && (!level || a.level == b.level);
}

/// A stake or a payment, moved so far that it outweighs all else its actor wants.
Intervention outweighing(const Case& dispute, Intervention one) {
  const std::vector<Fixed> worths = point_worths(dispute);
  const bool pays = one.kind == Kind::Pay;
  const ActorId actor = pays ? ActorId(one.index) : dispute.stakes[one.index].actor;
  double sum = pays ? 0 : std::abs(worths[one.index].to_double());
  for (std::size_t k = 0; k < worths.size(); ++k)
    if (dispute.stakes[k].actor == actor) sum += std::abs(worths[k].to_double());
  one.amount = std::copysign(sum + 1e-6, one.amount);
  return one;
}

class PairSearch {
 public:
  PairSearch(World& world, const LeverRequest& request, const std::vector<Intervention>& candidates,
             const std::vector<bool>& works, const LeverGame* game, LeverAnswer& answer)
      : world_(world),
        request_(request),
        candidates_(candidates),
        works_(works),
        game_(game),
        answer_(answer) {}

  void run() {
    std::vector<std::size_t> plain, amounts;
    for (std::size_t k = 0; k < candidates_.size(); ++k) {
      if (works_[k]) continue;
      if (!has_amount(candidates_[k])) plain.push_back(k);
      if (can_outweigh(candidates_[k])) amounts.push_back(k);
    }
    const auto easier = [&](std::size_t a, std::size_t b) {
      return effort_of(world_.dispute(), candidates_[a]) < effort_of(world_.dispute(), candidates_[b]);
    };
    std::stable_sort(plain.begin(), plain.end(), easier);
    for (const std::size_t first : plain)
      if (!stopped_early()) beside(first);
    for (const std::size_t first : amounts)
      if (!stopped_early()) beside_amount(first);
    answer_.pairs = !stopped_early();
  }

 private:
  bool can_outweigh(const Intervention& one) const {
    return request_.question.goal == LeverGoal::Stable &&
           (one.kind == Kind::MoveStake || one.kind == Kind::Pay);
  }

  bool stopped_early() {
    if (world_.budget().exhausted()) answer_.partial = true;
    return answer_.partial;
  }

  SinglesFound try_beside(const std::vector<Intervention>& given, const std::vector<Intervention>& seconds) {
    const Expected<World> base = world_with(world_, given, request_.question.target, world_.budget());
    if (!base) return {};
    SinglesFound found = try_singles(*base, request_, given, seconds, game_);
    answer_.partial = answer_.partial || found.partial;
    return found;
  }

  void beside(std::size_t first) {
    const std::vector<Intervention> given{candidates_[first]};
    std::vector<Intervention> seconds;
    for (std::size_t k = 0; k < candidates_.size(); ++k)
      if (!works_[k] && (k > first || has_amount(candidates_[k])) && !clash(candidates_[k], given[0]))
        seconds.push_back(candidates_[k]);
    for (const auto& one : try_beside(given, seconds).by_candidate)
      if (one) answer_.levers.push_back(make_lever(world_.dispute(), {given[0], one->first}, one->second));
  }

  void beside_amount(std::size_t first) {
    const std::vector<Intervention> given{outweighing(world_.dispute(), candidates_[first])};
    std::vector<Intervention> seconds;
    for (std::size_t k = first + 1; k < candidates_.size(); ++k)
      if (!works_[k] && can_outweigh(candidates_[k]) && !clash(candidates_[k], given[0]))
        seconds.push_back(candidates_[k]);
    for (const auto& one : try_beside(given, seconds).by_candidate) {
      if (!one || stopped_early()) continue;
      // Back to the least of the first that the second leaves room for.
      const SinglesFound back = try_beside({one->first}, {candidates_[first]});
      if (back.by_candidate.empty() || !back.by_candidate.front()) continue;
      const auto& [least, reply] = *back.by_candidate.front();
      Intervention second = one->first;
      second.least = false;  // beside the first at its farthest, not as it now is
      answer_.levers.push_back(make_lever(world_.dispute(), {least, second}, reply));
    }
  }

  World& world_;
  const LeverRequest& request_;
  const std::vector<Intervention>& candidates_;
  const std::vector<bool>& works_;
  const LeverGame* game_;
  LeverAnswer& answer_;
};

}  // namespace

void find_pairs(World& world, const LeverRequest& request, const std::vector<Intervention>& candidates,
                const std::vector<bool>& works, const LeverGame* game, LeverAnswer& answer) {
  PairSearch(world, request, candidates, works, game, answer).run();
}

}  // namespace detente
