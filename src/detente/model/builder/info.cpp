// SPDX-License-Identifier: MIT
// The head of the file: format, case, sources, actors, forecast settings.
#include <fmt/format.h>

#include "detente/model/builder/parts.hpp"
#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

constexpr double least_unit = 1e-6;

bool check_format(Build& build) {
  const DraftEntry* format = build.draft.root.find("format");
  if (format == nullptr) {
    build.problems.error(Code::FormatVersion, {1, 1}, "no `format`", "start the file with format = 2");
    return true;
  }
  const auto* version = format->value.as<std::int64_t>();
  if (version != nullptr && (*version == 1 || *version == 2)) {
    build.result.format = static_cast<int>(*version);
    build.result.forecast = default_settings(build.result.format);
    return true;
  }
  build.problems.error(Code::FormatVersion, format->value.place, "an unknown `format`",
                       "this program reads format = 1 and format = 2");
  return false;
}

void check_top_keys(Build& build) {
  std::vector<std::string> known = {"format", "forecast", "bargain"};
  for (const BlockWords& words : block_words()) known.emplace_back(words.key);
  for (const DraftEntry& entry : build.draft.root.entries) {
    bool found = false;
    for (const std::string& key : known) found = found || key == entry.key;
    if (found) continue;
    build.problems.error(Code::UnknownKey, entry.place,
                         fmt::format("unknown block or key `{}`", entry.key.substr(0, 100)),
                         build.problems.suggestion(entry.key, known,
                                                   fmt::format("the blocks are {}", fmt::join(known, ", "))));
  }
}

const DraftValue* case_table(Build& build) {
  const DraftEntry* entry = build.draft.root.find("case");
  if (entry == nullptr) {
    build.problems.error(Code::MissingKey, {1, 1}, "no [case]", "a file needs [case] with at least an id");
    return nullptr;
  }
  if (entry->value.as<DraftTable>() != nullptr) return &entry->value;
  build.problems.error(Code::WrongType, entry->place,
                       fmt::format("'case' is {}, not a table", entry->value.what()), "write [case], once");
  return nullptr;
}

}  // namespace

bool build_info(Build& build) {
  if (!check_format(build)) return false;
  check_top_keys(build);
  CaseInfo& info = build.result.info;
  if (const DraftValue* table = case_table(build)) {
    BlockReader reader(build, BlockKind::Case, *table);
    reader.read_common(info);
    info.question = reader.string("question");
    if (const auto date = reader.date("as_of"))
      info.as_of = *date;
    else if (reader.has("as_of"))
      build.history_sound = false;
    reader.finish();
  }
  return true;
}

void build_sources(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Source)) {
    BlockReader reader(build, BlockKind::Source, *block);
    Source source;
    reader.read_common(source);
    source.author = reader.string("author");
    source.publisher = reader.string("publisher");
    source.url = reader.string("url", 2000);
    source.perspective = reader.string("perspective");
    if (const auto date = reader.date("date")) source.date = date->text;
    if (const DraftText* grade = reader.text("grade")) {
      const std::string& g = grade->text;
      source.grade = g;
      if (g.size() != 2 || g[0] < 'A' || g[0] > 'F' || g[1] < '1' || g[1] > '6')
        reader.error(Code::BadValue, grade->start,
                     fmt::format("`grade` of {} is '{}'", reader.label(), g.substr(0, 100)),
                     "an Admiralty code is a letter A to F and a figure 1 to 6, as in B2");
    }
    reader.finish();
    build.result.sources.push_back(std::move(source));
  }
}

void build_actors(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Actor)) {
    BlockReader reader(build, BlockKind::Actor, *block);
    Actor actor;
    reader.read_common(actor);
    if (const auto kind = reader.word("kind", {"government", "de-facto authority", "party", "public",
                                               "business", "agency", "organisation", "state", "person"}))
      actor.kind = static_cast<ActorKind>(*kind);
    reader.read_size(actor);
    if (auto activity = reader.quantity("activity", {0, 1000})) actor.activity = std::move(*activity);
    if (const auto unit = reader.number("unit", {least_unit, max_worth})) actor.unit = *unit;
    reader.finish();
    build.result.actors.push_back(std::move(actor));
  }
  if (build.result.actors.empty())
    build.problems.error(Code::MissingKey, {1, 1}, "no [[actor]]", "a case needs at least one actor");
}

void build_forecast(Build& build) {
  const DraftEntry* entry = build.draft.root.find("forecast");
  if (entry == nullptr) return;
  if (entry->value.as<DraftTable>() == nullptr) {
    build.problems.error(Code::WrongType, entry->place,
                         fmt::format("'forecast' is {}, not a table", entry->value.what()),
                         "write [forecast], once");
    return;
  }
  BlockReader reader(build, "[forecast]", entry->value);
  ForecastSettings& forecast = build.result.forecast;
  reader.read_common(forecast.grounds, false);
  reader.read_size(forecast.grounds);
  forecast.grounds.id = "forecast";
  const DraftText* horizon = reader.text("horizon");
  const DraftText* step = reader.text("step");
  if (horizon != nullptr)
    if (const auto time = read_duration(build, *horizon, "`horizon` of [forecast]")) forecast.horizon = *time;
  if (step != nullptr)
    if (const auto time = read_duration(build, *step, "`step` of [forecast]")) forecast.step = *time;
  const double steps = forecast.horizon.months() / forecast.step.months();
  if (steps < 1 || steps > 10000)
    reader.error(Code::BadValue, entry->value.place, fmt::format("[forecast] has {} steps", steps),
                 "the horizon is 1 to 10000 steps long");
  if (auto rationality = reader.quantity("rationality", {0, 100}))
    forecast.rationality = std::move(*rationality);
  if (auto inertia = reader.quantity("inertia", {0, 100})) forecast.inertia = std::move(*inertia);
  if (const auto samples = reader.whole("samples", 1, 10'000'000))
    forecast.samples = static_cast<std::uint32_t>(*samples);
  if (const auto seed = reader.whole("seed", 0, std::int64_t{1} << 53))
    forecast.seed = static_cast<std::uint64_t>(*seed);
  reader.finish();
}

}  // namespace detente
