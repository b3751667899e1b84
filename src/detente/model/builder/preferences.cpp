// SPDX-License-Identifier: MIT
// What actors want: parameters, stakes, statements, rankings, disagreement points.
#include <fmt/format.h>

#include "detente/model/builder/cycles.hpp"
#include "detente/model/builder/parts.hpp"
#include "detente/model/scenario_text.hpp"

namespace detente {

namespace {

// One entry of an `order` or a `ranking`: a string, or a list of strings that stand together.
std::vector<const DraftText*> group_of(BlockReader& reader, std::string_view key, const DraftValue& entry) {
  std::vector<const DraftText*> group;
  if (const auto* one = entry.as<DraftText>()) return {one};
  const auto* list = entry.as<std::vector<DraftValue>>();
  if (list == nullptr || list->empty()) {
    reader.error(Code::WrongType, entry.place,
                 fmt::format("`{}` of {} holds {}", key, reader.label(),
                             list == nullptr ? entry.what() : "an empty list"),
                 "each entry is a string, or a list of strings");
    return group;
  }
  for (const DraftValue& item : *list) {
    if (const auto* text = item.as<DraftText>())
      group.push_back(text);
    else
      reader.error(Code::WrongType, item.place,
                   fmt::format("`{}` of {} holds {}, not a string", key, reader.label(), item.what()));
  }
  return group;
}

std::vector<std::vector<const DraftText*>> groups_of(BlockReader& reader, std::string_view key,
                                                     bool required) {
  std::vector<std::vector<const DraftText*>> groups;
  const DraftValue* value = required ? reader.need(key) : reader.take(key);
  if (value == nullptr) return groups;
  const auto* list = value->as<std::vector<DraftValue>>();
  if (list == nullptr || list->empty()) {
    if (list == nullptr)
      reader.wrong_type(key, *value, "a list");
    else
      reader.error(Code::BadValue, value->place, fmt::format("`{}` of {} is empty", key, reader.label()));
    return groups;
  }
  for (const DraftValue& entry : *list) groups.push_back(group_of(reader, key, entry));
  return groups;
}

/// What can stand for an axis in a pattern.
std::string level_range(const Axis& axis) {
  if (axis.levels == 2) return "N for the lower level, Y for the upper, - for any";
  return text_width(axis.levels) == 2 ? fmt::format("00 to {:02x}, or -- for any", axis.levels - 1)
                                      : fmt::format("0 to {:x}, or - for any", axis.levels - 1);
}

void check_pattern(BlockReader& reader, const DraftText& pattern) {
  const std::vector<Axis>& axes = reader.build().result.axes;
  const std::size_t length = text_length(axes);
  if (pattern.text.size() != length) {
    reader.error(Code::BadValue, pattern.start,
                 fmt::format("'{}' has {} characters; scenarios here have {}", pattern.text.substr(0, 100),
                             pattern.text.size(), length),
                 length == axes.size()
                     ? "one character per option in file order, one per party for a joint option"
                     : "one character per option in file order, one per party for a joint "
                       "option; two where an option has more than 16 levels");
    return;
  }
  const PatternRead read = read_pattern(axes, pattern.text);
  if (!read.fault) return;
  const Axis& axis = axes[read.fault->index()];
  reader.error(
      Code::BadLevel, pattern.place(read.at),
      fmt::format("'{}' is no level of option '{}'", pattern.text.substr(read.at, text_width(axis.levels)),
                  reader.build().result.option(axis.option).id),
      level_range(axis));
}

std::vector<std::vector<std::string>> read_ranking(BlockReader& reader, std::vector<DraftPlace>& places) {
  std::vector<std::vector<std::string>> ranking;
  for (const auto& group : groups_of(reader, "ranking", false)) {
    std::vector<std::string> tied;
    for (const DraftText* pattern : group) {
      if (reader.build().axes_sound) check_pattern(reader, *pattern);
      tied.push_back(pattern->text);
      places.push_back(pattern->start);
    }
    ranking.push_back(std::move(tied));
  }
  return ranking;
}

}  // namespace

void build_parameters(Build& build) {
  const std::size_t errors_before = build.problems.errors();
  std::vector<std::vector<std::size_t>> uses;
  for (const DraftValue* block : build.blocks(BlockKind::Parameter)) {
    BlockReader reader(build, BlockKind::Parameter, *block);
    Parameter parameter;
    reader.read_common(parameter);
    reader.read_size(parameter);
    if (build.result.format >= 2 && is_scale_word(parameter.id))
      reader.error(Code::BadId, reader.place(),
                   fmt::format("{} has a word of a scale as its id", reader.label()),
                   "from format = 2 on the word stands for a number; give the parameter another id");
    uses.emplace_back();
    if (auto value = reader.quantity("value", {}, true)) {
      parameter.value = std::move(*value);
      if (parameter.value.arithmetic)
        for (const std::string& name : names_of(*parameter.value.arithmetic))
          uses.back().push_back(build.names.find(name)->index);
    }
    reader.finish();
    build.result.parameters.push_back(std::move(parameter));
  }
  for (const std::vector<std::size_t>& cycle : find_cycles(uses)) {
    std::string path;
    for (const std::size_t k : cycle) path += build.result.parameters[k].id + " -> ";
    const SourceSpan& span = build.result.parameters[cycle.front()].span;
    build.problems.error(Code::ExpressionCycle, {span.line, span.column},
                         fmt::format("parameters defined by each other: {}{}", path,
                                     build.result.parameters[cycle.front()].id));
  }
  if (build.problems.errors() > errors_before) build.values_sound = false;
}

Quantity in_own_units(const Build& build, Quantity quantity, const std::vector<ActorId>& actors) {
  if (quantity.word.empty() || actors.empty()) return quantity;
  const double unit = build.result.actor(actors.front()).unit;
  quantity.likely *= unit;
  if (quantity.low) *quantity.low *= unit;
  if (quantity.high) *quantity.high *= unit;
  return quantity;
}

Stake read_stake(BlockReader& reader, std::optional<ActorId> about) {
  Stake stake;
  reader.read_common(stake);
  const DraftText* name = reader.text("actor", !about);
  if (name != nullptr) {
    const auto actor = find_block(reader.build(), *name, BlockKind::Actor, reader.label());
    if (about && actor && ActorId(*actor) != *about)
      reader.error(Code::BadValue, name->start, fmt::format("{} is held by '{}'", reader.label(), name->text),
                   "a stake inside a belief belongs to the actor the belief is about");
    stake.actor = actor_or_first(actor);
  }
  if (about) stake.actor = *about;
  if (auto when = reader.condition("when", true)) stake.when = std::move(*when);
  reader.read_size(stake);
  if (auto worth = reader.quantity("worth", {-max_worth, max_worth}, true, Scale::Points))
    stake.worth = in_own_units(reader.build(), std::move(*worth), {stake.actor});
  reader.finish();
  return stake;
}

void build_stakes(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Stake)) {
    BlockReader reader(build, BlockKind::Stake, *block);
    build.result.stakes.push_back(read_stake(reader, std::nullopt));
  }
}

std::vector<std::vector<Condition>> read_order(BlockReader& reader, bool required) {
  std::vector<std::vector<Condition>> order;
  for (const auto& group : groups_of(reader, "order", required)) {
    order.emplace_back();
    for (const DraftText* statement : group)
      if (auto condition = read_condition(reader.build(), *statement))
        order.back().push_back(std::move(*condition));
  }
  return order;
}

void build_preferences(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Preference)) {
    BlockReader reader(build, BlockKind::Preference, *block);
    Preference preference;
    reader.read_common(preference);
    preference.actor = actor_or_first(reader.reference("actor", BlockKind::Actor, true));
    reader.one_of("order", "ranking");
    preference.order = read_order(reader, false);
    build.patterns.emplace_back();
    preference.ranking = read_ranking(reader, build.patterns.back());
    if (reader.word("rest", {"last"})) {
      preference.rest_last = true;
      if (!reader.has("ranking"))
        reader.error(Code::ConflictingKeys, reader.take("rest")->place,
                     fmt::format("{} has `rest` without a `ranking`", reader.label()),
                     "statements rank every scenario; only a ranking can leave some out");
    }
    reader.finish();
    build.result.preferences.push_back(std::move(preference));
  }
}

void build_batnas(Build& build) {
  std::vector<char> seen(build.result.actors.size(), 0);
  for (const DraftValue* block : build.blocks(BlockKind::Batna)) {
    BlockReader reader(build, BlockKind::Batna, *block);
    Batna batna;
    reader.read_common(batna);
    const auto actor = reader.reference("actor", BlockKind::Actor, true);
    batna.actor = actor_or_first(actor);
    if (actor && seen[*actor]++ != 0)
      reader.error(
          Code::ConflictingKeys, reader.place(),
          fmt::format("{} is a second batna of '{}'", reader.label(), build.result.actors[*actor].id));
    reader.one_of("scenario", "utility");
    batna.scenario = reader.condition("scenario");
    reader.read_size(batna);
    if (auto utility = reader.quantity("utility", {-1e9, 1e9}, false, Scale::Points))
      batna.utility = in_own_units(build, std::move(*utility), {batna.actor});
    reader.finish();
    build.result.batnas.push_back(std::move(batna));
  }
}

}  // namespace detente
