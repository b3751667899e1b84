// SPDX-License-Identifier: MIT
#include "detente/casefile/toml_draft.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "detente/casefile/source_map.hpp"
#include "detente/casefile/toml_hints.hpp"
#include "detente/casefile/toml_limits.hpp"

namespace detente {

namespace {

class Converter {
 public:
  explicit Converter(const SourceMap& map) : map_(map) {}

  DraftTable table(const toml::table& from) const {
    DraftTable to;
    to.entries.reserve(from.size());
    for (auto&& [key, node] : from)
      to.entries.push_back({std::string(key.str()), place(key.source()), value(node)});
    return to;
  }

 private:
  DraftPlace place(const toml::source_region& region) const {
    return map_.place(region.begin.line, region.begin.column);
  }

  DraftValue value(const toml::node& node) const {
    DraftValue to;
    to.place = place(node.source());
    if (const auto* inner = node.as_table()) {
      to.value = table(*inner);
    } else if (const auto* list = node.as_array()) {
      std::vector<DraftValue> items;
      items.reserve(list->size());
      for (const toml::node& item : *list) items.push_back(value(item));
      to.value = std::move(items);
    } else {
      scalar(node, to);
    }
    return to;
  }

  void scalar(const toml::node& node, DraftValue& to) const {
    if (const auto* text = node.as_string())
      to.value = shown(map_.text(text->get(), to.place));
    else if (const auto* whole = node.as_integer())
      to.value = whole->get();
    else if (const auto* real = node.as_floating_point())
      to.value = real->get();
    else if (const auto* truth = node.as_boolean())
      to.value = truth->get();
    else if (const auto* day = node.as_date())
      to.value = DraftDay{day->get().year, day->get().month, day->get().day};
    else
      to.value = DraftOther{"a time of day"};
  }

  const SourceMap& map_;
};

tl::unexpected<Diagnostics> syntax_fault(const std::string& file, DraftPlace place, std::string message,
                                         std::string hint = {}) {
  return fail({Code::TomlSyntax,
               Severity::Error,
               {file, place.line, place.column},
               std::move(message),
               std::move(hint)});
}

/// What to do about a file in another encoding; `from` as iconv calls it.
std::string to_utf8(const char* from) {
  return fmt::format("save it as UTF-8 in your editor, or convert it: iconv -f {} -t UTF-8 OLD > NEW", from);
}

DraftPlace place_of(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  return {static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(offset - start + 1)};
}

/// Line `number`, counted from 1, without its end.
std::string_view line_of(std::string_view text, std::uint32_t number) {
  for (; number > 1; --number) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text.substr(0, text.find_first_of("\r\n"));
}

}  // namespace

Expected<Draft> parse_toml(std::string_view text, const std::string& file_name) {
  if (text.size() > max_file_bytes)
    return fail({Code::FileTooLarge,
                 Severity::Error,
                 {file_name, 0, 0},
                 fmt::format("a file of {} bytes; at most {} are read", text.size(), max_file_bytes),
                 {}});
  if (looks_like_utf16(text))
    return syntax_fault(file_name, {1, 1}, "the file is UTF-16, not UTF-8", to_utf8("UTF-16"));
  if (const auto bad = find_bad_utf8(text))
    return syntax_fault(file_name, place_of(text, *bad),
                        fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text[*bad])),
                        to_utf8("WINDOWS-1252"));
  if (const auto excess = find_excess(text))
    return syntax_fault(file_name, place_of(text, excess->offset), excess->message, excess->hint);
  // Editors do not count a byte order mark as a column, and neither do the places reported.
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const SourceMap map(text);
  try {
    const toml::table root = toml::parse(text);
    return Draft{file_name, Converter(map).table(root)};
  } catch (const toml::parse_error& error) {
    const toml::source_position& at = error.source().begin;
    const DraftPlace place = map.place(at.line, at.column);
    return syntax_fault(file_name, place, std::string(error.description()),
                        toml_hint(line_of(text, place.line)));
  } catch (const std::exception& error) {
    return syntax_fault(file_name, {}, error.what());
  }
}

}  // namespace detente
