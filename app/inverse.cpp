// SPDX-License-Identifier: MIT
#include "detente/render/inverse.hpp"

#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/result/concept_ids.hpp"
#include "detente/study/inverse_study.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const inverse_teaching =
    R"(Gives the exact conditions on what each decision maker wants under which one scenario
would hold, the others wanting what they want; says which of them are not met, and how
many of all possible orders of the scenarios would do.

Example:
  detente inverse case.toml --at "railway" --concepts seq
asks what would have to be wanted for the railway to keep running.

Exit status: 0 done; 1 with --require where it does not hold as things are wanted now;
2 a bad case or condition; 4 a limit was reached.)";

struct InverseOptions : CommonOptions {
  std::string at = "today";
  std::vector<std::string> concepts;
};

int finished_inverse(const InverseOptions& options, const InverseStudy& study) {
  print(study.limits);
  if (options.stats)
    for (const Timing& timing : study.timings) tell(fmt::format("{}: {:.3f} s", timing.step, timing.seconds));
  const Expected<bool> written =
      write_output("-", options.json ? render::inverse_json(study.report, study.inverse)
                                     : render::to_text(render::inverse_memo(study.report, study.inverse)));
  if (!written) return failed(written.error());
  if (study.report.partial) return limit_reached;
  for (const ConceptInverse& found : study.inverse.concepts)
    if (options.require && !found.holds) return asked_property_false;
  return done;
}

int inverse_command(const InverseOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  InverseRequest request;
  request.list = options.list;
  if (options.at != "today") {
    const Expected<Condition> at = read_condition(*subject, "--at", options.at);
    if (!at) return failed(at.error());
    request.at = *at;
  }
  if (!options.concepts.empty()) request.concepts.clear();
  for (const std::string& name : options.concepts) request.concepts.push_back(*concept_of(name));
  print(subject->warnings);
  const Expected<InverseStudy> study = study_inverse(*subject, request, budget_of(options));
  return study ? finished_inverse(options, *study) : failed(study.error());
}

}  // namespace

void add_inverse(CLI::App& program, Action& action) {
  auto options = std::make_shared<InverseOptions>();
  CLI::App* command = program.add_subcommand("inverse", "What would have to be wanted for it to hold?");
  add_common(*command, *options);
  command
      ->add_option("--at", options->at,
                   "which scenario: the nearest to today with a condition, or today [today]")
      ->type_name("CONDITION|today");
  std::vector<std::string> names;
  for (const auto& [concept_, name] : concept_ids) names.emplace_back(name);
  command
      ->add_option("--concepts", options->concepts,
                   "which solution concepts: nash, gmr, smr, seq, sseq [all]")
      ->delimiter(',')
      ->check(CLI::IsMember(names))
      ->type_name("NAMES");
  add_require(*command, *options, "where it does not hold as things are wanted now");
  command->footer(inverse_teaching);
  command->callback([options, &action] { action = [options] { return inverse_command(*options); }; });
}

}  // namespace detente::app
