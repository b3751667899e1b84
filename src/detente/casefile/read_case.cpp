// SPDX-License-Identifier: MIT
#include "detente/casefile/read_case.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "detente/base/sha256.hpp"
#include "detente/casefile/canonical.hpp"
#include "detente/casefile/toml_draft.hpp"
#include "detente/casefile/toml_limits.hpp"
#include "detente/model/build_case.hpp"

namespace detente {

namespace {

tl::unexpected<Diagnostics> unreadable(const std::string& path, std::string message) {
  return fail({Code::FileUnreadable, Severity::Error, {path, 0, 0}, std::move(message), {}});
}

}  // namespace

// One byte more than allowed is enough to know that a file, or an endless stream, is too large.
Expected<std::string> read_case_bytes(const std::string& path) {
  std::error_code fault;
  const std::filesystem::file_status status = std::filesystem::status(path, fault);
  if (!std::filesystem::exists(status)) return unreadable(path, "no such file");
  if (std::filesystem::is_directory(status)) return unreadable(path, "a directory, not a case file");
  std::ifstream in(path, std::ios::binary);
  if (!in) return unreadable(path, "cannot be opened");
  std::string text;
  std::string chunk(std::size_t{1} << 16, '\0');
  while (text.size() <= max_file_bytes && in) {
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    text.append(chunk, 0, static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return unreadable(path, "cannot be read");
  if (text.size() > max_file_bytes)
    return fail({Code::FileTooLarge,
                 Severity::Error,
                 {path, 0, 0},
                 fmt::format("larger than the {} bytes that are read", max_file_bytes),
                 {}});
  return text;
}

Expected<LoadedCase> read_case(std::string_view text, const std::string& file_name) {
  const Expected<Draft> draft = parse_toml(text, file_name);
  if (!draft) return tl::unexpected<Diagnostics>(draft.error());
  Expected<BuiltCase> built = build_case(*draft);
  if (!built) return tl::unexpected<Diagnostics>(std::move(built.error()));
  built->dispute.canonical = canonical_text(*draft);
  LoadedCase loaded;
  loaded.case_hash = sha256(built->dispute.canonical);
  loaded.file_sha256 = sha256(text);
  loaded.warnings = std::move(built->warnings);
  loaded.dispute = std::make_shared<const Case>(std::move(built->dispute));
  return loaded;
}

Expected<LoadedCase> read_case_file(const std::string& path) {
  const Expected<std::string> text = read_case_bytes(path);
  if (!text) return tl::unexpected<Diagnostics>(text.error());
  return read_case(*text, path);
}

}  // namespace detente
