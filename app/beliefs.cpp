// SPDX-License-Identifier: MIT
#include "detente/render/beliefs.hpp"

#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/result/concept_ids.hpp"
#include "detente/study/beliefs_study.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const beliefs_teaching =
    R"(Judges every actor by its own picture of the others, as the [[belief]] blocks of the
case give it: what would hold, what of it holds only because somebody is mistaken,
which moves somebody does not see coming, and what putting each belief right would
change.

Example:
  detente beliefs case.toml --concepts seq
compares what would hold under sequential stability with what would hold if
everybody saw the others as they are.

Exit status: 0 done; 2 a bad case; 4 a limit was reached.)";

struct BeliefsOptions : CommonOptions {
  std::vector<std::string> concepts;
};

int finished_beliefs(const BeliefsOptions& options, const BeliefsStudy& study) {
  print(study.limits);
  if (options.stats)
    for (const Timing& timing : study.timings) tell(fmt::format("{}: {:.3f} s", timing.step, timing.seconds));
  const Expected<bool> written =
      write_output("-", options.json ? render::beliefs_json(study.report, study.beliefs)
                                     : render::to_text(render::beliefs_memo(study.report, study.beliefs)));
  if (!written) return failed(written.error());
  return study.report.partial ? limit_reached : done;
}

int beliefs_command(const BeliefsOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  print(subject->warnings);
  BeliefsRequest request;
  request.list = options.list;
  if (!options.concepts.empty()) request.concepts.clear();
  for (const std::string& name : options.concepts) request.concepts.push_back(*concept_of(name));
  const Expected<BeliefsStudy> study = study_beliefs(*subject, request, budget_of(options));
  return study ? finished_beliefs(options, *study) : failed(study.error());
}

}  // namespace

void add_beliefs(CLI::App& program, Action& action) {
  auto options = std::make_shared<BeliefsOptions>();
  CLI::App* command = program.add_subcommand("beliefs", "Whose picture of the others matters?");
  add_common(*command, *options);
  std::vector<std::string> names;
  for (const auto& [concept_, name] : concept_ids) names.emplace_back(name);
  command
      ->add_option("--concepts", options->concepts,
                   "which solution concepts: nash, gmr, smr, seq, sseq [all]")
      ->delimiter(',')
      ->check(CLI::IsMember(names))
      ->type_name("NAMES");
  command->footer(beliefs_teaching);
  command->callback([options, &action] { action = [options] { return beliefs_command(*options); }; });
}

}  // namespace detente::app
