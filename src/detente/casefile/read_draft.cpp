// SPDX-License-Identifier: MIT
#include "detente/casefile/read_draft.hpp"

#include <fstream>
#include <sstream>

#include "detente/casefile/toml_draft.hpp"

namespace detente {

Expected<DraftedCase> read_draft_file(const std::string& path) {
  // First as every command does: size, permission and every fault of the case.
  Expected<LoadedCase> loaded = read_case_file(path);
  if (!loaded) return tl::unexpected<Diagnostics>(loaded.error());
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  Expected<Draft> draft = parse_toml(text.str(), path);
  if (!draft) return tl::unexpected<Diagnostics>(draft.error());
  return DraftedCase{std::move(*draft), std::move(*loaded)};
}

}  // namespace detente
