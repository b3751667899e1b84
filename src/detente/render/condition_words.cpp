// SPDX-License-Identifier: MIT
#include "detente/render/condition_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/render/names.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

struct NamedOption {
  const Option* option = nullptr;
  std::optional<ActorId> party;
};

/// The option behind `option` or `option.party`; none for an outcome's name.
NamedOption find_option(const Case& dispute, const std::string& name) {
  const std::string id = name.substr(0, name.find('.'));
  const auto found = std::find_if(dispute.options.begin(), dispute.options.end(),
                                  [&](const Option& option) { return option.id == id; });
  if (found == dispute.options.end()) return {};
  NamedOption named{&*found, {}};
  if (id.size() == name.size()) return named;
  for (const ActorId owner : found->owners)
    if (dispute.actor(owner).id == name.substr(id.size() + 1)) named.party = owner;
  return named;
}

bool yes_or_no(const Option& option) { return option.levels == std::vector<std::string>{"no", "yes"}; }

/// `“T”`, or `Russia agreeing to “T”` for one party of a joint option.
std::string option_words(const Case& dispute, const NamedOption& named) {
  std::string title = quoted(option_title(dispute, *named.option));
  if (!named.party) return title;
  const std::string party = actor_name(dispute, *named.party);
  return yes_or_no(*named.option) ? party + " agreeing to " + title : party + " on " + title;
}

std::string outcome_words(const Case& dispute, const std::string& id) {
  for (const Outcome& outcome : dispute.outcomes)
    if (outcome.id == id) return quoted(outcome_title(dispute, outcome));
  return id;
}

std::string level_words(Comparison comparison, const std::string& level) {
  switch (comparison) {
    case Comparison::Equal:
      return "at " + quoted(level);
    case Comparison::NotEqual:
      return "anywhere but at " + quoted(level);
    case Comparison::Less:
      return "below " + quoted(level);
    case Comparison::LessEqual:
      return "at most at " + quoted(level);
    case Comparison::Greater:
      return "above " + quoted(level);
    case Comparison::GreaterEqual:
      return "at least at " + quoted(level);
  }
  return {};
}

std::string comparison_words(const Case& dispute, const Syntax& syntax) {
  const NamedOption named = find_option(dispute, syntax.name);
  if (named.option == nullptr) return outcome_words(dispute, syntax.name);
  const std::string words = option_words(dispute, named);
  if (!yes_or_no(*named.option)) return words + " " + level_words(syntax.comparison, syntax.level);
  // On no and yes every comparison is one of four things.
  bool at[2] = {};
  for (int level = 0; level < 2; ++level) {
    const int other = syntax.level == "yes" ? 1 : 0;
    switch (syntax.comparison) {
      case Comparison::Equal:
        at[level] = level == other;
        break;
      case Comparison::NotEqual:
        at[level] = level != other;
        break;
      case Comparison::Less:
        at[level] = level < other;
        break;
      case Comparison::LessEqual:
        at[level] = level <= other;
        break;
      case Comparison::Greater:
        at[level] = level > other;
        break;
      case Comparison::GreaterEqual:
        at[level] = level >= other;
        break;
    }
  }
  if (at[0] == at[1]) return at[0] ? "anything" : "nothing at all";
  return at[1] ? words : "not " + words;
}

std::string name_words(const Case& dispute, const Syntax& syntax) {
  const NamedOption named = find_option(dispute, syntax.name);
  if (named.option == nullptr) return outcome_words(dispute, syntax.name);
  const std::string words = option_words(dispute, named);
  return yes_or_no(*named.option) ? words
                                  : words + " " + level_words(Comparison::Equal, named.option->levels.back());
}

bool is_compound(const Syntax& syntax) {
  return syntax.kind == SyntaxKind::And || syntax.kind == SyntaxKind::Or || syntax.kind == SyntaxKind::Xor ||
         syntax.kind == SyntaxKind::Implies || syntax.kind == SyntaxKind::Iff;
}

std::string operand_words(const Case& dispute, const Syntax& syntax) {
  const std::string words = condition_words(dispute, syntax);
  return is_compound(syntax) ? "(" + words + ")" : words;
}

/// One operand of a chain. Parties that agree to one joint option are gathered into one operand.
struct Operand {
  std::string words;
  const Option* agreed = nullptr;     ///< set where the operand is only that some parties agree to it
  std::vector<ActorId> parties = {};  ///< which
};

/// The option and the party, where the operand says no more than that the party agrees.
NamedOption agreement(const Case& dispute, const Syntax& syntax) {
  const bool plain = syntax.kind == SyntaxKind::Name;
  const bool equal = syntax.kind == SyntaxKind::Comparison && syntax.comparison == Comparison::Equal &&
                     syntax.level == "yes";
  if (!plain && !equal) return {};
  const NamedOption named = find_option(dispute, syntax.name);
  return named.option != nullptr && named.party && yes_or_no(*named.option) ? named : NamedOption{};
}

/// Operands of nested `and`s (or `or`s) as one list.
void collect(const Case& dispute, const Syntax& syntax, SyntaxKind kind, std::vector<Operand>& into) {
  for (const Syntax& child : syntax.children) {
    if (child.kind == kind) {
      collect(dispute, child, kind, into);
      continue;
    }
    const NamedOption named = agreement(dispute, child);
    const auto same = std::find_if(into.begin(), into.end(), [&](const Operand& operand) {
      return named.option != nullptr && operand.agreed == named.option;
    });
    if (same != into.end()) {
      same->parties.push_back(*named.party);
    } else if (named.option != nullptr) {
      into.push_back({"", named.option, {*named.party}});
    } else {
      into.push_back({operand_words(dispute, child)});
    }
  }
}

std::string chain_words(const Case& dispute, const Syntax& syntax, const char* last) {
  std::vector<Operand> operands;
  collect(dispute, syntax, syntax.kind, operands);
  std::vector<std::string> parts;
  for (const Operand& operand : operands)
    parts.push_back(operand.agreed == nullptr
                        ? operand.words
                        : actor_names(dispute, operand.parties, last) + " agreeing to " +
                              quoted(option_title(dispute, *operand.agreed)));
  return listed(parts, last);
}

std::string count_words(const Case& dispute, const Syntax& syntax, const char* how) {
  std::vector<std::string> parts;
  for (const Syntax& child : syntax.children) parts.push_back(operand_words(dispute, child));
  return fmt::format("{} {} of {}", how, syntax.count, listed(parts));
}

std::string pair_words(const Case& dispute, const Syntax& syntax, const char* pattern) {
  return fmt::format(fmt::runtime(pattern), operand_words(dispute, syntax.children[0]),
                     operand_words(dispute, syntax.children[1]));
}

}  // namespace

std::string condition_words(const Case& dispute, const Syntax& syntax) {
  switch (syntax.kind) {
    case SyntaxKind::Constant:
      return syntax.constant ? "anything" : "nothing at all";
    case SyntaxKind::Name:
      return name_words(dispute, syntax);
    case SyntaxKind::Comparison:
      return comparison_words(dispute, syntax);
    case SyntaxKind::Not:
      return "not " + operand_words(dispute, syntax.children.front());
    case SyntaxKind::And:
      return chain_words(dispute, syntax, "and");
    case SyntaxKind::Or:
      return chain_words(dispute, syntax, "or");
    case SyntaxKind::Xor:
      return pair_words(dispute, syntax, "either {} or {} but not both");
    case SyntaxKind::Implies:
      return pair_words(dispute, syntax, "{} only with {}");
    case SyntaxKind::Iff:
      return pair_words(dispute, syntax, "{} exactly where {}");
    case SyntaxKind::AtLeast:
      return count_words(dispute, syntax, "at least");
    case SyntaxKind::AtMost:
      return count_words(dispute, syntax, "at most");
    case SyntaxKind::Exactly:
      return count_words(dispute, syntax, "exactly");
  }
  return {};
}

Stance stance_of(const Case& dispute, const Condition& written, bool as_demand) {
  const Syntax* what = &written.syntax;
  for (; what->kind == SyntaxKind::Not; what = &what->children.front()) as_demand = !as_demand;
  return {as_demand, condition_words(dispute, *what)};
}

}  // namespace detente::render
