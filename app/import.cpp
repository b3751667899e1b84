// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/interop/domain_case.hpp"
#include "detente/interop/import_file.hpp"
#include "detente/interop/join_profiles.hpp"
#include "detente/render/json_parts.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const import_teaching =
    R"(Makes a case of a negotiation domain that another program wrote: profiles of Genius or
NegMAS (XML), profiles of GeniusWeb (JSON), or a table of packages with one utility per
party (CSV), such as 'detente export' writes. Each file is recognised by its content.
Several profiles of one domain are its parties.

Not read: profiles that are not additive, and tables of more than 8192 rows times parties
whose utilities do not split by issue.

Example:
  detente import buyer.xml seller.xml -o sale.toml
writes sale.toml; 'detente settle sale.toml' then shows what the two can agree on.

Exit status: 0 done; 2 a file that cannot be imported, or an output file that is there
already.)";

struct ImportOptions {
  std::vector<std::string> files;
  std::optional<UtilityScale> scale;
  std::size_t steps = 11;
  std::string output = "-";
  bool json = false;
};

struct ImportedCase {
  std::string text;
  UtilityScale scale{};
};

Expected<ImportedCase> import_files(const ImportOptions& options) {
  std::vector<BargainingDomain> profiles;
  std::optional<UtilityScale> usual;
  Diagnostics problems;
  for (const std::string& file : options.files) {
    const Expected<std::string> text = read_whole_file(file);
    const Expected<ImportedFile> met =
        text ? read_import(*text, file, options.steps) : tl::unexpected<Diagnostics>(text.error());
    if (!met) {
      problems.insert(problems.end(), met.error().begin(), met.error().end());
      continue;
    }
    if (met->kind == ImportKind::UtilityTable && options.scale == UtilityScale::Normalised)
      problems.push_back({Code::Usage, Severity::Error, SourceSpan{file, 0, 0},
                          "a table gives whole utilities, without weights that could be normalised",
                          "leave --utility out"});
    if (!usual) usual = usual_scale(met->kind);
    if (!options.scale && *usual != usual_scale(met->kind))
      problems.push_back({Code::Usage, Severity::Error, SourceSpan{file, 0, 0},
                          "its kind usually gives utilities on another scale than the files before it",
                          "say which: --utility raw or --utility normalised"});
    profiles.push_back(met->domain);
  }
  if (!problems.empty()) return tl::unexpected<Diagnostics>(problems);
  const UtilityScale scale = options.scale.value_or(*usual);
  return join_profiles(std::move(profiles))
      .and_then([scale](const BargainingDomain& domain) { return domain_case(domain, scale); })
      .map([scale](std::string text) {
        return ImportedCase{std::move(text), scale};
      });
}

int import_command(const ImportOptions& options) {
  std::error_code fault;
  if (options.output != "-" && std::filesystem::exists(options.output, fault))
    return failed({{Code::Usage,
                    Severity::Error,
                    {},
                    fmt::format("'{}' is there already", options.output),
                    "name another file; nothing was changed"}});
  const Expected<ImportedCase> made = import_files(options);
  if (!made) return failed(made.error());
  // The case is read once more, so that nothing is written that 'check' would refuse.
  const std::string name = options.output == "-" ? "the imported case" : options.output;
  const Expected<LoadedCase> loaded = read_case(made->text, name);
  if (!loaded) return failed(loaded.error());
  print(loaded->warnings);
  const nlohmann::ordered_json document{{"schema", "detente.import/1"},
                                        {"version", version()},
                                        {"utility", made->scale == UtilityScale::Raw ? "raw" : "normalised"},
                                        {"text", made->text}};
  const std::string text = options.json ? render::printed(document) : made->text;
  const Expected<bool> written = write_output(options.output, text);
  return written ? int{done} : failed(written.error());
}

}  // namespace

void add_import(CLI::App& program, Action& action) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command =
      program.add_subcommand("import", "Make a case of another program's negotiation domain.");
  command->add_option("PROFILE", options->files, "one or more profiles of one domain, or a table of packages")
      ->required();
  static const std::map<std::string, UtilityScale> scales{{"raw", UtilityScale::Raw},
                                                          {"normalised", UtilityScale::Normalised}};
  command
      ->add_option(
          "--utility", options->scale,
          "weights and evaluations as written, or divided by the weights' sum and the largest evaluation of "
          "each issue [normalised for Genius profiles, raw for the others]")
      ->transform(CLI::CheckedTransformer(scales).description(""))
      ->type_name("raw|normalised");
  command
      ->add_option("--steps", options->steps, "points taken from an issue of too many numbers, 2 to 15 [11]")
      ->check(CLI::Range(std::size_t{2}, max_issue_values).description(""))
      ->type_name("N");
  command->add_option("-o,--output", options->output, "a new file for the case [standard output]")
      ->type_name("FILE");
  command->add_flag("--json", options->json, "one JSON document that holds the case");
  command->footer(import_teaching);
  command->callback([options, &action] { action = [options] { return import_command(*options); }; });
}

}  // namespace detente::app
