// SPDX-License-Identifier: MIT
// What one actor thinks another wants.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

bool holds_block(const Case& dispute, const NamedBlock& block, ActorId about) {
  if (block.kind == BlockKind::Stake) return dispute.stakes[block.index].actor == about;
  const std::vector<ActorId>& actors = dispute.red_lines[block.index].actors;
  return std::find(actors.begin(), actors.end(), about) != actors.end();
}

// An id inside a belief replaces the stake or line of that id, or is new in the whole file.
void enter_id(Build& build, const DraftValue& table, BlockKind kind, ActorId about,
              std::set<std::string>& own) {
  const DraftEntry* id = table.as<DraftTable>()->find("id");
  if (id == nullptr) {
    build.problems.error(Code::MissingKey, table.place, fmt::format("a {} without id", words_of(kind).words));
    return;
  }
  const auto* text = id->value.as<DraftText>();
  const NamedBlock* known = text == nullptr ? nullptr : build.names.find(text->text);
  const bool replaces = known != nullptr && known->kind == kind && !known->in_belief &&
                        holds_block(build.result, *known, about);
  if (replaces && own.insert(text->text).second) return;
  build.names.enter(id->value, {kind, 0, id->value.place, true}, build.problems);
}

std::vector<const DraftValue*> tables(BlockReader& reader, std::string_view key) {
  std::vector<const DraftValue*> found;
  const DraftValue* value = reader.take(key);
  if (value == nullptr) return found;
  const auto* list = value->as<std::vector<DraftValue>>();
  if (list == nullptr) {
    reader.wrong_type(key, *value, "a list of tables", fmt::format("write [[belief.{}]]", key));
    return found;
  }
  for (const DraftValue& item : *list) {
    if (item.as<DraftTable>() == nullptr)
      reader.wrong_type(key, item, "a table", fmt::format("write [[belief.{}]]", key));
    else if (found.size() < max_blocks / 8)
      found.push_back(&item);
    else {
      reader.error(
          Code::TooMany, item.place,
          fmt::format("{} has more than {} blocks [[belief.{}]]", reader.label(), max_blocks / 8, key));
      break;
    }
  }
  return found;
}

void read_unawareness(BlockReader& reader, Belief& belief) {
  for (const DraftText* name : reader.texts("unaware_of"))
    if (const auto option = find_block(reader.build(), *name, BlockKind::Option, reader.label()))
      if (std::find(belief.unaware_of.begin(), belief.unaware_of.end(), OptionId(*option)) ==
          belief.unaware_of.end())
        belief.unaware_of.push_back(OptionId(*option));
}

// How the belief changes the preference must fit how the case states it.
void check_consistent(BlockReader& reader, const Belief& belief, bool has_order) {
  const Case& dispute = reader.build().result;
  const bool ordinal = std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                                   [&](const Preference& p) { return p.actor == belief.about; });
  if (!belief.stakes.empty() && (has_order || ordinal))
    reader.error(Code::MixedPreference, reader.place(),
                 fmt::format("{} gives '{}' both stakes and a preference", reader.label(),
                             dispute.actor(belief.about).id),
                 "an actor has stakes or a preference, also in the eyes of others");
  if (!has_order && !reader.has("unaware_of") && !reader.has("stake") && !reader.has("redline"))
    reader.error(Code::MissingKey, reader.place(), fmt::format("{} says nothing", reader.label()),
                 "it needs `unaware_of`, `order`, [[belief.stake]] or [[belief.redline]]");
}

}  // namespace

void build_beliefs(Build& build) {
  std::set<std::pair<ActorId, ActorId>> seen;
  for (const DraftValue* block : build.blocks(BlockKind::Belief)) {
    BlockReader reader(build, BlockKind::Belief, *block);
    Belief belief;
    reader.read_common(belief);
    const std::size_t errors_before = build.problems.errors();
    belief.holder = actor_or_first(reader.reference("holder", BlockKind::Actor, true));
    belief.about = actor_or_first(reader.reference("about", BlockKind::Actor, true));
    const bool named = build.problems.errors() == errors_before;
    if (named && belief.holder == belief.about)
      reader.error(Code::BadValue, reader.place(),
                   fmt::format("the holder of {} is the actor it is about", reader.label()));
    if (named && !seen.emplace(belief.holder, belief.about).second)
      reader.error(Code::ConflictingKeys, reader.place(),
                   fmt::format("{} is a second belief of '{}' about '{}'", reader.label(),
                               build.result.actor(belief.holder).id, build.result.actor(belief.about).id),
                   "put all of it into one block");
    read_unawareness(reader, belief);
    std::set<std::string> own;
    for (const DraftValue* table : tables(reader, "stake")) {
      enter_id(build, *table, BlockKind::Stake, belief.about, own);
      BlockReader inner(build, BlockKind::Stake, *table);
      belief.stakes.push_back(read_stake(inner, belief.about));
    }
    for (const DraftValue* table : tables(reader, "redline")) {
      enter_id(build, *table, BlockKind::RedLine, belief.about, own);
      BlockReader inner(build, BlockKind::RedLine, *table);
      belief.red_lines.push_back(read_red_line(inner, belief.about));
    }
    belief.order = read_order(reader, false);
    if (named) check_consistent(reader, belief, reader.has("order"));
    reader.finish();
    build.result.beliefs.push_back(std::move(belief));
  }
}

}  // namespace detente
