// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

/// What conditions know of the option; null where its id is faulty.
const OptionSymbol* symbol_of(const Build& build, const Option& option) {
  const auto found = build.result.symbols.options.find(option.id);
  return found == build.result.symbols.options.end() ? nullptr : &found->second;
}

std::vector<std::string> party_names(const Build& build, const Option& option) {
  std::vector<std::string> names;
  for (const ActorId owner : option.owners) names.push_back(build.result.actor(owner).id);
  return names;
}

}  // namespace

std::optional<std::uint8_t> read_level(Build& build, const DraftValue& value, const Option& option,
                                       const std::string& what) {
  const auto* text = value.as<DraftText>();
  if (text == nullptr) {
    build.problems.error(
        Code::WrongType, value.place, fmt::format("{} is {}, not a level", what, value.what()),
        fmt::format("a level of '{}' in quotes: '{}'", option.id, fmt::join(option.levels, "', '")));
    return std::nullopt;
  }
  const auto it = std::find(option.levels.begin(), option.levels.end(), text->text);
  if (it != option.levels.end()) return static_cast<std::uint8_t>(it - option.levels.begin());
  const OptionSymbol* symbol = symbol_of(build, option);
  if (symbol != nullptr && !symbol->levels_known) {
    build.problems.consequence();
    return std::nullopt;
  }
  build.problems.error(
      Code::BadLevel, text->start,
      fmt::format("option '{}' has no level '{}'", option.id, text->text.substr(0, 100)),
      build.problems.suggestion(text->text, option.levels,
                                fmt::format("its levels are '{}'", fmt::join(option.levels, "', '"))));
  return std::nullopt;
}

std::vector<AxisLevel> read_option_levels(Build& build, const DraftValue& value, OptionId id,
                                          const std::string& what) {
  const Option& option = build.result.option(id);
  std::vector<AxisLevel> found;
  const auto* table = value.as<DraftTable>();
  if (table == nullptr) {
    if (const auto level = read_level(build, value, option, what))
      for (const AxisId axis : option.axes) found.push_back({axis, *level});
    return found;
  }
  const OptionSymbol* symbol = symbol_of(build, option);
  const bool parties_known = symbol == nullptr || symbol->parties_known;
  if (!option.joint) {
    if (!parties_known) {
      build.problems.consequence();
      return found;
    }
    build.problems.error(Code::WrongType, value.place, fmt::format("{} is a table by party", what),
                         fmt::format("'{}' is not a joint option: one level in quotes", option.id));
    return found;
  }
  const std::vector<std::string> parties = party_names(build, option);
  for (const DraftEntry& entry : table->entries) {
    const auto party = std::find(parties.begin(), parties.end(), entry.key);
    if (party == parties.end() && (!parties_known || build.names.any_nameless(BlockKind::Actor) ||
                                   build.names.near_refused(entry.key))) {
      build.problems.consequence();
      continue;
    }
    if (party == parties.end()) {
      build.problems.error(
          Code::UnknownName, entry.place,
          fmt::format("option '{}' has no party '{}'", option.id, entry.key.substr(0, 100)),
          build.problems.suggestion(entry.key, parties,
                                    fmt::format("its parties are {}", fmt::join(parties, ", "))));
      continue;
    }
    if (const auto level = read_level(build, entry.value, option, what))
      found.push_back({option.axes[static_cast<std::size_t>(party - parties.begin())], *level});
  }
  return found;
}

std::vector<AxisLevel> read_levels(Build& build, const DraftValue& value, const std::string& what) {
  std::vector<AxisLevel> found;
  const auto* table = value.as<DraftTable>();
  if (table == nullptr) {
    build.problems.error(Code::WrongType, value.place,
                         fmt::format("{} is {}, not a table", what, value.what()),
                         "write { option = \"level\" }");
    return found;
  }
  for (const DraftEntry& entry : table->entries) {
    const DraftText name{entry.key, entry.place, {}};
    const auto option = find_block(build, name, BlockKind::Option, what);
    if (!option) continue;
    for (const AxisLevel& level : read_option_levels(build, entry.value, OptionId(*option), what))
      found.push_back(level);
  }
  return found;
}

}  // namespace detente
