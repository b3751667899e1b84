// SPDX-License-Identifier: MIT
#include "detente/model/draft_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace detente {

namespace {

using Blocks = std::vector<DraftValue>;

/// Keys that say something to people and nothing to the analyses.
constexpr std::array<std::string_view, 13> wording_keys = {
    "title", "because", "cite",      "basis", "question", "author",     "publisher",
    "url",   "says",    "precedent", "grade", "group",    "perspective"};

bool is_wording(std::string_view key) {
  return std::find(wording_keys.begin(), wording_keys.end(), key) != wording_keys.end();
}

/// The blocks of one kind; null where the draft has none.
const Blocks* blocks_of(const Draft& draft, std::string_view kind) {
  const DraftEntry* entry = draft.root.find(kind);
  return entry == nullptr ? nullptr : entry->value.as<Blocks>();
}

std::string id_of(const DraftValue& block) {
  const auto* table = block.as<DraftTable>();
  const DraftEntry* id = table == nullptr ? nullptr : table->find("id");
  const auto* text = id == nullptr ? nullptr : id->value.as<DraftText>();
  return text == nullptr ? std::string{} : text->text;
}

const DraftValue* find_block(const Blocks* blocks, const std::string& id) {
  if (blocks == nullptr) return nullptr;
  const auto at =
      std::find_if(blocks->begin(), blocks->end(), [&](const DraftValue& b) { return id_of(b) == id; });
  return at == blocks->end() ? nullptr : &*at;
}

/// Changed keys of two tables that are the same block.
void compare_tables(const DraftTable& a, const DraftTable& b, DraftEdit edit, std::vector<DraftEdit>& edits) {
  edit.kind = EditKind::Changed;
  for (const DraftEntry& entry : b.entries) {
    const DraftEntry* before = a.find(entry.key);
    edit.before = before == nullptr ? "" : value_text(before->value);
    edit.after = value_text(entry.value);
    if (edit.before == edit.after) continue;
    edit.key = entry.key;
    edit.place = entry.place;
    edit.wording = is_wording(entry.key);
    edits.push_back(edit);
  }
  for (const DraftEntry& entry : a.entries) {
    if (b.find(entry.key) != nullptr) continue;
    edit.key = entry.key;
    edit.before = value_text(entry.value);
    edit.after.clear();
    edit.place = {};
    edit.wording = is_wording(entry.key);
    edits.push_back(edit);
  }
}

std::vector<std::string> common_ids(const Blocks& order, const Blocks& other) {
  std::vector<std::string> ids;
  for (const DraftValue& block : order)
    if (find_block(&other, id_of(block)) != nullptr) ids.push_back(id_of(block));
  return ids;
}

void compare_blocks(const std::string& kind, const Blocks* a, const Blocks* b,
                    std::vector<DraftEdit>& edits) {
  static const Blocks none;
  for (const DraftValue& block : b == nullptr ? none : *b) {
    DraftEdit edit{EditKind::Added, kind, id_of(block), {}, {}, {}, block.place, kind == "source"};
    const DraftValue* before = find_block(a, edit.id);
    if (before == nullptr) {
      edits.push_back(edit);
    } else {
      const std::size_t first = edits.size();
      compare_tables(*before->as<DraftTable>(), *block.as<DraftTable>(), edit, edits);
      if (kind == "source")
        for (std::size_t k = first; k < edits.size(); ++k) edits[k].wording = true;
    }
  }
  for (const DraftValue& block : a == nullptr ? none : *a)
    if (find_block(b, id_of(block)) == nullptr)
      edits.push_back({EditKind::Removed, kind, id_of(block), {}, {}, {}, block.place, kind == "source"});
  const bool ordered = kind == "option" || kind == "outcome";
  if (ordered && a != nullptr && b != nullptr && common_ids(*a, *b) != common_ids(*b, *a))
    edits.push_back({EditKind::Reordered, kind, {}, {}, {}, {}, b->front().place, false});
}

/// Another format reads some of the same blocks otherwise.
void compare_formats(const DraftEntry* a, const DraftEntry* b, std::vector<DraftEdit>& edits) {
  const std::string before = a == nullptr ? "" : value_text(a->value);
  const std::string after = b == nullptr ? "" : value_text(b->value);
  if (before != after)
    edits.push_back(
        {EditKind::Changed, "format", {}, {}, before, after, b == nullptr ? DraftPlace{} : b->place, false});
}

/// The entry of the root, made where it is missing.
DraftEntry& entry_of(Draft& draft, const std::string& key, DraftValue empty) {
  for (DraftEntry& entry : draft.root.entries)
    if (entry.key == key) return entry;
  draft.root.entries.push_back({key, {}, std::move(empty)});
  return draft.root.entries.back();
}

void set_key(DraftTable& table, const std::string& key, const DraftEntry* now) {
  const auto at = std::find_if(table.entries.begin(), table.entries.end(),
                               [&](const DraftEntry& entry) { return entry.key == key; });
  if (now == nullptr) {
    if (at != table.entries.end()) table.entries.erase(at);
  } else if (at == table.entries.end()) {
    table.entries.push_back(*now);
  } else {
    *at = *now;
  }
}

/// Puts a block where the second draft has it: after the nearest one before it that both have.
void insert_block(Blocks& into, const Blocks& second, const std::string& id) {
  std::ptrdiff_t at = 0;
  for (const DraftValue& block : second) {
    if (id_of(block) == id) {
      into.insert(into.begin() + at, block);
      return;
    }
    const DraftValue* known = find_block(&into, id_of(block));
    if (known != nullptr) at = known - into.data() + 1;
  }
}

void reorder(Blocks& blocks, const Blocks& second) {
  const auto place = [&](const DraftValue& block) {
    const DraftValue* there = find_block(&second, id_of(block));
    return there == nullptr ? static_cast<std::ptrdiff_t>(second.size()) : there - second.data();
  };
  std::stable_sort(blocks.begin(), blocks.end(),
                   [&](const DraftValue& a, const DraftValue& b) { return place(a) < place(b); });
}

void edit_blocks(Blocks& blocks, const Blocks& second, const DraftEdit& edit) {
  switch (edit.kind) {
    case EditKind::Added:
      insert_block(blocks, second, edit.id);
      return;
    case EditKind::Removed:
      blocks.erase(std::remove_if(blocks.begin(), blocks.end(),
                                  [&](const DraftValue& block) { return id_of(block) == edit.id; }),
                   blocks.end());
      return;
    case EditKind::Reordered:
      reorder(blocks, second);
      return;
    case EditKind::Changed:
      break;
  }
  const auto* now = find_block(&second, edit.id)->as<DraftTable>();
  for (DraftValue& block : blocks)
    if (id_of(block) == edit.id) set_key(std::get<DraftTable>(block.value), edit.key, now->find(edit.key));
}

std::string table_text(const DraftTable& table) {
  std::vector<std::string> parts;
  for (const DraftEntry& entry : table.entries)
    parts.push_back(fmt::format("{} = {}", entry.key, value_text(entry.value)));
  std::sort(parts.begin(), parts.end());
  return parts.empty() ? "{}" : fmt::format("{{ {} }}", fmt::join(parts, ", "));
}

}  // namespace

std::string value_text(const DraftValue& value) {
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = value.as<std::int64_t>()) return fmt::format("{}", *whole);
  // 1.0 is 1: only the number counts, not how it is written.
  if (const auto* real = value.as<double>()) return fmt::format("{}", *real);
  if (const auto* text = value.as<DraftText>()) return fmt::format("\"{}\"", text->text);
  if (const auto* day = value.as<DraftDay>())
    return fmt::format("\"{:04}-{:02}-{:02}\"", day->year, day->month, day->day);
  if (const auto* table = value.as<DraftTable>()) return table_text(*table);
  if (const auto* list = value.as<std::vector<DraftValue>>()) {
    std::vector<std::string> parts;
    for (const DraftValue& item : *list) parts.push_back(value_text(item));
    return fmt::format("[{}]", fmt::join(parts, ", "));
  }
  return value.what();
}

std::vector<DraftEdit> draft_edits(const Draft& first, const Draft& second) {
  std::vector<DraftEdit> edits;
  std::vector<std::string> kinds;
  for (const Draft* draft : {&second, &first})
    for (const DraftEntry& entry : draft->root.entries)
      if (std::find(kinds.begin(), kinds.end(), entry.key) == kinds.end()) kinds.push_back(entry.key);
  static const DraftTable none;
  for (const std::string& kind : kinds) {
    const DraftEntry *a = first.root.find(kind), *b = second.root.find(kind);
    const auto* first_table = a == nullptr ? nullptr : a->value.as<DraftTable>();
    const auto* second_table = b == nullptr ? nullptr : b->value.as<DraftTable>();
    if (first_table != nullptr || second_table != nullptr)
      compare_tables(first_table == nullptr ? none : *first_table,
                     second_table == nullptr ? none : *second_table,
                     {EditKind::Changed, kind, {}, {}, {}, {}, {}, false}, edits);
    else if (kind == "format")
      compare_formats(a, b, edits);
    else
      compare_blocks(kind, blocks_of(first, kind), blocks_of(second, kind), edits);
  }
  return edits;
}

Draft edited(const Draft& first, const Draft& second, const DraftEdit& edit) {
  Draft draft = first;
  static const Blocks no_blocks;
  const DraftEntry* there = second.root.find(edit.block);
  if (edit.block == "format") {
    set_key(draft.root, edit.block, there);
    return draft;
  }
  const bool table = edit.id.empty() && edit.kind == EditKind::Changed;
  DraftEntry& entry = entry_of(
      draft, edit.block,
      {{}, table ? decltype(DraftValue::value)(DraftTable{}) : decltype(DraftValue::value)(Blocks{})});
  if (table) {
    const DraftTable* now = there == nullptr ? nullptr : there->value.as<DraftTable>();
    set_key(std::get<DraftTable>(entry.value.value), edit.key,
            now == nullptr ? nullptr : now->find(edit.key));
  } else {
    const Blocks* now = blocks_of(second, edit.block);
    edit_blocks(std::get<Blocks>(entry.value.value), now == nullptr ? no_blocks : *now, edit);
  }
  return draft;
}

}  // namespace detente
