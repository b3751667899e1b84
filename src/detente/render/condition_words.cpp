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
  const std::string title = quoted(short_title(named.option->title));
  if (!named.party) return title;
  const std::string party = actor_name(dispute, *named.party);
  return yes_or_no(*named.option) ? party + " agreeing to " + title : party + " on " + title;
}

std::string outcome_words(const Case& dispute, const std::string& id) {
  for (const Outcome& outcome : dispute.outcomes)
    if (outcome.id == id) return quoted(short_title(outcome.title));
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

/// Operands of nested `and`s (or `or`s) as one list.
void collect(const Case& dispute, const Syntax& syntax, SyntaxKind kind, std::vector<std::string>& into) {
  for (const Syntax& child : syntax.children) {
    if (child.kind == kind) {
      collect(dispute, child, kind, into);
    } else {
      into.push_back(operand_words(dispute, child));
    }
  }
}

std::string chain_words(const Case& dispute, const Syntax& syntax, const char* last) {
  std::vector<std::string> parts;
  collect(dispute, syntax, syntax.kind, parts);
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

std::vector<Change> changes_from_today(const Case& dispute, const Levels& levels) {
  std::vector<Change> changes;
  for (std::size_t k = 0; k < dispute.options.size(); ++k) {
    const Option& option = dispute.options[k];
    const std::size_t first = changes.size();
    for (const AxisId axis : option.axes) {
      const std::uint8_t level = levels[axis.index()];
      if (level == dispute.today[axis.index()]) continue;
      const auto alike = std::find_if(changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(),
                                      [&](const Change& change) { return change.level == level; });
      const bool known = alike != changes.end();
      Change& change = known ? *alike : changes.emplace_back(Change{OptionId(k), {}, level});
      if (option.joint) change.parties.push_back(dispute.axis(axis).owner);
    }
    // Where every party moves to one level the parties need not be named.
    if (changes.size() == first + 1 && changes.back().parties.size() == option.axes.size())
      changes.back().parties.clear();
  }
  return changes;
}

std::string change_words(const Case& dispute, const Change& change) {
  const Option& option = dispute.option(change.option);
  const std::string parties = change.parties.empty() ? "" : " (" + actor_names(dispute, change.parties) + ")";
  return short_title(option.title) + parties + ": " + option.levels[change.level];
}

std::string changes_words(const Case& dispute, const Levels& levels) {
  std::string out;
  for (const Change& change : changes_from_today(dispute, levels))
    out += (out.empty() ? "" : "; ") + change_words(dispute, change);
  return out.empty() ? "nothing changes" : out;
}

std::string axis_words(const Case& dispute, AxisId axis, std::uint8_t level) {
  const Axis& coordinate = dispute.axis(axis);
  Change change{coordinate.option, {}, level};
  if (coordinate.joint) change.parties.push_back(coordinate.owner);
  return change_words(dispute, change);
}

std::string pattern_words(const Case& dispute, const Pattern& pattern, bool unlike) {
  std::string out;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    if (!pattern[k] || (*pattern[k] != dispute.today[k]) != unlike) continue;
    out += (out.empty() ? "" : "; ") + axis_words(dispute, AxisId(k), *pattern[k]);
  }
  return out;
}

}  // namespace detente::render
