// SPDX-License-Identifier: MIT
#include "detente/casefile/read_draft.hpp"

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
  // Once: what comes through a pipe is there only once.
  const Expected<std::string> text = read_case_bytes(path);
  if (!text) return tl::unexpected<Diagnostics>(text.error());
  return read_draft(*text, path);
}

}  // namespace detente
