// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cctype>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "detente/base/version.hpp"
#include "detente/base/visible.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/casefile/starter.hpp"
#include "detente/render/json_parts.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const init_teaching =
    R"(Writes a small invented dispute, with comments, to start from: an option, a joint option,
a red line, stakes, outcomes, a wish and a claim. Nothing is ever overwritten.

Example:
  detente init fisheries
writes fisheries/case.toml; 'detente check fisheries/case.toml' then shows what it says.

Exit status: 0 done; 2 where the file is there already or cannot be written.)";

struct InitOptions {
  std::string folder;
  bool json = false;
};

/// The folder's name as an id: small letters, digits and underscores, opening with a letter.
std::string id_from(const std::filesystem::path& folder) {
  std::string id;
  for (const char c : std::filesystem::absolute(folder).lexically_normal().filename().string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 128 && std::isalnum(byte) != 0) {
      id += static_cast<char>(std::tolower(byte));
    } else if (!id.empty() && id.back() != '_') {
      id += '_';
    }
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  return !id.empty() && std::isalpha(static_cast<unsigned char>(id.front())) != 0 ? id : "my_dispute";
}

/// The starter under the folder's name, unless the starter itself uses that name for something.
std::string starter_for(const std::filesystem::path& folder) {
  const std::string id = id_from(folder);
  const std::string text = starter_case(id);
  return read_case(text, "case.toml") ? text : starter_case(id + "_dispute");
}

int init_command(const InitOptions& options) {
  const std::filesystem::path folder(options.folder);
  const std::filesystem::path file = folder / "case.toml";
  std::error_code fault;
  if (std::filesystem::exists(file, fault))
    return failed({{Code::Usage,
                    Severity::Error,
                    {},
                    fmt::format("'{}' is there already", file.string()),
                    "name another folder; nothing was changed"}});
  std::filesystem::create_directories(folder, fault);
  const Expected<bool> written = write_output(file.string(), starter_for(folder));
  if (!written) return failed(written.error());
  const nlohmann::ordered_json document{
      {"schema", "detente.init/1"}, {"version", version()}, {"file", file.string()}};
  const std::string next = fmt::format("Wrote {}. Next: detente check {}\n", file.string(), file.string());
  const Expected<bool> said =
      write_output("-", options.json ? render::printed(document) : visible(next, Keep::Breaks));
  return said ? int{done} : failed(said.error());
}

}  // namespace

void add_init(CLI::App& program, Action& action) {
  auto options = std::make_shared<InitOptions>();
  CLI::App* command = program.add_subcommand("init", "Start a case from a small example.");
  command->add_option("FOLDER", options->folder, "where to put case.toml; made where it does not exist")
      ->required()
      ->check(refuse_empty);
  command->add_flag("--json", options->json, "print one JSON document that names the file");
  command->footer(init_teaching);
  command->callback([options, &action] { action = [options] { return init_command(*options); }; });
}

}  // namespace detente::app
