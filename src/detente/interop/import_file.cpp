// SPDX-License-Identifier: MIT
#include "detente/interop/import_file.hpp"

#include <fmt/format.h>

#include "detente/casefile/toml_limits.hpp"
#include "detente/interop/foreign_text.hpp"
#include "detente/interop/genius_xml.hpp"
#include "detente/interop/geniusweb_json.hpp"
#include "detente/interop/other_programs.hpp"
#include "detente/interop/utility_table.hpp"

namespace detente {

namespace {

ImportKind kind_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const char opening = first == std::string_view::npos ? '\0' : text[first];
  if (opening == '<') return ImportKind::GeniusXml;
  return opening == '{' || opening == '[' ? ImportKind::GeniusWeb : ImportKind::UtilityTable;
}

Expected<BargainingDomain> read_as(ImportKind kind, std::string_view text, const std::string& file_name,
                                   const ImportSampling& sampling, const Budget& budget) {
  switch (kind) {
    case ImportKind::GeniusXml:
      return read_genius_xml(text, file_name, sampling, budget);
    case ImportKind::GeniusWeb:
      return read_geniusweb_json(text, file_name, sampling, budget);
    case ImportKind::UtilityTable:
      break;
  }
  return read_utility_table(text, file_name, budget);
}

}  // namespace

Expected<ImportedFile> read_import(std::string_view bytes, const std::string& file_name,
                                   const ImportSampling& sampling, const Budget& budget) {
  if (bytes.size() > max_file_bytes)
    return fail({Code::FileTooLarge, Severity::Error, SourceSpan{file_name, 0, 0},
                 fmt::format("more than {} MB", max_file_bytes >> 20U), "no case could hold what is in it"});
  const Expected<std::string> text = interop::utf8_text(bytes, file_name);
  if (!text) return tl::unexpected<Diagnostics>(text.error());
  if (const auto own = interop::own_file(*text, file_name)) return fail(*own);
  const ImportKind kind = kind_of(*text);
  return read_as(kind, *text, file_name, sampling, budget).map([kind](BargainingDomain domain) {
    return ImportedFile{kind, std::move(domain)};
  });
}

UtilityScale usual_scale(ImportKind kind) {
  return kind == ImportKind::GeniusXml ? UtilityScale::Genius : UtilityScale::Raw;
}

}  // namespace detente
