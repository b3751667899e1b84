// SPDX-License-Identifier: MIT
#include "detente/interop/json_places.hpp"

#include <nlohmann/json.hpp>

namespace detente::interop {

namespace {

using Json = nlohmann::json;

/// The end of a string that begins at the quote at `at`: behind its closing quote.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

std::string string_value(std::string_view quoted) {
  const std::string_view inner = quoted.size() < 2 ? quoted : quoted.substr(1, quoted.size() - 2);
  if (inner.find('\\') == std::string_view::npos) return std::string(inner);
  const Json value = Json::parse(quoted, nullptr, false);
  return value.is_string() ? value.get<std::string>() : std::string(inner);
}

/// Takes in everything and remembers the first fault.
struct FaultFinder : nlohmann::json_sax<Json> {
  std::optional<JsonFault> fault;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception&) override {
    fault = JsonFault{position > 0 ? position - 1 : 0, token};
    return false;
  }
};

}  // namespace

JsonPlaces::JsonPlaces(std::string_view text, const std::string& file) : places_(text, file) {
  // One entry per open bracket: the name under which it stands, and whether names are inside.
  struct Open {
    std::string name;
    bool table;
  };
  std::vector<Open> open;
  std::vector<std::string> path;  // of the tables that are noted
  std::string name;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const char c = text[k];
    if (c == '{' || c == '[') {
      if (!open.empty() && path.size() + 1 == open.size() && path.size() < deepest) path.push_back(name);
      open.push_back({name, c == '{'});
      name.clear();
    } else if (c == '}' || c == ']') {
      if (!open.empty()) open.pop_back();
      if (path.size() + 1 > open.size() && !path.empty()) path.pop_back();
    } else if (c == '"') {
      const std::size_t end = string_end(text, k);
      const std::size_t next = text.find_first_not_of(" \t\r\n", end);
      if (!open.empty() && open.back().table && next != std::string_view::npos && text[next] == ':') {
        name = string_value(text.substr(k, end - k));
        if (path.size() + 1 == open.size()) {
          Table& table = tables_[joined(path, path.size())];
          table.names.push_back(name);
          table.offsets.emplace(name, k);
        }
      }
      k = end - 1;
    }
  }
}

std::string JsonPlaces::joined(const std::vector<std::string>& path, std::size_t count) {
  std::string text;
  // 0x1F stands in no name: JSON has it only escaped, and a name with it would only lose its place.
  for (std::size_t k = 0; k < count; ++k) text += path[k] + '\x1F';
  return text;
}

const std::vector<std::string>& JsonPlaces::names(const std::vector<std::string>& path) const {
  static const std::vector<std::string> none;
  const auto table = tables_.find(joined(path, path.size()));
  return table == tables_.end() ? none : table->second.names;
}

SourceSpan JsonPlaces::at(const std::vector<std::string>& path) const {
  for (std::size_t length = path.size(); length > 0; --length) {
    const auto table = tables_.find(joined(path, length - 1));
    if (table == tables_.end()) continue;
    const auto met = table->second.offsets.find(path[length - 1]);
    if (met != table->second.offsets.end()) return places_.at(met->second);
  }
  return places_.at(0);
}

std::optional<JsonFault> json_fault(std::string_view text) {
  FaultFinder finder;
  Json::sax_parse(text, &finder);
  return finder.fault;
}

}  // namespace detente::interop
