// SPDX-License-Identifier: MIT
#include "detente/model/builder/block_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "detente/base/visible.hpp"
#include "detente/model/builder/values.hpp"

namespace detente {

namespace {

std::string label_of(BlockKind kind, const DraftTable& table) {
  const DraftEntry* id = table.find("id");
  const DraftText* text = id == nullptr ? nullptr : id->value.as<DraftText>();
  if (text == nullptr) return words_of(kind).with_article;
  return fmt::format("{} '{}'", words_of(kind).words, text->text.substr(0, 100));
}

}  // namespace

BlockReader::BlockReader(Build& build, BlockKind kind, const DraftValue& block)
    : BlockReader(build, label_of(kind, *block.as<DraftTable>()), block) {}

BlockReader::BlockReader(Build& build, std::string label, const DraftValue& table)
    : build_(build), label_(std::move(label)), table_(*table.as<DraftTable>()), place_(table.place) {}

void BlockReader::error(Code code, DraftPlace place, std::string message, std::string hint) {
  build_.problems.error(code, place, std::move(message), std::move(hint));
}

void BlockReader::wrong_type(std::string_view key, const DraftValue& met, std::string_view wanted,
                             std::string hint) {
  error(Code::WrongType, met.place, fmt::format("`{}` of {} is {}, not {}", key, label_, met.what(), wanted),
        std::move(hint));
}

const DraftValue* BlockReader::take(std::string_view key) {
  known_.emplace_back(key);
  const DraftEntry* entry = table_.find(key);
  return entry == nullptr ? nullptr : &entry->value;
}

const DraftValue* BlockReader::need(std::string_view key) {
  const DraftValue* value = take(key);
  if (value == nullptr) error(Code::MissingKey, place_, fmt::format("{} has no `{}`", label_, key));
  return value;
}

const DraftText* BlockReader::text(std::string_view key, bool required) {
  const DraftValue* value = required ? need(key) : take(key);
  if (value == nullptr) return nullptr;
  const auto* text = value->as<DraftText>();
  if (text == nullptr) wrong_type(key, *value, "a string", "put it in quotes");
  return text;
}

std::string BlockReader::string(std::string_view key, std::size_t most) {
  const DraftText* found = text(key);
  if (found == nullptr) return {};
  check_length(key, *found, most);
  return found->text;
}

void BlockReader::check_length(std::string_view key, const DraftText& text, std::size_t most) {
  std::size_t characters = 0;
  for (const char c : text.text) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  if (characters > most)
    error(Code::BadValue, text.start,
          fmt::format("`{}` of {} has {} characters, at most {}", key, label_, characters, most),
          most == max_line ? "shorten it; what explains it belongs in `because`" : "shorten it");
}

std::optional<bool> BlockReader::flag(std::string_view key) {
  const DraftValue* value = take(key);
  if (value == nullptr) return std::nullopt;
  if (const auto* truth = value->as<bool>()) return *truth;
  wrong_type(key, *value, "true or false");
  return std::nullopt;
}

std::optional<double> BlockReader::number(std::string_view key, Bounds bounds, bool required) {
  const DraftValue* value = required ? need(key) : take(key);
  if (value == nullptr) return std::nullopt;
  return number_in(build_, *value, bounds, fmt::format("`{}` of {}", key, label_));
}

std::optional<std::int64_t> BlockReader::whole(std::string_view key, std::int64_t low, std::int64_t high) {
  const DraftValue* value = take(key);
  if (value == nullptr) return std::nullopt;
  const auto* number = value->as<std::int64_t>();
  if (number == nullptr) {
    wrong_type(key, *value, "a whole number");
    return std::nullopt;
  }
  if (*number >= low && *number <= high) return *number;
  error(Code::BadValue, value->place,
        fmt::format("`{}` of {} is {}, not between {} and {}", key, label_, *number, low, high));
  return std::nullopt;
}

std::vector<const DraftText*> BlockReader::texts(std::string_view key, bool required) {
  std::vector<const DraftText*> found;
  const DraftValue* value = required ? need(key) : take(key);
  if (value == nullptr) return found;
  const auto* list = value->as<std::vector<DraftValue>>();
  if (list == nullptr) {
    wrong_type(key, *value, "a list of strings", "put it in square brackets");
    return found;
  }
  if (list->empty() && required)
    error(Code::BadValue, value->place, fmt::format("`{}` of {} is an empty list", key, label_));
  for (const DraftValue& item : *list) {
    if (const auto* text = item.as<DraftText>())
      found.push_back(text);
    else
      error(Code::WrongType, item.place,
            fmt::format("`{}` of {} holds {}, not a string", key, label_, item.what()));
  }
  return found;
}

std::optional<Quantity> BlockReader::quantity(std::string_view key, Bounds bounds, bool required,
                                              Scale scale) {
  const DraftValue* value = required ? need(key) : take(key);
  if (value == nullptr) return std::nullopt;
  const std::string what = fmt::format("`{}` of {}", key, label_);
  if (const auto* text = value->as<DraftText>(); text != nullptr && scale != Scale::None)
    return read_worded(build_, *text, bounds, what, scale);
  return read_quantity(build_, *value, bounds, what);
}

std::optional<Condition> BlockReader::condition(std::string_view key, bool required) {
  const DraftText* found = text(key, required);
  if (found == nullptr) return std::nullopt;
  return read_condition(build_, *found);
}

std::optional<std::size_t> BlockReader::word(std::string_view key, const std::vector<std::string>& words) {
  const DraftText* met = text(key);
  if (met == nullptr) return std::nullopt;
  const auto it = std::find(words.begin(), words.end(), met->text);
  if (it != words.end()) return static_cast<std::size_t>(it - words.begin());
  error(Code::BadValue, met->start, fmt::format("`{}` of {} is '{}'", key, label_, met->text),
        build_.problems.suggestion(met->text, words, fmt::format("one of: {}", fmt::join(words, ", "))));
  return std::nullopt;
}

std::optional<std::size_t> BlockReader::reference(std::string_view key, BlockKind kind, bool required) {
  const DraftText* id = text(key, required);
  if (id == nullptr) return std::nullopt;
  return find_block(build_, *id, kind, label_);
}

std::optional<Date> BlockReader::date(std::string_view key, bool required) {
  const DraftValue* value = required ? need(key) : take(key);
  if (value == nullptr) return std::nullopt;
  return read_date(build_, *value, fmt::format("`{}` of {}", key, label_));
}

std::vector<AxisLevel> BlockReader::levels(std::string_view key, bool required) {
  const DraftValue* value = required ? need(key) : take(key);
  if (value == nullptr) return {};
  return read_levels(build_, *value, fmt::format("`{}` of {}", key, label_));
}

bool BlockReader::one_of(std::string_view first, std::string_view second, bool required) {
  const bool a = has(first), b = has(second);
  if (a && b)
    error(Code::ConflictingKeys, table_.find(second)->place,
          fmt::format("{} has both `{}` and `{}`", label_, first, second), "keep one of them");
  else if (!a && !b && required)
    error(Code::MissingKey, place_, fmt::format("{} has neither `{}` nor `{}`", label_, first, second));
  return a != b;
}

void BlockReader::finish() {
  std::sort(known_.begin(), known_.end());
  known_.erase(std::unique(known_.begin(), known_.end()), known_.end());
  for (const DraftEntry& entry : table_.entries) {
    if (std::binary_search(known_.begin(), known_.end(), entry.key)) continue;
    error(Code::UnknownKey, entry.place,
          fmt::format("{} has an unknown key `{}`", label_, entry.key.substr(0, 100)),
          build_.problems.suggestion(entry.key, known_,
                                     fmt::format("its keys are {}", fmt::join(known_, ", "))));
  }
}

void BlockReader::read_common(Block& block, bool with_id) {
  block.span = build_.problems.span(place_);
  if (with_id) {
    // Faults of ids are reported by Names, which has seen them all.
    const DraftValue* id = take("id");
    const DraftText* text = id == nullptr ? nullptr : id->as<DraftText>();
    if (text != nullptr) block.id = text->text;
    const DraftText* title = this->text("title");
    if (title != nullptr && shows_nothing(title->text))
      error(Code::BadValue, title->start, fmt::format("`title` of {} is empty", label_),
            "write what people call it, or leave the key out: the id then stands in its place");
    if (title != nullptr) check_length("title", *title, max_line);
    block.title = title == nullptr ? block.id : title->text;
  }
  block.because = string("because", max_reason);
  if (const auto basis = word("basis", {"stated", "hinted", "inferred", "judgement"}))
    block.basis = static_cast<Basis>(*basis);
  read_citations(block);
}

void BlockReader::read_size(Block& block) {
  const auto size = word("size", {"stated", "judged"});
  if (!size) return;
  block.size = static_cast<SizeOrigin>(*size);
  if (*block.size == SizeOrigin::Stated && block.cite.empty() && !has("cite"))
    error(Code::MissingKey, table_.find("size")->place,
          fmt::format("{} says that its numbers are stated, and cites no source", label_),
          "cite the passage that prints them, or write size = \"judged\"");
}

void BlockReader::read_citations(Block& block) {
  for (const DraftText* cite : texts("cite")) {
    DraftText source = *cite;
    source.text = cite->text.substr(0, cite->text.find(' '));
    check_length("cite", *cite, max_line);
    if (find_block(build_, source, BlockKind::Source, label_)) block.cite.push_back(cite->text);
  }
}

}  // namespace detente
