// SPDX-License-Identifier: MIT
// Claims that the equilibria and the moves of a draw answer: stable, unstable, best, blocks.
#include <algorithm>
#include <limits>

#include "detente/result/concept_ids.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/study/claim_draws.hpp"

namespace detente::claims {

namespace {

Bitmap where(const Ask& ask, const Condition& condition) {
  Bitmap set = scenarios_where(ask.world.space(), condition.formula, ask.world.budget().threads);
  set &= ask.within;
  return set;
}

/// The acceptable scenarios of the draw among these.
Bitmap acceptable_among(DrawView& view, Bitmap set) {
  set &= view.acceptable();
  return set;
}

class DrawnStable : public DrawnQuestion {
 public:
  /// Some (every) scenario is an equilibrium; `wanted` false: not so.
  DrawnStable(Bitmap asked, SolutionConcept concept_, bool every, bool wanted)
      : asked_(std::move(asked)), concept_id_(concept_), every_(every), wanted_(wanted) {}
  Expected<InDraw> in(DrawView& view) const override {
    Bitmap left = acceptable_among(view, asked_);
    if (!left.any()) return InDraw::Untestable;
    const bool by_improvements = concept_id_ == SolutionConcept::Nash || concept_id_ == SolutionConcept::Seq;
    const Expected<const Bitmap*> lasting =
        by_improvements ? view.lasting_among(left, concept_id_) : view.lasting(concept_id_);
    if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
    if (*lasting == nullptr) return InDraw::Unknown;
    if (every_)
      left.and_not(**lasting);
    else
      left &= **lasting;
    return in_draw((left.any() != every_) == wanted_);
  }

 private:
  Bitmap asked_;
  SolutionConcept concept_id_;
  bool every_;
  bool wanted_;
};

class DrawnBest : public DrawnQuestion {
 public:
  DrawnBest(ActorId actor, Bitmap within, Bitmap inside)
      : actor_(actor), within_(std::move(within)), inside_(std::move(inside)) {}
  Expected<InDraw> in(DrawView& view) const override {
    const WorthTable* worths = view.worths(actor_);
    if (worths == nullptr) return InDraw::Unknown;
    const Bitmap all = acceptable_among(view, within_);
    Bitmap inside = all;
    const Expected<bool> there = keep_lasting(view, inside &= inside_);
    if (!there) return tl::unexpected<Diagnostics>(there.error());
    if (!*there) return InDraw::Unknown;
    if (!inside.any()) return InDraw::Untestable;
    constexpr std::int64_t bottom = std::numeric_limits<std::int64_t>::min();
    Worth best{bottom, bottom};
    inside.for_each([&](ScenarioIndex n) {
      best = std::max(best, worths->at(n));
      return true;
    });
    Bitmap better(all.size());
    all.for_each([&](ScenarioIndex n) {
      if (worths->at(n) > best) better.set(n);
      return true;
    });
    const Expected<bool> known = keep_lasting(view, better);
    if (!known) return tl::unexpected<Diagnostics>(known.error());
    return *known ? in_draw(!better.any()) : InDraw::Unknown;
  }

 private:
  /// Leaves those that last; false where that is not known.
  static Expected<bool> keep_lasting(DrawView& view, Bitmap& set) {
    if (!set.any()) return true;
    const Expected<const Bitmap*> lasting = view.lasting_among(set, SolutionConcept::Seq);
    if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
    if (*lasting == nullptr) return false;
    set &= **lasting;
    return true;
  }

  ActorId actor_;
  Bitmap within_;
  Bitmap inside_;  ///< the outcome
};

class DrawnBlocks : public DrawnQuestion {
 public:
  /// `block`: of the actor; null where it decides nothing.
  DrawnBlocks(ActorId actor, const OwnerBlock* block, Bitmap goal, Bitmap ends)
      : actor_(actor), block_(block), goal_(std::move(goal)), ends_(std::move(ends)) {}
  Expected<InDraw> in(DrawView& view) const override {
    const Bitmap goal = acceptable_among(view, goal_);
    if (!goal.any()) return InDraw::Untestable;
    if (block_ == nullptr) return InDraw::No;
    const WorthTable* worths = view.worths(actor_);
    if (worths == nullptr) return InDraw::Unknown;
    if (block_->one_way()) return in_draw(each_leaves(*worths, goal));
    return in_draw(each_block_leaves(*worths, goal));
  }

 private:
  bool each_leaves(const WorthTable& worths, const Bitmap& goal) const {
    bool all = true;
    goal.for_each([&](ScenarioIndex n) { return all = worths.at(n) < best_from(worths, n); });
    return all;
  }
  /// Without one-way options every member of a block has the same moves: one search serves them all.
  bool each_block_leaves(const WorthTable& worths, const Bitmap& goal) const {
    const std::uint64_t span = block_->stride * block_->size;
    std::vector<std::pair<std::uint64_t, ScenarioIndex>> members;  // by block
    goal.for_each([&](ScenarioIndex n) {
      members.emplace_back(n / span * block_->stride + n % block_->stride, n);
      return true;
    });
    std::sort(members.begin(), members.end());
    Worth best;
    for (std::size_t k = 0; k < members.size(); ++k) {
      const ScenarioIndex n = members[k].second;
      if (k == 0 || members[k].first != members[k - 1].first) best = best_from(worths, n);
      if (worths.at(n) >= best) return false;
    }
    return true;
  }
  /// The most the actor can reach from there that ends the goal.
  Worth best_from(const WorthTable& worths, ScenarioIndex n) const {
    constexpr std::int64_t bottom = std::numeric_limits<std::int64_t>::min();
    Worth best{bottom, bottom};
    for_each_target(block_->moves, n, [&](ScenarioIndex m) {
      if (ends_.test(m)) best = std::max(best, worths.at(m));
    });
    return best;
  }

  ActorId actor_;
  const OwnerBlock* block_;
  Bitmap goal_;
  Bitmap ends_;
};

Expected<DrawnQuestionPtr> prepare_stable(const Ask& ask, DrawnWorld& shared, const Condition& when,
                                          const std::string& concept_name, bool every, bool wanted) {
  const std::optional<SolutionConcept> concept_ = concept_of(concept_name);
  if (!concept_)
    return fail({Code::NotYet, Severity::Error, ask.claim.span,
                 "unknown solution concept '" + concept_name + "'", ""});
  if (Expected<void> made = shared.need_deciders(); !made) return tl::unexpected<Diagnostics>(made.error());
  return std::make_unique<DrawnStable>(where(ask, when), *concept_, every, wanted);
}

}  // namespace

Expected<DrawnQuestionPtr> prepare(const ClaimStable& query, const Ask& ask, DrawnWorld& shared) {
  return prepare_stable(ask, shared, query.when, query.concept_name, query.every, true);
}

Expected<DrawnQuestionPtr> prepare(const ClaimUnstable& query, const Ask& ask, DrawnWorld& shared) {
  return prepare_stable(ask, shared, query.when, query.concept_name, query.every, false);
}

Expected<DrawnQuestionPtr> prepare(const ClaimBest& query, const Ask& ask, DrawnWorld& shared) {
  if (Expected<void> made = shared.need_deciders(); !made) return tl::unexpected<Diagnostics>(made.error());
  if (Expected<void> made = shared.need(query.actor); !made) return tl::unexpected<Diagnostics>(made.error());
  Bitmap outcome = ask.world.outcomes().at(query.outcome.index());
  return std::make_unique<DrawnBest>(query.actor, ask.within, std::move(outcome));
}

Expected<DrawnQuestionPtr> prepare(const ClaimBlocks& query, const Ask& ask, DrawnWorld& shared) {
  if (Expected<void> made = shared.need(query.actor); !made) return tl::unexpected<Diagnostics>(made.error());
  const ScenarioSpace& space = ask.world.space();
  Bitmap ends = space.feasible();
  ends.and_not(scenarios_where(space, query.goal.formula, ask.world.budget().threads));
  const OwnerBlock* block = nullptr;
  for (const OwnerBlock& candidate : space.blocks())
    if (candidate.actor == query.actor) block = &candidate;
  return std::make_unique<DrawnBlocks>(query.actor, block, where(ask, query.goal), std::move(ends));
}

}  // namespace detente::claims
