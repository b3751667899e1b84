// SPDX-License-Identifier: MIT
#include "detente/interop/import_file.hpp"

#include <fmt/format.h>

#include "detente/casefile/toml_limits.hpp"
#include "detente/interop/genius_xml.hpp"
#include "detente/interop/geniusweb_json.hpp"
#include "detente/interop/utility_table.hpp"

namespace detente {

namespace {

ImportKind kind_of(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const char opening = first == std::string_view::npos ? '\0' : text[first];
  if (opening == '<') return ImportKind::GeniusXml;
  return opening == '{' ? ImportKind::GeniusWeb : ImportKind::UtilityTable;
}

}  // namespace

Expected<ImportedFile> read_import(std::string_view text, const std::string& file_name, std::size_t steps) {
  if (text.size() > max_file_bytes)
    return fail({Code::FileTooLarge, Severity::Error, SourceSpan{file_name, 0, 0},
                 fmt::format("more than {} MB", max_file_bytes >> 20U), "no case could hold what is in it"});
  const ImportKind kind = kind_of(text);
  const auto with_kind = [kind](BargainingDomain domain) { return ImportedFile{kind, std::move(domain)}; };
  switch (kind) {
    case ImportKind::GeniusXml:
      return read_genius_xml(text, file_name, steps).map(with_kind);
    case ImportKind::GeniusWeb:
      return read_geniusweb_json(text, file_name, steps).map(with_kind);
    case ImportKind::UtilityTable:
      break;
  }
  return read_utility_table(text, file_name).map(with_kind);
}

UtilityScale usual_scale(ImportKind kind) {
  return kind == ImportKind::GeniusXml ? UtilityScale::Normalised : UtilityScale::Raw;
}

}  // namespace detente
