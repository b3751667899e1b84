// SPDX-License-Identifier: MIT
// Claims that settlement answers: possible, impossible, collision.
#include <algorithm>

#include "detente/analysis/settlement/settle.hpp"
#include "detente/study/claim_kinds.hpp"

namespace detente::claims {

namespace {

SettlementResult settled(const Ask& ask, const Condition& goal) {
  SettlementOptions options;
  if (ask.claim.given) options.given = ask.claim.given->formula;
  options.pinned = ask.claim.altered.set;
  options.packages = false;
  options.most_sets = most_collisions;
  return settle(ask.world.dispute(), ask.world.space(), ask.world.constraints(), goal, options,
                ask.world.budget());
}

template <class BlockType>
std::optional<std::uint32_t> position_of(const std::vector<BlockType>& blocks, const std::string& id) {
  const auto it =
      std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
  if (it == blocks.end()) return std::nullopt;
  return static_cast<std::uint32_t>(it - blocks.begin());
}

std::optional<ConstraintRef> constraint_called(const Case& dispute, const std::string& id) {
  if (const auto k = position_of(dispute.rules, id)) return ConstraintRef{ConstraintKind::Rule, *k};
  if (const auto k = position_of(dispute.red_lines, id)) return ConstraintRef{ConstraintKind::RedLine, *k};
  if (const auto k = position_of(dispute.ratifications, id))
    return ConstraintRef{ConstraintKind::Ratification, *k};
  return std::nullopt;
}

/// The collisions in the positions of the original case: an alteration may have moved them.
std::vector<Collision> in_the_original(const Ask& ask, std::vector<Collision> collisions) {
  if (&ask.world.dispute() == &ask.original) return collisions;
  for (Collision& collision : collisions)
    for (ConstraintRef& ref : collision.of)
      ref = *constraint_called(ask.original, constraint_block(ask.world.dispute(), ref).id);
  return collisions;
}

/// Fills what possible and impossible share; empty where there is nothing to test. The answer stands even
/// where the search for its reasons was cut short.
std::optional<bool> possible(const Ask& ask, const Condition& goal, ClaimVerdict& verdict) {
  if (ask.nothing_given()) return std::nullopt;
  SettlementResult result = settled(ask, goal);
  if (result.reason == SettlementReason::Goal) return std::nullopt;
  verdict.count = result.acceptable;
  verdict.of = ask.acceptable.count();
  verdict.collisions = in_the_original(ask, std::move(result.collisions));
  (std::holds_alternative<ClaimPossible>(ask.claim.query) ? verdict.example : verdict.counterexample) =
      result.nearest;
  return result.possible;
}

}  // namespace

Done judge(const ClaimPossible& query, const Ask& ask, ClaimVerdict& verdict) {
  if (const std::optional<bool> is = possible(ask, query.goal, verdict)) answer(verdict, *is);
  return {};
}

Done judge(const ClaimImpossible& query, const Ask& ask, ClaimVerdict& verdict) {
  if (const std::optional<bool> is = possible(ask, query.goal, verdict)) answer(verdict, !*is);
  return {};
}

Done judge(const ClaimCollision& query, const Ask& ask, ClaimVerdict& verdict) {
  if (ask.nothing_given()) return {};
  SettlementResult result = settled(ask, query.goal);
  if (result.reason == SettlementReason::Goal) return {};
  std::vector<ConstraintRef> named;
  bool all_there = true;
  for (const std::string& id : query.lines) {
    const std::optional<ConstraintRef> ref = constraint_called(ask.world.dispute(), id);
    if (ref) named.push_back(*ref);
    all_there = all_there && ref.has_value();
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  const bool found =
      all_there && std::any_of(result.collisions.begin(), result.collisions.end(),
                               [&](const Collision& collision) { return collision.of == named; });
  if (result.partial && !found && !(query.only && result.collisions.size() > 1))
    return fail(
        {Code::TimeLimit, Severity::Error, ask.claim.span, "stopped before all collisions were known", ""});
  verdict.count = found ? 1 : 0;
  verdict.of = result.collisions.size();
  verdict.counterexample = result.nearest;
  verdict.collisions = in_the_original(ask, std::move(result.collisions));
  answer(verdict, found && (!query.only || verdict.of == 1));
  return {};
}

}  // namespace detente::claims
