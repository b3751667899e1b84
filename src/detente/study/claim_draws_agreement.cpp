// SPDX-License-Identifier: MIT
// Claims that the constraints of a draw answer: possible, impossible, collision, no_own_move.
#include <algorithm>

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/study/claim_draws.hpp"

namespace detente::claims {

namespace {

/// The scenarios with the goal, feasible or not, within what the claim asks for.
Bitmap with_goal(const Ask& ask, const Condition& goal) {
  Bitmap set = scenarios_where(ask.world.space(), goal.formula, ask.world.budget().threads);
  set &= ask.within;
  return set;
}

/// What the constraints leave of a goal, and whether what is given can be had at all.
class Agreement {
 public:
  Agreement(const Ask& ask, const Condition& goal, const DrawnWorld& shared)
      : goal_(shared.masks().masks_of(with_goal(ask, goal), ask.world.budget())) {
    if (ask.claim.given || !ask.claim.altered.set.empty())
      given_ = shared.masks().masks_of(ask.within, ask.world.budget());
  }
  const GoalMasks& goal() const { return goal_; }
  bool testable(const DrawView& view) const {
    return !goal_.empty && (!given_ || possible(*given_, view.active()));
  }
  bool possible_in(const DrawView& view) const { return possible(goal_, view.active()); }

 private:
  GoalMasks goal_;
  std::optional<GoalMasks> given_;
};

class DrawnPossible : public DrawnQuestion {
 public:
  DrawnPossible(Agreement agreement, bool wanted) : agreement_(std::move(agreement)), wanted_(wanted) {}
  Expected<InDraw> in(DrawView& view) const override {
    if (!agreement_.testable(view)) return InDraw::Untestable;
    return in_draw(agreement_.possible_in(view) == wanted_);
  }

 private:
  Agreement agreement_;
  bool wanted_;
};

class DrawnCollision : public DrawnQuestion {
 public:
  /// `members`: empty where one of those named is no constraint that could ever hold.
  DrawnCollision(Agreement agreement, std::optional<ConstraintSet> members, bool only)
      : agreement_(std::move(agreement)),
        members_(std::move(members)),
        only_(only),
        collides_(members_ && collides(agreement_.goal(), *members_)) {}
  Expected<InDraw> in(DrawView& view) const override {
    if (!agreement_.testable(view)) return InDraw::Untestable;
    return in_draw(collides_ && all_active(*members_, view.active()) &&
                   (!only_ || only_collision(agreement_.goal(), view.active(), *members_)));
  }

 private:
  Agreement agreement_;
  std::optional<ConstraintSet> members_;
  bool only_;
  bool collides_;
};

class DrawnNoOwnMove : public DrawnQuestion {
 public:
  /// `none`: no move leads to the goal; empty where it holds today.
  DrawnNoOwnMove(GoalMasks goal, std::optional<bool> none) : goal_(std::move(goal)), none_(none) {}
  Expected<InDraw> in(DrawView& view) const override {
    if (!none_ || !possible(goal_, view.active())) return InDraw::Untestable;
    return in_draw(*none_);
  }

 private:
  GoalMasks goal_;
  std::optional<bool> none_;
};

template <class BlockType>
void find(const std::vector<BlockType>& blocks, const std::string& id, ConstraintKind kind,
          std::optional<ConstraintRef>& found) {
  for (std::uint32_t k = 0; k < blocks.size() && !found; ++k)
    if (blocks[k].id == id) found = ConstraintRef{kind, k};
}

std::optional<ConstraintRef> constraint_called(const Case& dispute, const std::string& id) {
  std::optional<ConstraintRef> found;
  find(dispute.rules, id, ConstraintKind::Rule, found);
  find(dispute.red_lines, id, ConstraintKind::RedLine, found);
  find(dispute.ratifications, id, ConstraintKind::Ratification, found);
  return found;
}

std::optional<ConstraintSet> constraints_called(const DrawnWorld& shared,
                                                const std::vector<std::string>& ids) {
  std::vector<ConstraintRef> refs;
  for (const std::string& id : ids) {
    const std::optional<ConstraintRef> ref = constraint_called(shared.world().dispute(), id);
    if (!ref) return std::nullopt;
    refs.push_back(*ref);
  }
  return shared.masks().set_of(refs);
}

/// Whether some move of the actor leads from today to a member of the goal.
bool can_move_into(const ScenarioSpace& space, ActorId actor, const Bitmap& goal) {
  bool found = false;
  for (const OwnerBlock& block : space.blocks()) {
    if (block.actor != actor) continue;
    for_each_target(block.moves, space.today(), [&](ScenarioIndex n) {
      found = found || (n != space.today() && space.feasible().test(n) && goal.test(n));
    });
  }
  return found;
}

}  // namespace

Expected<DrawnQuestionPtr> prepare(const ClaimPossible& query, const Ask& ask, DrawnWorld& shared) {
  return std::make_unique<DrawnPossible>(Agreement(ask, query.goal, shared), true);
}

Expected<DrawnQuestionPtr> prepare(const ClaimImpossible& query, const Ask& ask, DrawnWorld& shared) {
  return std::make_unique<DrawnPossible>(Agreement(ask, query.goal, shared), false);
}

Expected<DrawnQuestionPtr> prepare(const ClaimCollision& query, const Ask& ask, DrawnWorld& shared) {
  return std::make_unique<DrawnCollision>(Agreement(ask, query.goal, shared),
                                          constraints_called(shared, query.lines), query.only);
}

Expected<DrawnQuestionPtr> prepare(const ClaimNoOwnMove& query, const Ask& ask, DrawnWorld& shared) {
  const ScenarioSpace& space = ask.world.space();
  const Bitmap goal = with_goal(ask, query.goal);
  std::optional<bool> none;
  if (!goal.test(space.today())) none = !can_move_into(space, query.actor, goal);
  return std::make_unique<DrawnNoOwnMove>(shared.masks().masks_of(goal, ask.world.budget()), none);
}

}  // namespace detente::claims
