// SPDX-License-Identifier: MIT
#include "detente/casefile/canonical.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace detente {

namespace {

constexpr std::array<std::string_view, 5> set_keys = {"actors", "cite", "lines", "unaware_of", "without"};

std::string number(double value) {
  if (value == 0) return "0";  // no negative zero
  // Whole numbers as such: to_chars alone would write 1e+05 for 100000.
  const bool whole = std::abs(value) < 1e15 && value == std::trunc(value);
  if (whole) return std::to_string(static_cast<std::int64_t>(value));
  std::array<char, 32> digits{};
  const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  static_cast<void>(fault);
  return std::string(digits.data(), end);
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + "\"";
}

std::string id_of(const DraftValue& block) {
  const auto* table = block.as<DraftTable>();
  const DraftEntry* id = table == nullptr ? nullptr : table->find("id");
  const auto* text = id == nullptr ? nullptr : id->value.as<DraftText>();
  return text == nullptr ? std::string{} : text->text;
}

std::string text_of(const DraftValue& value, std::string_view key);

std::string list(const std::vector<DraftValue>& values, std::string_view key) {
  std::vector<std::pair<std::string, std::string>> items;  // sort key, text
  const bool blocks =
      std::all_of(values.begin(), values.end(), [](const DraftValue& v) { return !id_of(v).empty(); });
  const bool ranked = key == "order" || key == "ranking";
  for (const DraftValue& value : values) {
    std::string text = text_of(value, ranked ? "group" : key);
    items.emplace_back(blocks ? id_of(value) : text, std::move(text));
  }
  const bool is_set = std::find(set_keys.begin(), set_keys.end(), key) != set_keys.end() || key == "group";
  if (is_set || (blocks && key != "option" && key != "outcome")) std::stable_sort(items.begin(), items.end());
  std::string out = "[";
  for (const auto& [sort_key, text] : items) out += (out.size() > 1 ? "," : "") + text;
  return out + "]";
}

std::string table(const DraftTable& from) {
  std::vector<const DraftEntry*> entries;
  for (const DraftEntry& entry : from.entries) entries.push_back(&entry);
  std::sort(entries.begin(), entries.end(),
            [](const DraftEntry* a, const DraftEntry* b) { return a->key < b->key; });
  std::string out = "{";
  for (const DraftEntry* entry : entries)
    out += (out.size() > 1 ? "," : "") + quoted(entry->key) + ":" + text_of(entry->value, entry->key);
  return out + "}";
}

// `key` is the key the value stands under, which decides whether a list is a set.
std::string text_of(const DraftValue& value, std::string_view key) {
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = value.as<std::int64_t>()) return std::to_string(*whole);
  if (const auto* real = value.as<double>()) return number(*real);
  if (const auto* text = value.as<DraftText>()) return quoted(text->text);
  if (const auto* day = value.as<DraftDay>())
    return fmt::format("\"{:04}-{:02}-{:02}\"", day->year, day->month, day->day);
  if (const auto* values = value.as<std::vector<DraftValue>>()) return list(*values, key);
  if (const auto* inner = value.as<DraftTable>()) return table(*inner);
  return "null";
}

}  // namespace

std::string canonical_text(const Draft& draft) { return table(draft.root); }

}  // namespace detente
