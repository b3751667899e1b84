// SPDX-License-Identifier: MIT
#include "detente/render/claim_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/render/condition_words.hpp"
#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string collisions_words(const Case& dispute, const std::vector<Collision>& collisions) {
  std::vector<std::string> parts;
  for (const Collision& collision : collisions) {
    if (parts.size() == 3) break;
    parts.push_back(constraint_names(dispute, collision.of, "with"));
  }
  const std::size_t more = collisions.size() - parts.size();
  return listed(parts, "; and") + (more > 0 ? fmt::format("; and {} more", more) : "");
}

/// One reason per kind of claim; the counts mean what study/claims.hpp says they mean for that kind.
struct Reason {
  const Case& dispute;
  const ClaimVerdict& verdict;

  std::string of(const std::string& one, const std::string& many) const {
    return fmt::format("{} of {}", group_digits(verdict.count), counted(verdict.of, one, many));
  }
  std::string nearest(const std::optional<Levels>& levels, const char* lead) const {
    return levels ? fmt::format("; {}: {}", lead, changes_words(dispute, *levels)) : "";
  }
  std::string having() const {
    return of("acceptable scenario has it", "acceptable scenarios have it") +
           nearest(verdict.example, "nearest to today");
  }
  std::string holding(const std::string& concept_name) const {
    return fmt::format("{} hold under {}", of("acceptable scenario with it", "acceptable scenarios with it"),
                       concept_name) +
           nearest(verdict.example, "for example");
  }
  std::string change_for(ActorId actor) const {
    if (!verdict.amount) return "by its ranking, for " + actor_name(dispute, actor);
    const std::string sign = *verdict.amount > 0 ? "+" : "";
    return fmt::format("a change of {}{} in the stakes of {}", sign, number_words(*verdict.amount),
                       actor_name(dispute, actor));
  }

  std::string operator()(const ClaimPossible&) const { return having(); }
  std::string operator()(const ClaimImpossible&) const {
    return having() + (verdict.collisions.empty()
                           ? ""
                           : "; what collides: " + collisions_words(dispute, verdict.collisions));
  }
  std::string operator()(const ClaimCollision&) const {
    if (verdict.collisions.empty())
      return "nothing collides: it can be agreed" + nearest(verdict.example, "nearest to today");
    return fmt::format("{}: {}", verdict.collisions.size() == 1 ? "the only collision" : "the collisions",
                       collisions_words(dispute, verdict.collisions));
  }
  std::string operator()(const ClaimStable& query) const { return holding(query.concept_name); }
  std::string operator()(const ClaimUnstable& query) const { return holding(query.concept_name); }
  std::string operator()(const ClaimBlocks& query) const {
    return fmt::format("from {} with it {} can gain by a move of its own that ends it",
                       of("acceptable scenario", "acceptable scenarios"), actor_name(dispute, query.actor)) +
           nearest(verdict.counterexample, "but not from this one");
  }
  std::string operator()(const ClaimNoOwnMove& query) const {
    return fmt::format("{} open to {} today bring it about", of("move", "moves"),
                       actor_name(dispute, query.actor)) +
           nearest(verdict.counterexample, "for example");
  }
  std::string operator()(const ClaimPrefers& query) const {
    return fmt::format("{} that differ in nothing else, {} ranks it so",
                       of("pair of acceptable scenarios", "pairs of acceptable scenarios"),
                       actor_name(dispute, query.actor));
  }
  std::string operator()(const ClaimGains& query) const { return change_for(query.actor); }
  std::string operator()(const ClaimLoses& query) const { return change_for(query.actor); }
  std::string operator()(const ClaimBest& query) const {
    return fmt::format("{} that would hold rank higher for {}",
                       of("acceptable scenario", "acceptable scenarios"), actor_name(dispute, query.actor)) +
           nearest(verdict.counterexample, "for example");
  }
  // Asked of the forecast; answered only once there is one.
  std::string operator()(const ClaimLikely&) const { return {}; }
  std::string operator()(const ClaimUnlikely&) const { return {}; }
  std::string operator()(const ClaimMostLikely&) const { return {}; }
  std::string operator()(const ClaimMoreLikely&) const { return {}; }
};

const Block* find_block(const Case& dispute, const std::string& id) {
  const Block* found = nullptr;
  const auto look = [&](const auto& blocks) {
    for (const Block& block : blocks)
      if (block.id == id) found = &block;
  };
  look(dispute.red_lines);
  look(dispute.ratifications);
  look(dispute.rules);
  look(dispute.stakes);
  look(dispute.beliefs);
  look(dispute.shocks);
  look(dispute.polls);
  return found;
}

std::string removed_words(const Case& dispute, const std::string& id) {
  for (std::size_t k = 0; k < dispute.red_lines.size(); ++k)
    if (dispute.red_lines[k].id == id)
      return constraint_name(dispute, {ConstraintKind::RedLine, static_cast<std::uint32_t>(k)});
  for (const Stake& stake : dispute.stakes)
    if (stake.id == id)
      return owned(actor_name(dispute, stake.actor), "stake") + " in " +
             condition_words(dispute, stake.when.syntax);
  const Block* block = find_block(dispute, id);
  return block != nullptr && block->title != id ? quoted(block->title) : "an entry of the case";
}

}  // namespace

std::string claim_reason_words(const Case& dispute, const Claim& claim, const ClaimVerdict& verdict) {
  if (verdict.verdict == Verdict::Untestable) return "nothing in the model to test it on";
  return std::visit(Reason{dispute, verdict}, claim.query);
}

std::string claim_context_words(const Case& dispute, const Claim& claim) {
  std::vector<std::string> parts;
  if (claim.given) parts.push_back("given " + condition_words(dispute, claim.given->syntax));
  for (const auto& [parameter, value] : claim.altered.parameters)
    parts.push_back(fmt::format("with {} at {}", quoted(dispute.parameters[parameter.index()].title),
                                number_words(value)));
  for (const AxisLevel& set : claim.altered.set)
    parts.push_back("with today at " + quoted(axis_words(dispute, set.axis, set.level)));
  for (const std::string& id : claim.altered.without)
    parts.push_back("without " + removed_words(dispute, id));
  return listed(parts);
}

}  // namespace detente::render
