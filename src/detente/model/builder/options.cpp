// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/base/visible.hpp"
#include "detente/model/builder/parts.hpp"
#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

constexpr std::size_t max_parties = 64;

bool good_level_name(const std::string& name) {
  const bool both_quotes = name.find('\'') != std::string::npos && name.find('"') != std::string::npos;
  const bool control =
      std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return !shows_nothing(name) && name.size() <= 200 && !both_quotes && !control;
}

std::vector<std::string> read_level_names(BlockReader& reader) {
  if (!reader.has("levels")) {
    reader.take("levels");
    return {"no", "yes"};
  }
  std::vector<std::string> names;
  const std::size_t errors_before = reader.build().problems.errors();
  const std::vector<const DraftText*> texts = reader.texts("levels");
  const bool as_written = reader.build().problems.errors() == errors_before;
  const DraftPlace place = texts.empty() ? reader.take("levels")->place : texts.front()->start;
  for (const DraftText* text : texts) {
    if (!good_level_name(text->text))
      reader.error(Code::BadValue, text->start,
                   fmt::format("{} has a level name that cannot be quoted", reader.label()),
                   "a level name is 1 to 200 bytes without line breaks, and not with both kinds of quotes");
    else if (std::find(names.begin(), names.end(), text->text) != names.end())
      reader.error(Code::BadValue, text->start,
                   fmt::format("{} has level '{}' twice", reader.label(), text->text));
    else
      names.push_back(text->text);
  }
  if (texts.size() > most_levels) {
    reader.error(Code::TooMany, place,
                 fmt::format("{} has {} levels, at most {}", reader.label(), texts.size(), most_levels));
    names.resize(std::min(names.size(), most_levels));
  } else if (texts.size() < 2 && as_written) {
    reader.error(Code::BadValue, place, fmt::format("{} has fewer than two levels", reader.label()),
                 "name at least two, lowest first, or leave `levels` out: the default is [\"no\", \"yes\"]");
  }
  // Whatever was wrong, later parts may count on two levels.
  while (names.size() < 2) names.push_back(fmt::format("level {}", names.size()));
  return names;
}

void read_owners(BlockReader& reader, Option& option) {
  Build& build = reader.build();
  const bool one = reader.one_of("actor", "parties");
  if (const auto actor = reader.reference("actor", BlockKind::Actor); actor && one)
    option.owners.push_back(ActorId(*actor));
  if (!reader.has("parties")) {
    reader.take("parties");
    return;
  }
  option.joint = true;
  const std::size_t errors_before = build.problems.errors();
  const std::vector<const DraftText*> parties = reader.texts("parties");
  const bool as_written = build.problems.errors() == errors_before;
  if (parties.size() > max_parties)
    reader.error(Code::TooMany, parties.front()->start,
                 fmt::format("{} has {} parties, at most {}", reader.label(), parties.size(), max_parties));
  for (std::size_t k = 0; k < std::min(parties.size(), max_parties); ++k) {
    const auto party = find_block(build, *parties[k], BlockKind::Actor, reader.label());
    if (!party) continue;
    if (std::find(option.owners.begin(), option.owners.end(), ActorId(*party)) != option.owners.end())
      reader.error(Code::BadValue, parties[k]->start,
                   fmt::format("{} names party '{}' twice", reader.label(), parties[k]->text));
    else
      option.owners.push_back(ActorId(*party));
  }
  if (parties.size() < 2 && as_written)
    reader.error(Code::BadValue, reader.place(), fmt::format("{} has fewer than two parties", reader.label()),
                 "an option of one actor has `actor`");
}

/// What of an option was read without a fault: the rest is not blamed on those who name it.
struct Sound {
  bool levels = true;
  bool parties = true;
};

// One axis per owner; an option without a good owner still gets one, so that conditions on it can be read.
void add_axes(Build& build, Option& option, OptionId id, const Sound& sound) {
  OptionSymbol symbol;
  const bool doubled = build.names.doubled(option.id);  // whose levels are meant is not known
  symbol.levels_known = sound.levels && !doubled;
  symbol.parties_known = sound.parties && !doubled;
  symbol.levels = option.levels;
  const std::size_t count = std::max<std::size_t>(1, option.owners.size());
  for (std::size_t k = 0; k < count; ++k) {
    Axis axis;
    axis.option = id;
    axis.owner = option.owners.empty() ? ActorId(0) : option.owners[k];
    axis.joint = option.joint;
    axis.levels = static_cast<std::uint8_t>(option.levels.size());
    axis.change = option.change;
    const AxisId at(build.result.axes.size());
    option.axes.push_back(at);
    symbol.axes.push_back(at);
    if (option.joint && !option.owners.empty()) symbol.parties.push_back(build.result.actor(axis.owner).id);
    build.result.axes.push_back(axis);
  }
  if (is_id(option.id)) build.result.symbols.options.emplace(option.id, std::move(symbol));
}

void read_now(BlockReader& reader, OptionId id) {
  Build& build = reader.build();
  build.now.resize(build.result.axes.size());
  build.now_place.resize(build.result.axes.size(), reader.place());
  const DraftValue* now = reader.take("now");
  if (now == nullptr) return;
  const std::string what = fmt::format("`now` of {}", reader.label());
  for (const AxisLevel& level : read_option_levels(build, *now, id, what)) {
    build.now[level.axis.index()] = level.level;
    build.now_place[level.axis.index()] = now->place;
  }
}

}  // namespace

void build_options(Build& build) {
  const std::vector<const DraftValue*> blocks = build.blocks(BlockKind::Option);
  const std::size_t errors_before = build.problems.errors();
  if (blocks.empty())
    build.problems.error(Code::MissingKey, {1, 1}, "no [[option]]", "a case needs at least one option");
  if (blocks.size() > max_options)
    build.problems.error(Code::TooMany, blocks[max_options]->place,
                         fmt::format("{} options; at most {} are read", blocks.size(), max_options));
  for (const DraftValue* block : blocks) {
    BlockReader reader(build, BlockKind::Option, *block);
    Option option;
    reader.read_common(option);
    option.group = reader.string("group");
    Sound sound;
    std::size_t before = build.problems.errors();
    option.levels = read_level_names(reader);
    sound.levels = build.problems.errors() == before;
    if (const auto change = reader.word("change", {"free", "up", "down", "fixed"}))
      option.change = static_cast<Change>(*change);
    before = build.problems.errors();
    read_owners(reader, option);
    sound.parties = build.problems.errors() == before;
    const OptionId id(build.result.options.size());
    add_axes(build, option, id, sound);
    build.result.options.push_back(std::move(option));
    read_now(reader, id);
    reader.finish();
  }
  if (build.problems.errors() > errors_before) build.axes_sound = false;
}

}  // namespace detente
