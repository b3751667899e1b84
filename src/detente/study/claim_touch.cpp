// SPDX-License-Identifier: MIT
#include "detente/study/claim_touch.hpp"

#include <algorithm>
#include <set>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/study/claim_kinds.hpp"

namespace detente {

namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Which conditions each kind names.
struct GoalOf {
  const Condition* operator()(const ClaimPossible& q) const { return &q.goal; }
  const Condition* operator()(const ClaimImpossible& q) const { return &q.goal; }
  const Condition* operator()(const ClaimCollision& q) const { return &q.goal; }
  const Condition* operator()(const ClaimStable& q) const { return &q.when; }
  const Condition* operator()(const ClaimUnstable& q) const { return &q.when; }
  const Condition* operator()(const ClaimBlocks& q) const { return &q.goal; }
  const Condition* operator()(const ClaimNoOwnMove& q) const { return &q.goal; }
  const Condition* operator()(const ClaimLikely& q) const { return &q.when; }
  const Condition* operator()(const ClaimUnlikely& q) const { return &q.when; }
  const Condition* operator()(const ClaimMoreLikely& q) const { return &q.when; }
  template <class Other>
  const Condition* operator()(const Other&) const {
    return nullptr;
  }
};

/// What each kind reads: the acceptable scenarios, the rankings of all or of one, the worths of one actor's
/// stakes.
struct Reads {
  const Case& dispute;
  const ClaimVerdict& known;
  const Touched& touched;

  bool ranking(ActorId actor) const {
    return std::find(touched.rankings.begin(), touched.rankings.end(), actor) != touched.rankings.end();
  }
  bool agreement() const { return touched.waived.has_value(); }
  bool moves() const {
    return std::any_of(touched.rankings.begin(), touched.rankings.end(),
                       [this](ActorId actor) { return dispute.decides(actor); });
  }
  /// Utilities follow the stakes alone; an ordinal actor's gains follow its ranking.
  bool worth(ActorId actor) const {
    const bool cardinal = std::any_of(dispute.stakes.begin(), dispute.stakes.end(),
                                      [actor](const Stake& stake) { return stake.actor == actor; });
    return ranking(actor) && (touched.stakes || !cardinal);
  }

  bool operator()(const ClaimPossible&) const { return agreement(); }
  bool operator()(const ClaimImpossible&) const { return agreement(); }
  bool operator()(const ClaimCollision&) const { return agreement(); }
  bool operator()(const ClaimStable&) const { return agreement() || moves(); }
  bool operator()(const ClaimUnstable&) const { return agreement() || moves(); }
  bool operator()(const ClaimBest& q) const { return agreement() || moves() || ranking(q.actor); }
  bool operator()(const ClaimBlocks& q) const { return agreement() || ranking(q.actor); }
  bool operator()(const ClaimPrefers& q) const { return agreement() || ranking(q.actor); }
  /// Moves follow from rules and directions; waiving a line can only give the question something to ask
  /// about.
  bool operator()(const ClaimNoOwnMove&) const { return agreement() && known.verdict == Verdict::Untestable; }
  bool operator()(const ClaimGains& q) const { return worth(q.actor); }
  bool operator()(const ClaimLoses& q) const { return worth(q.actor); }
  template <class Forecast>
  bool operator()(const Forecast&) const {
    return false;
  }
};

}  // namespace

const Condition* goal_asked(const Claim& claim) {
  if (!claim.altered.empty() || claim.given) return nullptr;
  const bool asks = std::holds_alternative<ClaimPossible>(claim.query) ||
                    std::holds_alternative<ClaimImpossible>(claim.query);
  return asks ? goal_named(claim) : nullptr;
}

const Condition* goal_named(const Claim& claim) { return std::visit(GoalOf{}, claim.query); }

bool touches(const Case& dispute, const Claim& claim, const ClaimVerdict& known, const Touched& touched) {
  // A claim asked without the block is asked of a case in which the change has already happened.
  if (contains(claim.altered.without, touched.id)) return false;
  return std::visit(Reads{dispute, known, touched}, claim.query);
}

std::optional<Verdict> read_off(const Case& dispute, const Claim& claim, const ClaimVerdict& known,
                                const Touched& touched) {
  if (!touched.waived || known.verdict == Verdict::Untestable || known.verdict == Verdict::Waiting) return {};
  // Possible kinds count acceptable scenarios. No reasons known for a no, or too many to keep: ask again.
  const bool counted = !std::holds_alternative<ClaimCollision>(claim.query);
  if ((counted && known.count == 0 && known.collisions.empty()) ||
      known.collisions.size() >= claims::most_collisions)
    return {};
  std::vector<const Collision*> left;
  for (const Collision& collision : known.collisions)
    if (!std::binary_search(collision.of.begin(), collision.of.end(), *touched.waived))
      left.push_back(&collision);
  const auto verdict = [&](bool holds) { return holds == claim.expect ? Verdict::Holds : Verdict::Fails; };
  const bool possible = known.collisions.empty() || left.empty();
  if (std::holds_alternative<ClaimPossible>(claim.query)) return verdict(possible);
  if (std::holds_alternative<ClaimImpossible>(claim.query)) return verdict(!possible);
  const auto* collision = std::get_if<ClaimCollision>(&claim.query);
  if (collision == nullptr) return {};
  const std::set<std::string> named(collision->lines.begin(), collision->lines.end());
  const bool found = std::any_of(left.begin(), left.end(), [&](const Collision* one) {
    std::set<std::string> ids;
    for (const ConstraintRef ref : one->of) ids.insert(constraint_block(dispute, ref).id);
    return ids == named;
  });
  return verdict(found && (!collision->only || left.size() == 1));
}

}  // namespace detente
