// SPDX-License-Identifier: MIT
// Issues (contested scales) and positions on them.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "detente/model/builder/parts.hpp"

namespace detente {

namespace {

std::optional<double> anchor_point(const std::string& key) {
  double point = 0;
  const auto [rest, fault] = std::from_chars(key.data(), key.data() + key.size(), point);
  if (fault != std::errc{} || rest != key.data() + key.size() || !(point >= 0 && point <= 100))
    return std::nullopt;
  return point;
}

void read_anchors(BlockReader& reader, Issue& issue) {
  const DraftValue* value = reader.take("anchors");
  if (value == nullptr) return;
  const auto* table = value->as<DraftTable>();
  if (table == nullptr)
    return reader.wrong_type("anchors", *value, "a table", "write { 30 = \"what 30 means\" }");
  for (const DraftEntry& entry : table->entries) {
    const auto point = anchor_point(entry.key);
    const auto* label = entry.value.as<DraftText>();
    if (!point)
      reader.error(Code::BadValue, entry.place,
                   fmt::format("`anchors` of {} has no point '{}'", reader.label(), entry.key.substr(0, 100)),
                   "points run from 0 to 100; write \"12.5\" in quotes");
    else if (label == nullptr)
      reader.wrong_type("anchors", entry.value, "a label in quotes");
    else
      issue.anchors.emplace_back(*point, label->text);
  }
  std::sort(issue.anchors.begin(), issue.anchors.end());
}

}  // namespace

void build_spatial(Build& build) {
  for (const DraftValue* block : build.blocks(BlockKind::Issue)) {
    BlockReader reader(build, BlockKind::Issue, *block);
    Issue issue;
    reader.read_common(issue);
    issue.low = reader.string("low");
    issue.high = reader.string("high");
    read_anchors(reader, issue);
    reader.finish();
    build.result.issues.push_back(std::move(issue));
  }
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (const DraftValue* block : build.blocks(BlockKind::Position)) {
    BlockReader reader(build, BlockKind::Position, *block);
    Position position;
    reader.read_common(position);
    reader.read_size(position);
    const auto issue = reader.reference("issue", BlockKind::Issue, true);
    const auto actor = reader.reference("actor", BlockKind::Actor, true);
    if (issue && actor && !seen.emplace(*issue, *actor).second)
      reader.error(Code::ConflictingKeys, reader.place(),
                   fmt::format("{} is a second position of '{}' on '{}'", reader.label(),
                               build.result.actors[*actor].id, build.result.issues[*issue].id));
    position.issue = IssueId(issue.value_or(0));
    position.actor = actor_or_first(actor);
    if (auto at = reader.quantity("position", {0, 100}, true)) position.position = std::move(*at);
    if (auto salience = reader.quantity("salience", {0, 1}, true)) position.salience = std::move(*salience);
    if (auto influence = reader.quantity("influence", {0, 1e9}, true))
      position.influence = std::move(*influence);
    reader.finish();
    build.result.positions.push_back(std::move(position));
  }
}

}  // namespace detente
