// SPDX-License-Identifier: MIT
// Outcomes, whose names stand for their conditions; and wishes.
#include <fmt/format.h>

#include "detente/model/builder/cycles.hpp"
#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

void names_in(const Syntax& syntax, std::vector<std::string>& names) {
  if (syntax.kind == SyntaxKind::Name) names.push_back(syntax.name);
  for (const Syntax& child : syntax.children) names_in(child, names);
}

struct PendingOutcome {
  const DraftText* when = nullptr;
  std::optional<Syntax> syntax;
};

// One error per cycle; its members then count as false, so that their users are not blamed.
void break_cycles(Build& build, std::vector<PendingOutcome>& pending) {
  std::vector<std::vector<std::size_t>> uses(pending.size());
  for (std::size_t k = 0; k < pending.size(); ++k) {
    std::vector<std::string> names;
    if (pending[k].syntax) names_in(*pending[k].syntax, names);
    for (const std::string& name : names) {
      const NamedBlock* used = build.names.find(name);
      if (used != nullptr && used->kind == BlockKind::Outcome) uses[k].push_back(used->index);
    }
  }
  for (const std::vector<std::size_t>& cycle : find_cycles(uses)) {
    std::string path;
    for (const std::size_t k : cycle) path += build.result.outcomes[k].id + " -> ";
    build.problems.error(
        Code::ExpressionCycle, pending[cycle.front()].when->start,
        fmt::format("outcomes defined by each other: {}{}", path, build.result.outcomes[cycle.front()].id));
    for (const std::size_t k : cycle) pending[k].syntax.reset();
  }
}

// First with every outcome's name standing for false: faults are then each outcome's own.
void check_alone(Build& build, std::vector<PendingOutcome>& pending) {
  Syntax no;
  no.constant = false;
  for (const Outcome& outcome : build.result.outcomes) build.result.symbols.outcomes.emplace(outcome.id, no);
  for (PendingOutcome& open : pending)
    if (open.syntax && !resolve_condition(build, *open.when, *open.syntax)) open.syntax.reset();
  for (std::size_t k = 0; k < pending.size(); ++k)
    if (pending[k].syntax) build.result.symbols.outcomes[build.result.outcomes[k].id] = *pending[k].syntax;
}

void enter_other_names(Build& build) {
  for (const auto& [id, block] : build.names.all())
    if (block.kind != BlockKind::Option && block.kind != BlockKind::Outcome)
      build.result.symbols.others.emplace(id, words_of(block.kind).with_article);
}

}  // namespace

void build_outcomes(Build& build) {
  std::vector<PendingOutcome> pending;
  for (const DraftValue* block : build.blocks(BlockKind::Outcome)) {
    BlockReader reader(build, BlockKind::Outcome, *block);
    Outcome outcome;
    reader.read_common(outcome);
    outcome.precedent = reader.string("precedent");
    PendingOutcome open;
    open.when = reader.text("when", true);
    if (open.when != nullptr) open.syntax = read_syntax(build, *open.when);
    reader.finish();
    pending.push_back(std::move(open));
    build.result.outcomes.push_back(std::move(outcome));
  }
  break_cycles(build, pending);
  enter_other_names(build);
  check_alone(build, pending);
  for (std::size_t k = 0; k < pending.size(); ++k) {
    if (!pending[k].syntax) continue;
    if (auto when = resolve_condition(build, *pending[k].when, std::move(*pending[k].syntax)))
      build.result.outcomes[k].when = std::move(*when);
  }
}

void build_wishes(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Wish)) {
    BlockReader reader(build, BlockKind::Wish, *block);
    Wish wish;
    reader.read_common(wish);
    if (auto when = reader.condition("when", true)) wish.when = std::move(*when);
    reader.finish();
    build.result.wishes.push_back(std::move(wish));
  }
}

}  // namespace detente
