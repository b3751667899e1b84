// SPDX-License-Identifier: MIT
#include "detente/casefile/migrate.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/base/visible.hpp"
#include "detente/casefile/read_draft.hpp"
#include "detente/render/migration.hpp"
#include "detente/study/compare.hpp"
#include "detente/study/migration.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const migrate_teaching =
    R"(Rewrites a file of format 1 as one of format 2, comments and order kept. No stake is
changed: a unit under each actor says how many of its numbers are a point, so that the
forecast stays what it was. Lists every answer that changes, and why. Without -o or
--in-place nothing is written.

Example:
  detente migrate old.toml -o new.toml
writes new.toml and says what is different in it.

Exit status: 0 done; 1 with --require where an answer changes; 2 a bad case; 4 a limit
was reached.)";

struct MigrateOptions : CommonOptions {
  std::string output;
  bool in_place = false;
};

Diagnostics refusal_of(std::string message, std::string hint) {
  return {{Code::Usage, Severity::Error, {}, std::move(message), std::move(hint)}};
}

/// `rationality = …`, as format 1 has it where the file says nothing.
std::vector<std::string> assumed_settings(const Case& dispute) {
  constexpr const char* reason = "  # what format 1 assumed";
  std::vector<std::string> lines;
  if (!dispute.forecast.rationality.written)
    lines.push_back(std::string("rationality = { low = 1, likely = 2, high = 4 }") + reason);
  if (!dispute.forecast.inertia.written)
    lines.push_back(std::string("inertia = { low = 4, likely = 6, high = 8 }") + reason);
  return lines;
}

FileMigration edits_of(const Case& dispute, const MigrationResult& result) {
  FileMigration edits;
  for (const ActorUnit& unit : result.units)
    edits.actors.push_back({dispute.actor(unit.actor).id,
                            unit.reason == UnitReason::Scale ? std::optional(unit.unit) : std::nullopt,
                            render::unit_comment(unit)});
  edits.forecast = assumed_settings(dispute);
  return edits;
}

Report migration_report(const DraftedCase& one, const std::string& file) {
  Report report;
  report.version = version();
  report.identity = {file, one.loaded.file_sha256, one.loaded.case_hash};
  report.dispute = one.loaded.dispute;
  return report;
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code fault;
  return a == b || std::filesystem::equivalent(a, b, fault);
}

/// Where the text goes: a file, its own file beside a copy of the old one, or nowhere.
Expected<std::string> write_migrated(const MigrateOptions& options, const std::string& old,
                                     const std::string& text) {
  if (options.in_place) {
    const std::string kept = options.file + ".bak";
    std::error_code fault;
    if (std::filesystem::exists(kept, fault))
      return tl::unexpected<Diagnostics>(
          refusal_of(fmt::format("'{}' is there already", kept), "move it away; nothing was changed"));
    if (const Expected<bool> written = write_output(kept, old, options.file); !written)
      return tl::unexpected<Diagnostics>(written.error());
  }
  const std::string target = options.in_place ? options.file : options.output;
  if (target.empty()) return std::string();
  if (const Expected<bool> written = write_output(target, text); !written)
    return tl::unexpected<Diagnostics>(written.error());
  return target;
}

/// The answers of both, or why they are not told.
void compare_answers(const DraftedCase& first, const DraftedCase& second, const Budget& budget,
                     MigrationResult& result) {
  Expected<CaseComparison> comparison =
      compare_cases(first.draft, first.loaded.dispute, second.draft, second.loaded.dispute, budget);
  if (comparison)
    result.comparison = std::move(*comparison);
  else
    result.why_not = comparison.error();
}

int exit_of(const MigrateOptions& options, const MigrationResult& result) {
  if (!result.comparison || result.comparison->partial) return limit_reached;
  for (const AnswerPair& pair : result.comparison->answers)
    if (options.require && pair.differs()) return asked_property_false;
  return done;
}

int migrate_text(const MigrateOptions& options, const std::string& text) {
  const std::string name = options.file == "-" ? "standard input" : options.file;
  const Expected<DraftedCase> first = read_draft(text, name);
  if (!first) return failed(first.error());
  const Case& dispute = *first->loaded.dispute;
  if (dispute.format >= 2)
    return failed(refusal_of(fmt::format("{} has format = {} already", name, dispute.format),
                             "there is nothing to migrate"));
  const Budget budget = budget_of(options);
  MigrationResult result;
  result.units = units_of_format_1(dispute, budget);
  result.rationality = !dispute.forecast.rationality.written;
  result.inertia = !dispute.forecast.inertia.written;
  const std::string after = migrated(text, first->draft, edits_of(dispute, result));
  const Expected<DraftedCase> second = read_draft(after, name + " in format 2");
  if (!second) return failed(second.error());
  compare_answers(*first, *second, budget, result);
  const Expected<std::string> target = write_migrated(options, text, after);
  if (!target) return failed(target.error());
  const Report one = migration_report(*first, name), other = migration_report(*second, *target);
  const std::string told = options.json
                               ? render::migration_json({one, other}, result, *target)
                               : render::to_text(render::migration_memo({one, other}, result)) +
                                     (target->empty() ? "\nNothing was written: -o FILE or --in-place does.\n"
                                                      : "\nWrote " + visible(*target) + ".\n");
  // The file itself may be what goes to standard output.
  const Expected<bool> said = *target == "-" ? Expected<bool>(true) : write_output("-", told);
  return said ? exit_of(options, result) : failed(said.error());
}

int migrate_command(const MigrateOptions& options) {
  if (options.in_place && (!options.output.empty() || options.file == "-"))
    return failed(refusal_of("--in-place changes the file that is read",
                             options.file == "-" ? "there is none on standard input; write -o FILE"
                                                 : "leave -o out, or --in-place"));
  if (!options.output.empty() && options.output != "-" && same_file(options.output, options.file))
    return failed(refusal_of(fmt::format("-o names the file that is read, '{}'", options.file),
                             "--in-place changes it, and keeps the old one beside it as .bak"));
  if (!options.output.empty())
    if (const Expected<void> apart = check_outputs({options.output}, {options.file}); !apart)
      return failed(apart.error());
  const Expected<std::string> text =
      options.file == "-" ? read_standard_input() : read_whole_file(options.file);
  return text ? migrate_text(options, *text) : failed(text.error());
}

}  // namespace

void add_migrate(CLI::App& program, Action& action) {
  auto options = std::make_shared<MigrateOptions>();
  CLI::App* command = program.add_subcommand("migrate", "Make a format 1 file a format 2 file.");
  add_common(*command, *options);
  command->add_option("-o,--output", options->output, "where to write the new file; - is standard output")
      ->type_name("FILE")
      ->check(refuse_empty);
  command->add_flag("--in-place", options->in_place,
                    "change FILE itself, and keep the old one beside it as FILE.bak");
  add_require(*command, *options, "where an answer changes");
  command->footer(migrate_teaching);
  command->callback([options, &action] { action = [options] { return migrate_command(*options); }; });
}

}  // namespace detente::app
