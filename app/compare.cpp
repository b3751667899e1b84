// SPDX-License-Identifier: MIT
#include "detente/study/compare.hpp"

#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/casefile/read_draft.hpp"
#include "detente/render/comparison.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const compare_teaching =
    R"(Says what two case files of one dispute judge differently, which answers come out
otherwise because of it, and which difference of judgement is why: each is made alone
in the first case.

Example:
  detente compare mine.toml theirs.toml
lists the answers that differ, each with the difference that turns it round.

Exit status: 0 done; 1 with --require where an answer differs; 2 a bad case; 4 a limit
was reached.)";

struct CompareOptions : CommonOptions {
  std::string second;
};

Report report_on(const DraftedCase& one, const std::string& file) {
  Report report;
  report.version = version();
  report.identity = {file, one.loaded.file_sha256, one.loaded.case_hash};
  report.dispute = one.loaded.dispute;
  return report;
}

Expected<DraftedCase> read_one(const std::string& file) {
  if (file != "-") return read_draft_file(file);
  const Expected<std::string> text = read_standard_input();
  if (!text) return tl::unexpected<Diagnostics>(text.error());
  return read_draft(*text, "standard input");
}

int compare_command(const CompareOptions& options) {
  const Expected<DraftedCase> first = read_one(options.file);
  if (!first) return failed(first.error());
  const Expected<DraftedCase> second = read_one(options.second);
  if (!second) return failed(second.error());
  const Budget budget = budget_of(options);
  const Expected<CaseComparison> comparison =
      compare_cases(first->draft, first->loaded.dispute, second->draft, second->loaded.dispute, budget);
  if (!comparison) return failed(comparison.error());
  const Report one = report_on(*first, options.file), other = report_on(*second, options.second);
  const Expected<bool> written =
      write_output("-", options.json ? render::comparison_json({one, other}, *comparison)
                                     : render::to_text(render::comparison_memo({one, other}, *comparison)));
  if (!written) return failed(written.error());
  if (comparison->partial) return limit_reached;
  for (const AnswerPair& pair : comparison->answers)
    if (options.require && pair.differs()) return asked_property_false;
  return done;
}

}  // namespace

void add_compare(CLI::App& program, Action& action) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command =
      program.add_subcommand("compare", "What do two cases of one dispute say differently, and why?");
  add_common(*command, *options);
  command->add_option("SECOND", options->second, "the other case file")->required()->check(refuse_empty);
  add_require(*command, *options, "where an answer differs");
  command->footer(compare_teaching);
  command->callback([options, &action] { action = [options] { return compare_command(*options); }; });
}

}  // namespace detente::app
