// SPDX-License-Identifier: MIT
#include "detente/model/builder/claim_queries.hpp"

#include <fmt/format.h>

#include <algorithm>

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

// A query that is one condition.
template <class Query>
ClaimQuery read_goal(BlockReader& claim, const char* key) {
  return Query{condition_or_empty(claim, key)};
}

// A condition, or a table of it and what `every` and `concept` say beside it otherwise.
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

// Ids of rules, red lines and ratifications.
std::vector<std::string> constraints_of(BlockReader& reader, const char* key) {
  std::vector<std::string> ids;
  for (const DraftText* name : reader.texts(key, true)) {
    const NamedBlock* block = reader.build().names.find(name->text);
    const bool constraint = block != nullptr && !block->in_belief &&
                            (block->kind == BlockKind::Rule || block->kind == BlockKind::RedLine ||
                             block->kind == BlockKind::Ratification);
    const bool again = std::find(ids.begin(), ids.end(), name->text) != ids.end();
    if (constraint && !again)
      ids.push_back(name->text);
    else if (again)
      continue;  // a collision is a set
    else if (block == nullptr && reader.build().names.any_nameless())
      reader.build().problems.consequence();
    else if (block != nullptr)
      reader.error(Code::WrongKind, name->start,
                   fmt::format("'{}' is {}", name->text, words_of(block->kind).with_article),
                   "a collision is made of red lines, rules and ratifications");
    else
      find_block(reader.build(), *name, BlockKind::RedLine, reader.label());
  }
  return ids;
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

// better and worse: tests of the same axes.
void check_comparable(BlockReader& reader, const ClaimPrefers& query) {
  if (query.better.formula.nodes.empty() || query.worse.formula.nodes.empty()) return;
  const std::vector<Axis>& axes = reader.build().result.axes;
  const bool plain = conjunction_of(query.better.formula, axes) && conjunction_of(query.worse.formula, axes);
  if (!plain || axes_of(query.better.formula) != axes_of(query.worse.formula))
    reader.error(Code::BadValue, reader.place(), fmt::format("{} compares different things", reader.label()),
                 "better and worse are tests of the same options (of a joint option, the same parties), "
                 "joined by and");
}

// What another case is changed in: at least something.
Alteration change_of(BlockReader& reader, const char* key) {
  if (reader.need(key) == nullptr) return {};
  auto change = inner(reader, key);
  if (!change) return {};
  Alteration altered = read_alteration(*change);
  change->finish();
  if (altered.empty() && reader.take(key)->as<DraftTable>()->entries.empty())
    change->error(Code::MissingKey, change->place(), fmt::format("{} changes nothing", change->label()),
                  "it needs `without`, `with` or `set`");
  return altered;
}

// What a query compares or bounds; the actor and the conditions are read before.
template <class Query>
void read_measures(BlockReader& reader, Query& query) {
  constexpr bool about_probability = requires { query.at; };
  if constexpr (requires { query.from; }) query.from = levels_or_tests(reader, "from");
  if constexpr (requires { query.lines; }) query.lines = constraints_of(reader, "lines");
  if constexpr (requires { query.only; }) query.only = reader.flag("only").value_or(false);
  if constexpr (requires { query.outcome; })
    query.outcome = OutcomeId(reader.reference("outcome", BlockKind::Outcome, true).value_or(0));
  if constexpr (about_probability) query.at = time_of(reader);
  if constexpr (requires { query.at_least; })
    query.at_least =
        reader.number("at_least", {0, about_probability ? 1 : 1e9}, about_probability).value_or(0);
  if constexpr (requires { query.at_most; })
    query.at_most = reader.number("at_most", {0, 1}, true).value_or(0);
  if constexpr (requires { query.than; }) query.than = change_of(reader, "than");
}

// A query written as a table: each member of its struct under the member's name.
template <class Query>
ClaimQuery read_members(BlockReader& claim, const char* key) {
  Query query;
  auto reader = inner(claim, key);
  if (!reader) return query;
  if constexpr (requires { query.actor; })
    query.actor = actor_or_first(reader->reference("actor", BlockKind::Actor, true));
  if constexpr (requires { query.goal; }) query.goal = condition_or_empty(*reader, "goal");
  if constexpr (requires { query.better; }) query.better = condition_or_empty(*reader, "better");
  if constexpr (requires { query.worse; }) query.worse = condition_or_empty(*reader, "worse");
  if constexpr (requires { query.when; }) query.when = condition_or_empty(*reader, "when");
  read_measures(*reader, query);
  reader->finish();
  if constexpr (requires { query.better; }) check_comparable(*reader, query);
  return query;
}

}  // namespace

const std::vector<ClaimKind>& claim_kinds() {
  static const std::vector<ClaimKind> kinds = {
      {"possible", read_goal<ClaimPossible>},
      {"impossible", read_goal<ClaimImpossible>},
      {"collision", read_members<ClaimCollision>},
      {"stable", read_stability<ClaimStable>},
      {"unstable", read_stability<ClaimUnstable>},
      {"blocks", read_members<ClaimBlocks>},
      {"no_own_move", read_members<ClaimNoOwnMove>},
      {"prefers", read_members<ClaimPrefers>},
      {"gains", read_members<ClaimGains>},
      {"loses", read_members<ClaimLoses>},
      {"best", read_members<ClaimBest>},
      {"likely", read_members<ClaimLikely>},
      {"unlikely", read_members<ClaimUnlikely>},
      {"most_likely", read_members<ClaimMostLikely>},
      {"more_likely", read_members<ClaimMoreLikely>},
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
