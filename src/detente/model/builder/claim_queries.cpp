// SPDX-License-Identifier: MIT
#include "detente/model/builder/claim_queries.hpp"

#include <fmt/format.h>

#include "detente/model/builder/parts.hpp"
#include "detente/model/builder/values.hpp"
#include "detente/model/conjunction.hpp"

namespace detente {

namespace {

const std::vector<std::string> concepts = {"nash", "gmr", "smr", "seq", "sseq"};

/// The table of a query such as `blocks = { actor, goal }`; empty after reporting another type.
std::optional<BlockReader> inner(BlockReader& claim, const char* key) {
  const DraftValue* value = claim.take(key);
  if (value->as<DraftTable>() == nullptr) {
    claim.wrong_type(key, *value, "a table", fmt::format("write {} = {{ … }}", key));
    return std::nullopt;
  }
  return BlockReader(claim.build(), fmt::format("`{}` of {}", key, claim.label()), *value);
}

Condition condition_or_empty(BlockReader& reader, const char* key) {
  auto condition = reader.condition(key, true);
  return condition ? std::move(*condition) : Condition{};
}

ActorId actor_of(BlockReader& reader) {
  return actor_or_first(reader.reference("actor", BlockKind::Actor, true));
}

// A time within the forecast; the horizon where none is given.
std::string time_of(BlockReader& reader) {
  const Duration& horizon = reader.build().result.forecast.horizon;
  const DraftText* at = reader.text("at");
  if (at == nullptr) return fmt::format("{} months", horizon.months());
  const auto time = read_duration(reader.build(), *at, fmt::format("`at` of {}", reader.label()));
  if (time && time->months() > horizon.months() + 1e-9)
    reader.error(Code::BadValue, at->start,
                 fmt::format("{} asks beyond the forecast's horizon", reader.label()),
                 fmt::format("the horizon is {} months", horizon.months()));
  return at->text;
}

template <class Query>
ClaimQuery read_goal(BlockReader& claim, const char* key) {
  return Query{condition_or_empty(claim, key)};
}

ClaimQuery read_collision(BlockReader& claim, const char* key) {
  ClaimCollision query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.goal = condition_or_empty(*reader, "goal");
  for (const DraftText* name : reader->texts("lines", true)) {
    const NamedBlock* block = claim.build().names.find(name->text);
    const bool constraint = block != nullptr && !block->in_belief &&
                            (block->kind == BlockKind::Rule || block->kind == BlockKind::RedLine ||
                             block->kind == BlockKind::Ratification);
    if (constraint)
      query.lines.push_back(name->text);
    else if (block != nullptr)
      reader->error(Code::WrongKind, name->start,
                    fmt::format("'{}' is {}", name->text, words_of(block->kind).with_article),
                    "a collision is made of red lines, rules and ratifications");
    else
      find_block(claim.build(), *name, BlockKind::RedLine, reader->label());
  }
  query.only = reader->flag("only").value_or(false);
  reader->finish();
  return query;
}

template <class Query>
ClaimQuery read_stability(BlockReader& claim, const char* key) {
  Query query;
  const auto details = [&](BlockReader& reader) {
    query.every = reader.flag("every").value_or(query.every);
    if (const auto concept_ = reader.word("concept", concepts)) query.concept_name = concepts[*concept_];
  };
  details(claim);
  if (claim.take(key)->as<DraftTable>() == nullptr) {
    query.when = condition_or_empty(claim, key);
    return query;
  }
  auto reader = inner(claim, key);
  query.when = condition_or_empty(*reader, "when");
  details(*reader);
  reader->finish();
  return query;
}

template <class Query>
ClaimQuery read_actor_goal(BlockReader& claim, const char* key) {
  Query query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.actor = actor_of(*reader);
  query.goal = condition_or_empty(*reader, "goal");
  reader->finish();
  return query;
}

ClaimQuery read_prefers(BlockReader& claim, const char* key) {
  ClaimPrefers query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.actor = actor_of(*reader);
  query.better = condition_or_empty(*reader, "better");
  query.worse = condition_or_empty(*reader, "worse");
  reader->finish();
  if (query.better.formula.nodes.empty() || query.worse.formula.nodes.empty()) return query;
  const std::vector<Axis>& axes = claim.build().result.axes;
  const bool plain = conjunction_of(query.better.formula, axes) && conjunction_of(query.worse.formula, axes);
  if (!plain || axes_of(query.better.formula) != axes_of(query.worse.formula))
    reader->error(Code::BadValue, reader->place(),
                  fmt::format("{} compares different things", reader->label()),
                  "better and worse are tests of the same options (of a joint option, the same parties), "
                  "joined by and");
  return query;
}

// Levels as a table, or as tests joined by and that leave no choice.
std::vector<AxisLevel> levels_or_tests(BlockReader& reader, const char* key) {
  const DraftValue* value = reader.need(key);
  if (value == nullptr || value->as<DraftText>() == nullptr)
    return value == nullptr ? std::vector<AxisLevel>{} : reader.levels(key);
  const auto condition = reader.condition(key);
  if (!condition) return {};
  if (const auto levels = levels_fixed_by(condition->formula, reader.build().result.axes)) return *levels;
  reader.error(Code::BadValue, value->place,
               fmt::format("`{}` of {} does not fix levels", key, reader.label()),
               "write { market = \"open\" }, or tests of single levels joined by and");
  return {};
}

template <class Query>
ClaimQuery read_change(BlockReader& claim, const char* key) {
  Query query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.actor = actor_of(*reader);
  query.from = levels_or_tests(*reader, "from");
  query.at_least = reader->number("at_least", {0, 1e9}).value_or(0);
  reader->finish();
  return query;
}

ClaimQuery read_best(BlockReader& claim, const char* key) {
  ClaimBest query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.actor = actor_of(*reader);
  query.outcome = OutcomeId(reader->reference("outcome", BlockKind::Outcome, true).value_or(0));
  reader->finish();
  return query;
}

ClaimQuery read_likely(BlockReader& claim, const char* key) {
  ClaimLikely query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.when = condition_or_empty(*reader, "when");
  query.at = time_of(*reader);
  query.at_least = reader->number("at_least", {0, 1}, true).value_or(0);
  reader->finish();
  return query;
}

ClaimQuery read_unlikely(BlockReader& claim, const char* key) {
  ClaimUnlikely query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.when = condition_or_empty(*reader, "when");
  query.at = time_of(*reader);
  query.at_most = reader->number("at_most", {0, 1}, true).value_or(0);
  reader->finish();
  return query;
}

ClaimQuery read_most_likely(BlockReader& claim, const char* key) {
  ClaimMostLikely query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.outcome = OutcomeId(reader->reference("outcome", BlockKind::Outcome, true).value_or(0));
  query.at = time_of(*reader);
  reader->finish();
  return query;
}

ClaimQuery read_more_likely(BlockReader& claim, const char* key) {
  ClaimMoreLikely query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  query.when = condition_or_empty(*reader, "when");
  query.at = time_of(*reader);
  if (reader->need("than") != nullptr) {
    if (auto than = inner(*reader, "than")) {
      query.than = read_alteration(*than);
      than->finish();
      if (query.than.empty() && reader->take("than")->as<DraftTable>()->entries.empty())
        than->error(Code::MissingKey, than->place(), fmt::format("{} changes nothing", than->label()),
                    "it needs `without`, `with` or `set`");
    }
  }
  reader->finish();
  return query;
}

}  // namespace

const std::vector<ClaimKind>& claim_kinds() {
  static const std::vector<ClaimKind> kinds = {
      {"possible", read_goal<ClaimPossible>},
      {"impossible", read_goal<ClaimImpossible>},
      {"collision", read_collision},
      {"stable", read_stability<ClaimStable>},
      {"unstable", read_stability<ClaimUnstable>},
      {"blocks", read_actor_goal<ClaimBlocks>},
      {"no_own_move", read_actor_goal<ClaimNoOwnMove>},
      {"prefers", read_prefers},
      {"gains", read_change<ClaimGains>},
      {"loses", read_change<ClaimLoses>},
      {"best", read_best},
      {"likely", read_likely},
      {"unlikely", read_unlikely},
      {"most_likely", read_most_likely},
      {"more_likely", read_more_likely},
  };
  return kinds;
}

void reject_stability_keys(BlockReader& claim) {
  for (const char* key : {"every", "concept"})
    if (const DraftValue* value = claim.take(key))
      claim.error(Code::ConflictingKeys, value->place,
                  fmt::format("{} has `{}` without `stable` or `unstable`", claim.label(), key));
}

}  // namespace detente
