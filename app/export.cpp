// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "console.hpp"
#include "detente/analysis/settlement/bargaining_table.hpp"
#include "detente/base/version.hpp"
#include "detente/interop/export_table.hpp"
#include "detente/render/json_parts.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const export_teaching =
    R"(Writes what every acceptable scenario is worth to every decision maker with stakes, as a
CSV table for spreadsheets and other programs.

Example:
  detente export case.toml -o packages.csv
has one row per acceptable scenario: a level for each option, a utility for each actor,
and whether the scenario is efficient, so that nobody could have more at no other's expense.

A table is no case file. 'detente import' makes a case of it where utilities split by option,
or needs one stake per row and actor, of which a case holds 8192; a larger table is refused.
Utilities come back; red lines, outcomes, sources and who owns what do not.

Exit status: 0 done; 2 a bad case, an output file that is there already, or more rows than
--limit; 4 a limit was reached.)";

struct TableOptions : CommonOptions {
  std::vector<std::string> actors;
  std::string output = "-";
  ExportOptions table;
};

/// The actors named, ascending; every decision maker with stakes where none is. errors: UnknownName, Usage.
Expected<std::vector<ActorId>> read_actors(const Case& dispute, const std::vector<std::string>& names) {
  std::vector<ActorId> chosen = names.empty() ? bargaining_parties(dispute) : std::vector<ActorId>{};
  for (const std::string& name : names) {
    const auto found = std::find_if(dispute.stakes.begin(), dispute.stakes.end(), [&](const Stake& stake) {
      return dispute.actor(stake.actor).id == name;
    });
    if (found == dispute.stakes.end())
      return fail({Code::UnknownName, Severity::Error, SourceSpan{"--actors", 1, 1},
                   fmt::format("'{}' is no actor with stakes", name), "name actors of the case by id"});
    chosen.push_back(found->actor);
  }
  if (chosen.empty())
    return fail({Code::Usage,
                 Severity::Error,
                 {},
                 "no decision maker of the case has stakes",
                 "there is no utility to write down; give actors [[stake]]s"});
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  return chosen;
}

int export_command(const TableOptions& options) {
  std::error_code fault;
  if (options.output != "-" && std::filesystem::exists(options.output, fault))
    return failed({{Code::Usage,
                    Severity::Error,
                    {},
                    fmt::format("'{}' is there already", options.output),
                    "name another file; nothing was changed"}});
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  const Expected<std::vector<ActorId>> actors = read_actors(*subject->dispute, options.actors);
  if (!actors) return failed(actors.error());
  ExportOptions table = options.table;
  table.actors = *actors;
  const Expected<std::string> text = export_table(*subject->dispute, table, budget_of(options));
  if (!text) return failed(text.error());
  const nlohmann::ordered_json document{
      {"schema", "detente.export/1"}, {"version", version()}, {"text", *text}};
  const Expected<bool> written =
      write_output(options.output, options.json ? render::printed(document) : *text);
  return written ? int{done} : failed(written.error());
}

}  // namespace

void add_export(CLI::App& program, Action& action) {
  auto options = std::make_shared<TableOptions>();
  CLI::App* command = program.add_subcommand("export", "Write what every scenario is worth, as a table.");
  command->add_option("CASE", options->file, "a case file, or - for standard input")
      ->required()
      ->check(refuse_empty);
  command
      ->add_option("--actors", options->actors,
                   "whose utilities, by id, separated by commas [every decision maker with stakes]")
      ->delimiter(',')
      ->type_name("ID,…");
  command->add_flag("--all", options->table.all,
                    "every scenario that can happen, with a column that says which are acceptable");
  command->add_option("--limit", options->table.limit, "most rows [1000000]")->type_name("N");
  command->add_option("-o,--output", options->output, "a new file for the table [standard output]")
      ->type_name("FILE");
  command->add_flag("--json", options->json, "one JSON document that holds the table");
  command->footer(export_teaching);
  command->callback([options, &action] { action = [options] { return export_command(*options); }; });
}

}  // namespace detente::app
