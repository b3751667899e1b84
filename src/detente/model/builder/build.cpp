// SPDX-License-Identifier: MIT
#include "detente/model/builder/build.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/expression/parse.hpp"

namespace detente {

namespace {

// Formulas of all conditions together: a file of 16 MB could otherwise ask for gigabytes of them by way of
// outcomes.
constexpr std::size_t max_formula_nodes = 1'000'000;

// The name that begins at a byte of a condition.
std::string name_at(const std::string& text, std::size_t at) {
  const auto part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  const auto from = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
  return {from, std::find_if_not(from, text.end(), part)};
}

// A name of a condition or of arithmetic that is unknown because its block was refused.
bool may_be_nameless(const Names& names, const std::string& name) {
  return names.any_nameless(BlockKind::Option) || names.any_nameless(BlockKind::Outcome) ||
         names.any_nameless(BlockKind::Parameter) || names.near_refused(name);
}

// Expressions count columns from where they start; only the draft knows where each of their bytes stands.
void report_inside(Build& build, const DraftText& text, const Diagnostics& faults) {
  for (const Diagnostic& fault : faults) {
    const std::size_t at = fault.span.column - 1;
    const std::string name = name_at(text.text, at);
    const bool unknown = fault.code == Code::UnknownName && may_be_nameless(build.names, name);
    if (unknown || (fault.code == Code::ExpressionType && build.names.doubled(name)))
      build.problems.consequence();
    else
      build.problems.error(fault.code, text.place(at), fault.message, fault.hint);
  }
}

const SourceSpan from_column_one{"", 1, 1};

}  // namespace

std::vector<const DraftValue*> Build::blocks(BlockKind kind) {
  std::vector<const DraftValue*> found;
  const BlockWords& words = words_of(kind);
  const DraftEntry* entry = draft.root.find(words.key);
  if (entry == nullptr) return found;
  const auto* list = entry->value.as<std::vector<DraftValue>>();
  if (list == nullptr) {
    problems.error(Code::WrongType, entry->place,
                   fmt::format("'{}' is {}, not a list of blocks", words.key, entry->value.what()),
                   fmt::format("write [[{}]] above each {}", words.key, words.words));
    if (entry->value.as<DraftTable>() != nullptr) found.push_back(&entry->value);
    return found;
  }
  if (list->size() > max_blocks)
    problems.error(Code::TooMany, entry->place,
                   fmt::format("{} blocks [[{}]]; at most {} are read", list->size(), words.key, max_blocks));
  for (const DraftValue& block : *list) {
    if (found.size() == max_blocks) break;
    if (block.as<DraftTable>() != nullptr)
      found.push_back(&block);
    else
      problems.error(Code::WrongType, block.place,
                     fmt::format("{} where a block [[{}]] belongs", block.what(), words.key));
  }
  return found;
}

std::optional<Syntax> read_syntax(Build& build, const DraftText& text) {
  Expected<Syntax> syntax = parse_condition(text.text, from_column_one);
  if (syntax) return std::move(*syntax);
  report_inside(build, text, syntax.error());
  return std::nullopt;
}

std::optional<Condition> resolve_condition(Build& build, const DraftText& text, Syntax syntax) {
  // The limit was reported when it was passed; and past so many errors nothing more would be shown.
  if (build.formula_nodes > max_formula_nodes || build.problems.full()) return std::nullopt;
  Expected<Formula> formula = resolve(syntax, build.result.symbols, from_column_one);
  if (!formula) {
    report_inside(build, text, formula.error());
    return std::nullopt;
  }
  build.formula_nodes += formula->nodes.size();
  if (build.formula_nodes > max_formula_nodes) {
    build.problems.error(
        Code::TooMany, text.start,
        fmt::format("the conditions up to here have more than {} parts, counting the outcomes they use",
                    max_formula_nodes));
    return std::nullopt;
  }
  return Condition{text.text, build.problems.span(text.start), std::move(syntax), std::move(*formula)};
}

std::optional<Condition> read_condition(Build& build, const DraftText& text) {
  std::optional<Syntax> syntax = read_syntax(build, text);
  if (!syntax) return std::nullopt;
  return resolve_condition(build, text, std::move(*syntax));
}

std::optional<Arithmetic> read_arithmetic(Build& build, const DraftText& text) {
  Expected<Arithmetic> arithmetic = parse_arithmetic(text.text, from_column_one);
  if (arithmetic) return std::move(*arithmetic);
  report_inside(build, text, arithmetic.error());
  return std::nullopt;
}

std::optional<std::size_t> find_block(Build& build, const DraftText& id, BlockKind kind,
                                      const std::string& user) {
  const NamedBlock* block = build.names.find(id.text);
  const BlockWords& words = words_of(kind);
  if (block == nullptr) {
    if (build.names.any_nameless(kind) || build.names.near_refused(id.text)) {
      build.problems.consequence();
      return std::nullopt;
    }
    const std::string otherwise = fmt::format("no {} has this id", words.words);
    const std::string hint = build.problems.full()
                                 ? otherwise
                                 : build.problems.suggestion(id.text, build.names.of_kind(kind), otherwise);
    build.problems.error(Code::UnknownName, id.start,
                         fmt::format("{} names {} '{}'", user, words.words, id.text), hint);
    return std::nullopt;
  }
  if (block->kind != kind && build.names.doubled(id.text)) {
    build.problems.consequence();
    return std::nullopt;
  }
  if (block->kind != kind) {
    build.problems.error(Code::WrongKind, id.start,
                         fmt::format("{} names {} '{}', which is {}", user, words.words, id.text,
                                     words_of(block->kind).with_article));
    return std::nullopt;
  }
  return block->index;
}

}  // namespace detente
