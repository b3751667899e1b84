// SPDX-License-Identifier: MIT
#include "detente/render/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "detente/render/condition_words.hpp"
#include "detente/render/direction.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string cut_title(const std::string& title) {
  const std::size_t end = std::min({title.find(" ("), title.find(": "), title.size()});
  return end == 0 ? title : title.substr(0, end);
}

bool starts_with(const std::string& text, std::string_view prefix) { return text.rfind(prefix, 0) == 0; }

std::string lowered(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

/// Common nouns that open an actor's title and lose their capital inside a sentence.
bool opens_with_common_noun(const std::string& title) {
  static constexpr std::array<std::string_view, 14> openings = {
      "Authorities ", "People ",    "Residents ", "Local ",     "Opposition ", "Winemakers ", "Farmers ",
      "Voters ",      "Displaced ", "Refugees ",  "Companies ", "Businesses ", "Workers ",    "Citizens "};
  return std::any_of(openings.begin(), openings.end(), [&](auto word) { return starts_with(title, word); });
}

/// Singular nouns for bodies: a title that ends or opens with one takes an article ("the Georgian public").
bool takes_article(const std::string& title) {
  static constexpr std::array<std::string_view, 26> bodies = {
      "government", "public",     "movement",   "party",      "union",      "agency",    "army",
      "council",    "parliament", "opposition", "ministry",   "alliance",   "authority", "front",
      "commission", "committee",  "league",     "congress",   "senate",     "court",     "company",
      "coalition",  "federation", "leadership", "electorate", "authorities"};
  std::string lower = title;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::string last = lower.substr(lower.rfind(' ') == std::string::npos ? 0 : lower.rfind(' ') + 1);
  const std::string first = lower.substr(0, lower.find(' '));
  return std::any_of(bodies.begin(), bodies.end(), [&](auto body) { return last == body || first == body; });
}

/// The title, and the id where another block of the kind has the same title.
template <class BlockType>
std::string told_apart(const std::vector<BlockType>& blocks, const BlockType& block) {
  const auto alike = std::count_if(blocks.begin(), blocks.end(),
                                   [&](const BlockType& other) { return other.title == block.title; });
  return alike > 1 && block.title != block.id ? block.title + " [" + block.id + "]" : block.title;
}

std::string short_actor(const std::string& title) {
  return cut_title(title.substr(0, std::min(title.find(','), title.size())));
}

std::string actor_title(const Case& dispute, ActorId actor) {
  const std::string title = short_actor(dispute.actor(actor).title);
  const auto alike = std::count_if(dispute.actors.begin(), dispute.actors.end(),
                                   [&](const Actor& other) { return short_actor(other.title) == title; });
  return alike > 1 ? told_apart(dispute.actors, dispute.actor(actor)) : title;
}

std::string cut_outcome(const Case& dispute, const Outcome& outcome) {
  const std::string title = cut_title(outcome.title);
  const auto alike = std::count_if(dispute.outcomes.begin(), dispute.outcomes.end(),
                                   [&](const Outcome& other) { return cut_title(other.title) == title; });
  return alike > 1 ? told_apart(dispute.outcomes, outcome) : title;
}

std::string red_line_name(const Case& dispute, const RedLine& line) {
  const std::string owner = constraint_owner(
      dispute, {ConstraintKind::RedLine, static_cast<std::uint32_t>(&line - dispute.red_lines.data())});
  if (line.title == line.id) {
    const Stance stance = stance_of(dispute, line.never, line.stated_as_must);
    return owner + (stance.demands ? " that demands " : " against ") + stance.words;
  }
  const auto alike = std::count_if(
      dispute.red_lines.begin(), dispute.red_lines.end(),
      [&](const RedLine& other) { return other.title == line.title && other.actors == line.actors; });
  const std::string told = alike > 1 ? " [" + line.id + "]" : "";
  const bool noun = std::islower(static_cast<unsigned char>(line.title.front())) != 0;
  return owner + (noun ? " on " + isolated(line.title) : " " + quoted(line.title)) + told;
}

std::string rule_name(const Case& dispute, const Rule& rule) {
  if (rule.title != rule.id) return "the rule " + quoted(rule.title);
  const Stance stance = stance_of(dispute, rule.impossible, rule.stated_as_requires);
  return (stance.demands ? "the rule that requires " : "the rule that excludes ") + stance.words;
}

}  // namespace

std::string short_title(const std::string& title) { return isolated(cut_title(title)); }

std::string option_title(const Case& dispute, const Option& option) {
  return isolated(told_apart(dispute.options, option));
}

std::string outcome_title(const Case& dispute, const Outcome& outcome) {
  return isolated(cut_outcome(dispute, outcome));
}

std::string actor_name(const Case& dispute, ActorId actor) {
  const std::string title = actor_title(dispute, actor);
  if (starts_with(title, "The ") || starts_with(title, "the ")) return isolated(lowered(title));
  if (opens_with_common_noun(title))

    return (starts_with(title, "Authorities ") || starts_with(title, "People of ") ? "the " : "") +
           isolated(lowered(title));
  return (takes_article(title) ? "the " : "") + isolated(title);
}

std::string actor_names(const Case& dispute, const std::vector<ActorId>& actors, const std::string& last) {
  std::vector<std::string> names;
  for (const ActorId actor : actors) names.push_back(actor_name(dispute, actor));
  return listed(names, last);
}

std::string owned(const std::string& owner, const std::string& noun) {
  const bool article = starts_with(owner, "the ");
  if (word_count(owner) - (article ? 1 : 0) > 2) return "the " + noun + " of " + owner;
  return owner + (owner.back() == 's' ? "’ " : "’s ") + noun;
}

std::string constraint_owner(const Case& dispute, const ConstraintRef& constraint) {
  switch (constraint.kind) {
    case ConstraintKind::Rule:
      return "a rule";
    case ConstraintKind::RedLine: {
      const RedLine& line = dispute.red_lines[constraint.index];
      const bool joint = line.actors.size() > 1;
      return owned(actor_names(dispute, line.actors), joint ? "joint line" : "line");
    }
    case ConstraintKind::Ratification: {
      const Ratification& needed = dispute.ratifications[constraint.index];
      return owned(actor_name(dispute, dispute.polls[needed.poll.index()].of), "veto");
    }
  }
  return {};
}

std::string constraint_name(const Case& dispute, const ConstraintRef& constraint) {
  switch (constraint.kind) {
    case ConstraintKind::Rule:
      return rule_name(dispute, dispute.rules[constraint.index]);
    case ConstraintKind::RedLine:
      return red_line_name(dispute, dispute.red_lines[constraint.index]);
    case ConstraintKind::Ratification:
      return constraint_owner(dispute, constraint) + " over " +
             quoted(option_title(dispute, dispute.option(dispute.ratifications[constraint.index].option)));
  }
  return {};
}

std::string constraint_names(const Case& dispute, const std::vector<ConstraintRef>& constraints,
                             const std::string& last) {
  std::vector<std::string> names;
  for (const ConstraintRef& constraint : constraints) names.push_back(constraint_name(dispute, constraint));
  return listed(names, last);
}

std::string together(const Case& dispute, const std::vector<ConstraintRef>& constraints) {
  return constraint_names(dispute, constraints, "and") + (constraints.size() > 1 ? " together" : "");
}

const Block& block_of(const Case& dispute, const ConstraintRef& constraint) {
  switch (constraint.kind) {
    case ConstraintKind::Rule:
      return dispute.rules[constraint.index];
    case ConstraintKind::RedLine:
      return dispute.red_lines[constraint.index];
    case ConstraintKind::Ratification:
      break;
  }
  return dispute.ratifications[constraint.index];
}

std::string outcome_name(const Case& dispute, std::size_t position) {
  return position < dispute.outcomes.size()
             ? isolated(lowered(cut_outcome(dispute, dispute.outcomes[position])))
             : "none of the named outcomes";
}

std::string wish_name(const Case& dispute, WishId wish) {
  return quoted(told_apart(dispute.wishes, dispute.wishes[wish.index()]));
}

}  // namespace detente::render
