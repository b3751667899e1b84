// SPDX-License-Identifier: MIT
#include "detente/render/claim_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"
#include "detente/result/concept_ids.hpp"

namespace detente::render {

namespace {

std::string collisions_words(const Case& dispute, const std::vector<Collision>& collisions) {
  std::vector<std::string> parts;
  for (const Collision& collision : collisions) {
    if (parts.size() == 3) break;
    parts.push_back(together(dispute, collision.of));
  }
  const std::size_t more = collisions.size() - parts.size();
  if (more > 0) parts.push_back(fmt::format("{} more", more));
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; and ") + part;
  return out;
}

/// One reason per kind of claim; the counts mean what study/claims.hpp says they mean for that kind.
struct Reason {
  const Case& dispute;
  const ClaimVerdict& verdict;

  /// How much of what was looked at: one of three words. The figures count scenarios, and one idle option
  /// would multiply them.
  const char* part(const char* none, const char* some, const char* all) const {
    return verdict.count == 0 ? none : verdict.count == verdict.of ? all : some;
  }
  std::string nearest(const std::optional<Levels>& levels, const char* lead) const {
    return levels ? fmt::format("; {}: {}", lead, changes_words(dispute, *levels)) : "";
  }
  std::string having() const {
    if (verdict.of == 0) return "nothing at all is acceptable to everybody here";
    return part("so in nothing that is acceptable to everybody", "so in some of what is acceptable to everybody",
                "so in all that is acceptable to everybody") +
           nearest(verdict.example, "nearest to today");
  }
  std::string holding(const std::string& id) const {
    const std::optional<SolutionConcept> concept_ = concept_of(id);
    if (verdict.of == 0) return "it is acceptable to everybody in no form";
    return fmt::format("{} would hold under {}",
                       part("no form of it that is acceptable to everybody",
                            "some but not every acceptable form of it", "every acceptable form of it"),
                       concept_ ? concept_short_name(*concept_) : id) +
           nearest(verdict.example, "for example");
  }
  std::string change_for(ActorId actor) const {
    if (!verdict.amount) return "by its ranking, for " + actor_name(dispute, actor);
    const std::string sign = *verdict.amount > 0 ? "+" : "";
    return fmt::format("a change of {}{} in the stakes of {}", sign, number_words(*verdict.amount),
                       actor_name(dispute, actor));
  }

  /// `70 %, likely (55–80 %), in 24 months`: at the likely values.
  std::string chance(const std::string& at) const {
    return fmt::format("{}, {}, in {}", percent_words(*verdict.probability),
                       likelihood_words(*verdict.probability), at);
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
    const std::string who = actor_name(dispute, query.actor);
    return fmt::format("{} by a move of its own that ends it",
                       verdict.count == 0
                           ? "in no acceptable form can " + who + " gain"
                           : fmt::format("in {} {} can gain",
                                         part("", "some but not every acceptable form of it",
                                              "every acceptable form of it"),
                                         who)) +
           nearest(verdict.counterexample,
                   verdict.count == 0 ? "for example not from this one" : "but not from this one");
  }
  std::string operator()(const ClaimNoOwnMove& query) const {
    return fmt::format("{} open to {} today would bring it about",
                       part("no move", "some move", "every move"), actor_name(dispute, query.actor)) +
           nearest(verdict.counterexample, "for example");
  }
  std::string operator()(const ClaimPrefers& query) const {
    if (verdict.of == 0) return "nothing acceptable differs in this alone";
    return fmt::format("so for {} {}, all else being equal", actor_name(dispute, query.actor),
                       part("in no acceptable case", "in some acceptable cases and not in others",
                            "in every acceptable case"));
  }
  std::string operator()(const ClaimGains& query) const { return change_for(query.actor); }
  std::string operator()(const ClaimLoses& query) const { return change_for(query.actor); }
  std::string operator()(const ClaimBest& query) const {
    return fmt::format("{} acceptable that would hold would suit {} better than the best of that outcome",
                       verdict.count == 0 ? "nothing" : "something", actor_name(dispute, query.actor)) +
           nearest(verdict.counterexample, "for example");
  }
  std::string operator()(const ClaimLikely& query) const { return chance(query.at); }
  std::string operator()(const ClaimUnlikely& query) const { return chance(query.at); }
  std::string operator()(const ClaimMostLikely& query) const {
    return chance(query.at) +
           fmt::format("; the likeliest other outcome has {}", percent_words(*verdict.compared));
  }
  std::string operator()(const ClaimMoreLikely& query) const {
    const std::string against = alteration_words(dispute, query.than);
    return chance(query.at) + fmt::format("; {} it is {}",
                                          against.empty() ? "in the case as it stands" : against,
                                          percent_words(*verdict.compared));
  }
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
    if (stake.id == id) return stake_name(dispute, stake);
  const Block* block = find_block(dispute, id);
  return block != nullptr && block->title != id ? quoted(block->title) : "an entry of the case";
}

/// What was changed in the case, each change in words.
std::vector<std::string> alteration_parts(const Case& dispute, const Alteration& alteration) {
  std::vector<std::string> parts;
  for (const auto& [parameter, value] : alteration.parameters)
    parts.push_back(fmt::format("with {} at {}", quoted(dispute.parameters[parameter.index()].title),
                                number_words(value)));
  for (const AxisLevel& set : alteration.set)
    parts.push_back("with today at " + quoted(axis_words(dispute, set.axis, set.level)));
  for (const std::string& id : alteration.without) parts.push_back("without " + removed_words(dispute, id));
  return parts;
}

}  // namespace

std::string claim_reason_words(const Case& dispute, const Claim& claim, const ClaimVerdict& verdict) {
  if (verdict.verdict == Verdict::Untestable) return "nothing in the model to test it on";
  const std::string share =
      verdict.share_of_draws ? fmt::format("; holds in {} of draws", percent_words(*verdict.share_of_draws))
                             : "";
  return std::visit(Reason{dispute, verdict}, claim.query) + share;
}

std::string claim_context_words(const Case& dispute, const Claim& claim) {
  std::vector<std::string> parts = alteration_parts(dispute, claim.altered);
  if (claim.given) parts.insert(parts.begin(), "given " + condition_words(dispute, claim.given->syntax));
  return listed(parts);
}

std::string alteration_words(const Case& dispute, const Alteration& alteration) {
  return listed(alteration_parts(dispute, alteration));
}

}  // namespace detente::render
