// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "common_options.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/interop/domain_case.hpp"
#include "detente/interop/domain_doubts.hpp"
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
already; 4 the time limit was reached.)";

struct ImportOptions {
  std::vector<std::string> files;
  std::optional<UtilityScale> scale;
  std::optional<std::size_t> steps;
  double time_limit = 0;
  std::string output = "-";
  bool json = false;
};

struct ImportedCase {
  std::string text;
  UtilityScale scale{};
  Diagnostics doubts;
};

ImportSampling sampling_of(const ImportOptions& options) {
  return options.steps ? ImportSampling{*options.steps, *options.steps} : ImportSampling{};
}

/// Chooses the scale where none is given and writes the case.
Expected<ImportedCase> write_case(const BargainingDomain& domain, UtilityScale usual,
                                  const ImportOptions& options, const Budget& budget) {
  ImportedCase made;
  made.scale = options.scale.value_or(usual);
  if (!options.scale && usual == UtilityScale::Genius) {
    const Expected<UtilityScale> scale = scale_of_genius_files(domain, made.doubts);
    if (!scale) return tl::unexpected<Diagnostics>(scale.error());
    made.scale = *scale;
  }
  const Expected<Diagnostics> doubts = doubts_about(domain, made.scale);
  if (!doubts) return tl::unexpected<Diagnostics>(doubts.error());
  made.doubts.insert(made.doubts.end(), doubts->begin(), doubts->end());
  const Expected<std::string> text = domain_case(domain, made.scale, budget);
  if (!text) return tl::unexpected<Diagnostics>(text.error());
  made.text = *text;
  return made;
}

Expected<ImportedCase> import_files(const ImportOptions& options, const Budget& budget) {
  std::vector<BargainingDomain> profiles;
  std::optional<UtilityScale> usual;
  Diagnostics problems;
  for (const std::string& file : options.files) {
    const Expected<std::string> text = read_whole_file(file);
    const Expected<ImportedFile> met = text ? read_import(*text, file, sampling_of(options), budget)
                                            : tl::unexpected<Diagnostics>(text.error());
    if (!met) {
      problems.insert(problems.end(), met.error().begin(), met.error().end());
      continue;
    }
    if (met->kind == ImportKind::UtilityTable && options.scale && *options.scale != UtilityScale::Raw)
      problems.push_back({Code::Usage, Severity::Error, SourceSpan{file, 0, 0},
                          "a table gives whole utilities, without weights that could be normalised",
                          "leave --utility out"});
    if (!usual) usual = usual_scale(met->kind);
    if (!options.scale && *usual != usual_scale(met->kind))
      problems.push_back({Code::Usage, Severity::Error, SourceSpan{file, 0, 0},
                          "its kind usually gives utilities on another scale than the files before it",
                          "say which: --utility raw, genius or normalised"});
    profiles.push_back(met->domain);
  }
  if (!problems.empty()) return tl::unexpected<Diagnostics>(problems);
  return join_profiles(std::move(profiles)).and_then([&](const BargainingDomain& domain) {
    return write_case(domain, *usual, options, budget);
  });
}

const char* name_of(UtilityScale scale) {
  if (scale == UtilityScale::Genius) return "genius";
  return scale == UtilityScale::Raw ? "raw" : "normalised";
}

int import_command(const ImportOptions& options) {
  std::error_code fault;
  if (options.output != "-" && std::filesystem::exists(options.output, fault))
    return failed({{Code::Usage,
                    Severity::Error,
                    {},
                    fmt::format("'{}' is there already", options.output),
                    "name another file; nothing was changed"}});
  Budget budget;
  budget.max_seconds = options.time_limit;
  budget.cancel = &interrupt_flag();
  const Expected<ImportedCase> made = import_files(options, budget);
  if (!made) return failed(made.error());
  print(made->doubts);
  // The case is read once more, so that nothing is written that 'check' would refuse.
  const std::string name = options.output == "-" ? "the imported case" : options.output;
  const Expected<LoadedCase> loaded = read_case(made->text, name);
  if (!loaded) return failed(loaded.error());
  print(loaded->warnings);
  const nlohmann::ordered_json document{{"schema", "detente.import/1"},
                                        {"version", version()},
                                        {"utility", name_of(made->scale)},
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
  static const std::map<std::string, UtilityScale> scales{
      {"raw", UtilityScale::Raw}, {"genius", UtilityScale::Genius}, {"normalised", UtilityScale::Normalised}};
  command
      ->add_option(
          "--utility", options->scale,
          "weights and evaluations as written; evaluations divided by the largest of their issue and sums "
          "cut "
          "at 1, as Genius reckons; or weights divided by their sum as well [genius for Genius profiles, raw "
          "for the others]")
      ->transform(CLI::CheckedTransformer(scales).description(""))
      ->type_name("raw|genius|normalised");
  command
      ->add_option("--steps", options->steps,
                   "points taken from every issue of more numbers, 2 to 254 [11, of issues of more than 254]")
      ->check(CLI::Range(std::size_t{2}, max_issue_values).description(""))
      ->type_name("N");
  add_time_limit(*command, options->time_limit, "write nothing");
  command->add_option("-o,--output", options->output, "a new file for the case [standard output]")
      ->type_name("FILE");
  command->add_flag("--json", options->json, "one JSON document that holds the case");
  command->footer(import_teaching);
  command->callback([options, &action] { action = [options] { return import_command(*options); }; });
}

}  // namespace detente::app
