// SPDX-License-Identifier: MIT
#include "detente/model/builder/names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/expression/lexer.hpp"
#include "detente/model/build_case.hpp"

namespace detente {

const std::vector<BlockWords>& block_words() {
  static const std::vector<BlockWords> words = {
      {BlockKind::Case, "case", "case", "the case"},
      {BlockKind::Source, "source", "source", "a source"},
      {BlockKind::Actor, "actor", "actor", "an actor"},
      {BlockKind::Option, "option", "option", "an option"},
      {BlockKind::Rule, "rule", "rule", "a rule"},
      {BlockKind::RedLine, "redline", "red line", "a red line"},
      {BlockKind::Stake, "stake", "stake", "a stake"},
      {BlockKind::Parameter, "parameter", "parameter", "a parameter"},
      {BlockKind::Poll, "poll", "poll", "a poll"},
      {BlockKind::Ratification, "ratification", "ratification", "a ratification"},
      {BlockKind::Event, "event", "event", "an event"},
      {BlockKind::Shock, "shock", "shock", "a shock"},
      {BlockKind::Outcome, "outcome", "outcome", "an outcome"},
      {BlockKind::Wish, "wish", "wish", "a wish"},
      {BlockKind::Claim, "claim", "claim", "a claim"},
      {BlockKind::Preference, "preference", "preference", "a preference"},
      {BlockKind::Belief, "belief", "belief", "a belief"},
      {BlockKind::Batna, "batna", "batna", "a batna"},
      {BlockKind::Issue, "issue", "issue", "an issue"},
      {BlockKind::Position, "position", "position", "a position"},
  };
  return words;
}

const BlockWords& words_of(BlockKind kind) { return block_words()[static_cast<std::size_t>(kind)]; }

bool is_id(std::string_view text) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto inner = [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && text.size() <= 100 && lower(text[0]) &&
         std::all_of(text.begin(), text.end(), inner);
}

void Names::enter(const DraftValue& id, const NamedBlock& block, Problems& problems) {
  const auto* text = id.as<DraftText>();
  if (text == nullptr) {
    nameless_.insert(block.kind);
    problems.error(
        Code::WrongType, id.place,
        fmt::format("the id of {} is {}, not a string", words_of(block.kind).with_article, id.what()));
    return;
  }
  if (!is_id(text->text)) {
    if (refused_.size() < most_refused) refused_.push_back(text->text.substr(0, 100));
    problems.error(Code::BadId, id.place, fmt::format("'{}' is no id", text->text.substr(0, 100)),
                   "an id is a small letter, then small letters, digits and _, at most 100");
    return;
  }
  if (is_reserved_word(text->text)) {
    problems.error(Code::BadId, id.place,
                   fmt::format("'{}' is a reserved word and cannot be an id", text->text));
    return;
  }
  const auto [known, fresh] = blocks_.try_emplace(text->text, block);
  if (!fresh) doubled_.insert(text->text);
  if (!fresh)
    problems.error(Code::DuplicateId, id.place,
                   fmt::format("id '{}' is used twice: already for {} on line {}", text->text,
                               words_of(known->second.kind).with_article, known->second.place.line),
                   "every id is unique in the whole file");
}

void Names::collect(const DraftTable& root, Problems& problems) {
  const auto enter_block = [&](const DraftValue& block, BlockKind kind, std::size_t index) {
    const auto* table = block.as<DraftTable>();
    if (table == nullptr) return;
    if (const DraftEntry* id = table->find("id")) {
      enter(id->value, {kind, index, id->value.place}, problems);
    } else {
      nameless_.insert(kind);
      problems.error(Code::MissingKey, block.place, fmt::format("{} without id", words_of(kind).with_article),
                     "give it a name of its own: id = \"…\"");
    }
  };
  for (const BlockWords& words : block_words()) {
    const DraftEntry* entry = root.find(words.key);
    if (entry == nullptr) continue;
    if (const auto* blocks = entry->value.as<std::vector<DraftValue>>()) {
      std::size_t index = 0;  // counts tables alone, as Build::blocks does
      for (const DraftValue& block : *blocks)
        if (block.as<DraftTable>() != nullptr && index < max_blocks) enter_block(block, words.kind, index++);
    } else {
      enter_block(entry->value, words.kind, 0);
    }
  }
}

const NamedBlock* Names::find(const std::string& id) const {
  const auto it = blocks_.find(id);
  return it == blocks_.end() ? nullptr : &it->second;
}

bool Names::near_refused(const std::string& id) const {
  return id.size() <= 200 && !nearest_name(id, refused_).empty();
}

std::vector<std::string> Names::of_kind(BlockKind kind) const {
  std::vector<std::string> ids;
  for (const auto& [id, block] : blocks_)
    if (block.kind == kind) ids.push_back(id);
  return ids;
}

}  // namespace detente
