// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "detente/expression/lexer.hpp"
#include "detente/expression/lower.hpp"
#include "detente/expression/parse.hpp"

namespace detente {

namespace {

// Deepest tree walked, outcomes expanded in place: bounds the stack whatever a file chains together.
constexpr std::uint32_t max_depth = 1000;

/// Walks the tree once and appends formula nodes; an outcome used twice is expanded once.
class Resolver {
 public:
  Resolver(const Symbols& symbols, const SourceSpan& span) : symbols_(symbols), span_(span) {}

  Expected<Formula> run(const Syntax& syntax) {
    lower(syntax);
    if (!faults_.empty()) return tl::unexpected<Diagnostics>(std::move(faults_));
    return std::move(formula_);
  }

 private:
  std::uint32_t root() const { return static_cast<std::uint32_t>(formula_.nodes.size() - 1); }

  // Returns the position of the node that stands for `syntax`.
  std::uint32_t lower(const Syntax& syntax) {
    if (++depth_ > max_depth) {
      fault(Code::ExpressionSyntax, syntax.offset, "nested too deeply, counting the outcomes it uses");
      --depth_;
      return append_node(formula_, FormulaKind::Constant, {});
    }
    const std::uint32_t at = dispatch(syntax);
    --depth_;
    return at;
  }

  std::uint32_t dispatch(const Syntax& syntax) {
    switch (syntax.kind) {
      case SyntaxKind::Constant: {
        const std::uint32_t at = append_node(formula_, FormulaKind::Constant, {});
        formula_.nodes[at].constant = syntax.constant;
        return at;
      }
      case SyntaxKind::Name:
        return name(syntax);
      case SyntaxKind::Comparison:
        return comparison(syntax);
      case SyntaxKind::Not:
        return operation(syntax, FormulaKind::Not);
      case SyntaxKind::And:
        return operation(syntax, FormulaKind::And);
      case SyntaxKind::Or:
        return operation(syntax, FormulaKind::Or);
      case SyntaxKind::Xor:
        return operation(syntax, FormulaKind::Xor);
      case SyntaxKind::Implies:
        return operation(syntax, FormulaKind::Implies);
      case SyntaxKind::Iff:
        return operation(syntax, FormulaKind::Iff);
      case SyntaxKind::AtLeast:
        return counting(syntax, FormulaKind::AtLeast, "at_least");
      case SyntaxKind::AtMost:
        return counting(syntax, FormulaKind::AtMost, "at_most");
      case SyntaxKind::Exactly:
        return counting(syntax, FormulaKind::Exactly, "exactly");
    }
    return 0;
  }

  std::uint32_t operation(const Syntax& syntax, FormulaKind kind) {
    // `a or b or c` nests to the left, as deep as it is long: taken link by link, not by recursion.
    std::vector<const Syntax*> chain{&syntax};
    while (nests_to_the_left(*chain.back())) chain.push_back(&chain.back()->children.front());
    std::vector<std::uint32_t> children;
    for (const Syntax& child : chain.back()->children) children.push_back(lower(child));
    std::uint32_t at = append_node(formula_, kind, std::move(children));
    for (auto link = chain.rbegin() + 1; link != chain.rend(); ++link) {
      const std::uint32_t right = lower((*link)->children.back());
      at = append_node(formula_, kind, {at, right});
    }
    return at;
  }

  static bool nests_to_the_left(const Syntax& syntax) {
    const bool binary = syntax.kind == SyntaxKind::And || syntax.kind == SyntaxKind::Or ||
                        syntax.kind == SyntaxKind::Xor || syntax.kind == SyntaxKind::Iff;
    return binary && syntax.children.size() == 2 && syntax.children.front().kind == syntax.kind;
  }

  std::uint32_t counting(const Syntax& syntax, FormulaKind kind, std::string_view word) {
    if (syntax.count > syntax.children.size())
      fault(
          Code::BadValue, syntax.offset,
          fmt::format("{}({}, ...) is given only {} conditions", word, syntax.count, syntax.children.size()));
    const std::uint32_t at = operation(syntax, kind);
    formula_.nodes[at].count = syntax.count;
    return at;
  }

  std::uint32_t name(const Syntax& syntax) {
    if (const auto outcome = symbols_.outcomes.find(syntax.name); outcome != symbols_.outcomes.end())
      return expand(syntax, outcome->second);
    OptionSymbol option;
    if (!find_option(syntax, option)) return append_node(formula_, FormulaKind::Constant, {});
    const std::size_t count = option.levels.size();
    append_level_test(formula_, option.axes, levels_standing(Comparison::Equal, count - 1, count), count);
    return root();
  }

  std::uint32_t comparison(const Syntax& syntax) {
    const std::uint32_t failed = 0;
    if (symbols_.outcomes.count(syntax.name) > 0) {
      fault(Code::ExpressionType, syntax.offset,
            fmt::format("outcome '{}' has no levels to compare with", syntax.name));
      return failed;
    }
    OptionSymbol option;
    if (!find_option(syntax, option)) return append_node(formula_, FormulaKind::Constant, {});
    const auto level = std::find(option.levels.begin(), option.levels.end(), syntax.level);
    if (level == option.levels.end()) {
      if (!option.levels_known) return append_node(formula_, FormulaKind::Constant, {});
      fault(Code::BadLevel, syntax.level_offset,
            fmt::format("option '{}' has no level '{}'", syntax.name, syntax.level),
            level_hint(option, syntax.level));
      return failed;
    }
    const auto rank = static_cast<std::size_t>(level - option.levels.begin());
    append_level_test(formula_, option.axes, levels_standing(syntax.comparison, rank, option.levels.size()),
                      option.levels.size());
    return root();
  }

  static std::string level_hint(const OptionSymbol& option, const std::string& met) {
    const std::string near = nearest_name(met, option.levels);
    if (!near.empty()) return fmt::format("did you mean '{}'?", near);
    return fmt::format("its levels are '{}'", fmt::join(option.levels, "', '"));
  }

  // The option, or one party's axis of it, that the name stands for.
  bool find_option(const Syntax& syntax, OptionSymbol& out) {
    const std::size_t dot = syntax.name.find('.');
    const std::string id = syntax.name.substr(0, dot);
    const auto found = symbols_.options.find(id);
    if (found == symbols_.options.end()) return unknown(syntax, id);
    out = found->second;
    if (dot == std::string::npos) return true;
    const std::string party = syntax.name.substr(dot + 1);
    const auto at = std::find(out.parties.begin(), out.parties.end(), party);
    if (at == out.parties.end()) {
      if (!out.parties_known) return false;
      const std::string hint = out.parties.empty()
                                   ? fmt::format("'{}' is not a joint option", id)
                                   : fmt::format("its parties are {}", fmt::join(out.parties, ", "));
      return fault(Code::UnknownName, syntax.offset + dot + 1,
                   fmt::format("option '{}' has no party '{}'", id, party), hint);
    }
    out.axes = {out.axes[static_cast<std::size_t>(at - out.parties.begin())]};
    return true;
  }

  bool unknown(const Syntax& syntax, const std::string& id) {
    if (const auto other = symbols_.others.find(id); other != symbols_.others.end())
      return fault(Code::ExpressionType, syntax.offset,
                   fmt::format("'{}' is {}, not a condition", id, other->second),
                   "conditions name options and outcomes");
    if (symbols_.outcomes.count(id) > 0)
      return fault(Code::ExpressionType, syntax.offset, fmt::format("outcome '{}' has no parties", id));
    std::vector<std::string> names;
    for (const auto& [name, option] : symbols_.options) names.push_back(name);
    for (const auto& [name, outcome] : symbols_.outcomes) names.push_back(name);
    const std::string near = nearest_name(id, names);
    return fault(Code::UnknownName, syntax.offset, fmt::format("no option or outcome is called '{}'", id),
                 near.empty() ? "" : fmt::format("did you mean '{}'?", near));
  }

  // The outcome's own condition in place of its name. Faults inside it are reported where it is used, since
  // its text is not at hand here.
  std::uint32_t expand(const Syntax& use, const Syntax& definition) {
    if (const auto known = expanded_.find(use.name); known != expanded_.end()) return known->second;
    const auto cycle = std::find(open_.begin(), open_.end(), use.name);
    if (cycle != open_.end()) {
      const std::vector<std::string> loop(cycle, open_.end());
      fault(Code::ExpressionCycle, use.offset,
            fmt::format("outcomes defined by each other: {} -> {}", fmt::join(loop, " -> "), use.name));
      return append_node(formula_, FormulaKind::Constant, {});
    }
    if (open_.empty()) reference_offset_ = use.offset;
    open_.push_back(use.name);
    const std::uint32_t at = lower(definition);
    open_.pop_back();
    expanded_.emplace(use.name, at);
    return at;
  }

  bool fault(Code code, std::size_t offset, std::string message, std::string hint = {}) {
    const std::size_t place = open_.empty() ? offset : reference_offset_;
    if (!open_.empty() && code != Code::ExpressionCycle)
      message = fmt::format("in outcome '{}': {}", open_.back(), message);
    faults_.push_back(expression_fault(code, span_, place, std::move(message), std::move(hint)));
    return false;
  }

  const Symbols& symbols_;
  const SourceSpan& span_;
  Formula formula_;
  std::uint32_t depth_ = 0;
  std::map<std::string, std::uint32_t> expanded_;
  std::vector<std::string> open_;  ///< outcomes being expanded, outermost first
  std::size_t reference_offset_ = 0;
  Diagnostics faults_;
};

}  // namespace

Expected<Formula> resolve(const Syntax& syntax, const Symbols& symbols, const SourceSpan& span) {
  return Resolver(symbols, span).run(syntax);
}

}  // namespace detente
