// SPDX-License-Identifier: MIT
#include "detente/render/replay.hpp"

#include <memory>
#include <optional>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/history_start.hpp"
#include "detente/study/replay.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const replay_teaching =
    R"(Takes the dated events of a case as moves, one after the other: who moved, whether it
paid for whoever did, which red lines it crossed or left, and what cannot have happened
by the rules of the case.

Example:
  detente replay case.toml
tells how things came to where they stand today.

Exit status: 0 done; 1 with --require where an event is no possible move; 2 a bad case
or start; 4 a limit was reached.)";

struct ReplayOptions : CommonOptions {
  std::optional<std::string> start;  ///< an empty one is a fault, not none
};

/// The scenario nearest the assumed start that satisfies the condition; empty levels where none was given.
/// errors: those of an expression; Usage where no feasible scenario satisfies it; those of the space.
Expected<Levels> start_of(const ReplayOptions& options, const StudySubject& subject) {
  if (!options.start) return Levels{};
  const Case& dispute = *subject.dispute;
  const Expected<Condition> start = read_condition(subject, "--start", *options.start);
  if (!start) return tl::unexpected<Diagnostics>(start.error());
  const Budget budget = budget_of(options);
  const Expected<ScenarioSpace> space = ScenarioSpace::build(dispute, budget);
  if (!space) return tl::unexpected<Diagnostics>(space.error());
  Bitmap set = scenarios_where(*space, start->formula, budget.threads);
  set &= space->feasible();
  std::vector<AxisId> assumed;
  const auto nearest = Nearest(*space, start_of_history(dispute, assumed)).in(set);
  if (nearest) return space->levels_of(*nearest);
  return fail({Code::Usage, Severity::Error, start->span,
               "no feasible scenario satisfies '" + start->text + "'", "give another start"});
}

int replay_command(const ReplayOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  const Expected<Levels> start = start_of(options, *subject);
  if (!start) return failed(start.error());
  print(subject->warnings);
  const Replay history = replay(*subject->dispute, *start);
  Report report;
  report.version = version();
  report.identity = subject->identity;
  report.dispute = subject->dispute;
  const Expected<bool> written =
      write_output("-", options.json ? render::replay_json(report, history)
                                     : render::to_text(render::replay_memo(report, history)));
  if (!written) return failed(written.error());
  return options.require && history.impossible > 0 ? asked_property_false : done;
}

}  // namespace

void add_replay(CLI::App& program, Action& action) {
  auto options = std::make_shared<ReplayOptions>();
  CLI::App* command = program.add_subcommand("replay", "How did it come to this?");
  add_common(*command, *options);
  command
      ->add_option("--start", options->start,
                   "how things stood before the first event, where the case does not say [assumed]")
      ->type_name("CONDITION");
  add_require(*command, *options, "where an event is no possible move");
  command->footer(replay_teaching);
  command->callback([options, &action] { action = [options] { return replay_command(*options); }; });
}

}  // namespace detente::app
