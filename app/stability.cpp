// SPDX-License-Identifier: MIT
#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "detente/result/concept_ids.hpp"
#include "draw_options.hpp"
#include "exit_code.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const stability_teaching =
    R"(Finds the scenarios nobody would leave: because nobody gains by moving (nash), or
because whoever does can be answered so that it does not pay (gmr, smr, seq, sseq).

Example:
  detente stability case.toml --concepts nash,seq
counts and describes the scenarios that would last under two of the five concepts,
by named outcome, and says whether today is one of them.

Exit status: 0 done; 2 a bad case; 4 a limit was reached.)";

struct StabilityCommandOptions : CommonOptions {
  std::vector<std::string> concepts;
  DrawOptions draws;
};

int stability_command(const StabilityCommandOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  print(subject->warnings);
  StudyRequest request;
  request.stability = true;
  request.list = options.list;
  ask_for_shares(options.draws, request);
  request.verify = options.verify;
  // The document does not hold it; on large spaces it costs more than the analysis.
  request.explain = !options.json || options.verify;
  if (!options.concepts.empty()) request.concepts.clear();
  for (const std::string& name : options.concepts) request.concepts.push_back(*concept_of(name));
  const Expected<Study> study = run(options, *subject, request);
  if (!study) return failed(study.error());
  const std::string text = options.json ? render::stability_json(study->report)
                                        : render::to_text(render::stability_memo(study->report));
  return finished(options, text, *study, true);
}

}  // namespace

void add_stability(CLI::App& program, Action& action) {
  auto options = std::make_shared<StabilityCommandOptions>();
  CLI::App* command = program.add_subcommand("stability", "What will hold?");
  add_common(*command, *options);
  std::vector<std::string> names;
  for (const auto& [concept_, name] : concept_ids) names.emplace_back(name);
  command
      ->add_option("--concepts", options->concepts,
                   "which solution concepts: nash, gmr, smr, seq, sseq [all]")
      ->delimiter(',')
      ->check(CLI::IsMember(names))
      ->type_name("NAMES");
  add_draws(*command, options->draws);
  add_verify(*command, *options);
  command->footer(stability_teaching);
  command->callback([options, &action] { action = [options] { return stability_command(*options); }; });
}

}  // namespace detente::app
