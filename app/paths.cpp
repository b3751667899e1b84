// SPDX-License-Identifier: MIT
#include "detente/render/paths.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/render/wording.hpp"
#include "detente/result/concept_ids.hpp"
#include "detente/study/paths_study.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const paths_teaching =
    R"(Finds the shortest ways from today to a goal: by any legal moves, by moves that each
pay for whoever makes them, and with as few sacrifices as can be: steps by which not
every mover gains, each counted once however many of its movers do not. Says who must
go first, who could take each step instead, who would rather turn off, and where to.

Example:
  detente paths case.toml --to "railway"
asks how the railway could come to run, and who would have to move first.

Exit status: 0 done; 1 with --require where a way asked for does not exist; 2 a bad
case, goal or start; 4 a limit was reached.)";

struct PathsOptions : CommonOptions {
  std::string to;
  std::string from = "today";
  std::vector<PathKind> by;
  std::size_t coalitions = 1;
  std::string concept_name = "seq";
  PathEnding ending = PathEnding::Any;
};

Expected<PathsRequest> request_of(const PathsOptions& options, const StudySubject& subject) {
  PathsRequest request;
  const Expected<Condition> goal = read_condition(subject, "--to", options.to);
  if (!goal) return tl::unexpected<Diagnostics>(goal.error());
  request.goal = *goal;
  if (options.from != "today") {
    const Expected<Condition> from = read_condition(subject, "--from", options.from);
    if (!from) return tl::unexpected<Diagnostics>(from.error());
    request.from = *from;
  }
  if (!options.by.empty()) request.kinds = options.by;
  request.ending = options.ending;
  request.coalitions = options.coalitions;
  request.concept_ = *concept_of(options.concept_name);
  request.list = options.list;
  request.verify = options.verify;
  return request;
}

int finished_paths(const PathsOptions& options, const PathsStudy& study) {
  print(study.limits);
  if (options.stats)
    for (const Timing& timing : study.timings) tell(fmt::format("{}: {:.3f} s", timing.step, timing.seconds));
  const std::optional<Verification>& second = study.report.verification;
  if (second && !second->passed()) return failed(second->faults);
  if (second) tell(render::verification_sentence(*second));
  const Expected<bool> written =
      write_output("-", options.json ? render::paths_json(study.report, study.paths)
                                     : render::to_text(render::paths_memo(study.report, study.paths)));
  if (!written) return failed(written.error());
  if (study.report.partial) return limit_reached;
  for (const Path& path : study.paths.paths)
    if (options.require && !path.found) return asked_property_false;
  return done;
}

int paths_command(const PathsOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  const Expected<PathsRequest> request = request_of(options, *subject);
  if (!request) return failed(request.error());
  print(subject->warnings);
  const Expected<PathsStudy> study = study_paths(*subject, *request, budget_of(options));
  return study ? finished_paths(options, *study) : failed(study.error());
}

void add_choices(CLI::App& command, PathsOptions& options) {
  command
      .add_option(
          "--to", options.to,
          "where to: a condition in the case's own names, e.g. \"railway and not visas\", or a claim, wish "
          "or outcome by its id or title")
      ->required()
      ->type_name("CONDITION");
  command.add_option("--from", options.from, "where from: a condition, or today [today]")
      ->type_name("CONDITION|today");
  static const std::map<std::string, PathKind> kinds{
      {"any", PathKind::Any}, {"improving", PathKind::Improving}, {"sacrifices", PathKind::FewestSacrifices}};
  command
      .add_option("--by", options.by,
                  "which ways: any moves, improving moves only, as few sacrifices as can be [all of them]")
      ->delimiter(',')
      ->transform(CLI::CheckedTransformer(kinds).description(""))
      ->type_name("any,improving,sacrifices");
  command
      .add_option("--coalitions", options.coalitions,
                  "up to so many actors may take one step together, each on its own options [1]")
      ->check(CLI::Range(1, 4))
      ->type_name("K");
  static const std::map<std::string, PathEnding> endings{
      {"any", PathEnding::Any}, {"acceptable", PathEnding::Acceptable}, {"lasting", PathEnding::Lasting}};
  command
      .add_option("--ending", options.ending,
                  "which scenarios will do at the end: any with the goal, those acceptable to all, those of "
                  "them that would hold by themselves [any]")
      ->transform(CLI::CheckedTransformer(endings).description(""))
      ->type_name("any|acceptable|lasting");
  std::vector<std::string> names;
  for (const auto& [concept_, name] : concept_ids) names.emplace_back(name);
  command
      .add_option("--concept", options.concept_name,
                  "what counts as holding by itself: nash, gmr, smr, seq or sseq [seq]")
      ->check(CLI::IsMember(names))
      ->type_name("NAME");
}

}  // namespace

void add_paths(CLI::App& program, Action& action) {
  auto options = std::make_shared<PathsOptions>();
  CLI::App* command = program.add_subcommand("paths", "How do we get there?");
  add_common(*command, *options);
  add_choices(*command, *options);
  add_require(*command, *options, "where one of the ways asked for does not exist");
  add_verify(*command, *options);
  command->footer(paths_teaching);
  command->callback([options, &action] { action = [options] { return paths_command(*options); }; });
}

}  // namespace detente::app
