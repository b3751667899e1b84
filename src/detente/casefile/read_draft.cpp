// SPDX-License-Identifier: MIT
#include "detente/casefile/read_draft.hpp"

#include <fstream>
#include <sstream>

#include "detente/casefile/toml_draft.hpp"

namespace detente {

Expected<DraftedCase> read_draft(std::string_view text, const std::string& file_name) {
  // First as every command does: every fault of the case, in its own words.
  Expected<LoadedCase> loaded = read_case(text, file_name);
  if (!loaded) return tl::unexpected<Diagnostics>(loaded.error());
  Expected<Draft> draft = parse_toml(text, file_name);
  if (!draft) return tl::unexpected<Diagnostics>(draft.error());
  return DraftedCase{std::move(*draft), std::move(*loaded)};
}

Expected<DraftedCase> read_draft_file(const std::string& path) {
  // Size, permission, a folder: said by the reader of files.
  const Expected<LoadedCase> loaded = read_case_file(path);
  if (!loaded) return tl::unexpected<Diagnostics>(loaded.error());
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return read_draft(text.str(), path);
}

}  // namespace detente
