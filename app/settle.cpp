// SPDX-License-Identifier: MIT
#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "exit_code.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const teaching =
    R"(Says whether a goal can be reached without crossing anybody's red line; if not, which
lines collide and what would have to give; and which wishes can be had together.

Example:
  detente settle case.toml --goal "railway and market = 'open'"
asks whether a running railway and an open market are acceptable to everybody at once.
Without --goal it answers for every wish of the case.

Exit status: 0 done; 1 with --require and a goal that is not possible; 2 a bad case or
goal; 4 a limit was reached.)";

struct SettleOptions : CommonOptions {
  std::string goal;
};

int settle_command(const SettleOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  StudyRequest request;
  request.settlement = true;
  request.list = options.list;
  if (!options.goal.empty()) {
    const Expected<Condition> goal = read_goal(*subject, options.goal);
    if (!goal) return failed(goal.error());
    request.goal = *goal;
  }
  print(subject->warnings);
  const Expected<Study> study = run(options, *subject, request);
  if (!study) return failed(study.error());
  const Report& report = study->report;
  const std::string text =
      options.json ? render::settlement_json(report) : render::to_text(render::settlement_memo(report));
  return finished(options, text, *study, report.settlement->goal.result.possible);
}

}  // namespace

void add_settle(CLI::App& program, Action& action) {
  auto options = std::make_shared<SettleOptions>();
  CLI::App* command =
      program.add_subcommand("settle", "What can be agreed, and if not, what stands in the way?");
  add_common(*command, *options);
  command
      ->add_option("--goal", options->goal,
                   "a condition in the case's own names, e.g. \"railway and not visas\"")
      ->type_name("CONDITION");
  add_require(*command, *options, "where the goal (or anything at all) is not possible");
  command->footer(teaching);
  command->callback([options, &action] { action = [options] { return settle_command(*options); }; });
}

}  // namespace detente::app
