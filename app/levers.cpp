// SPDX-License-Identifier: MIT
#include "detente/render/levers.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/result/concept_ids.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/levers.hpp"
#include "exit_code.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const levers_teaching =
    R"(Finds the smallest changes that would bring something about: a red line waived, a vote
won at home, a stake, a payment or an assumption moved by just enough, a priority
dropped, an option made one-way, closed or opened. For each one: what it costs, what
else it changes, in what share of draws it works, and who would want it undone.

Example:
  detente levers case.toml --target "railway" --become stable
asks what would make some agreement with a running railway hold by itself.

Exit status: 0 done; 1 with --require where nothing found makes it so; 2 a bad case or
target; 4 a limit was reached.)";

struct LeversCommandOptions : CommonOptions {
  std::string target;
  LeverGoal become = LeverGoal::Acceptable;
  std::string concept_name = "seq";
  std::optional<double> threshold;
  std::size_t scan = 2;
  std::optional<std::uint32_t> samples;
  std::optional<std::uint64_t> seed;
  bool pairs = false;
  bool as_seen = false;
};

/// Inside the band "likely" of ICD 203 from its lower end, or "unlikely" up to its upper end.
double threshold_of(const LeversCommandOptions& options) {
  return options.threshold.value_or(options.become == LeverGoal::Likely ? 0.55 : 0.45);
}

Report report_on(const StudySubject& subject, bool partial) {
  Report report;
  report.version = version();
  report.identity = subject.identity;
  report.dispute = subject.dispute;
  report.partial = partial;
  return report;
}

Expected<LeverAnswer> answer_of(const LeversCommandOptions& options, const StudySubject& subject,
                                const Condition& target) {
  LeverRequest request;
  request.question = {options.become,
                      target,
                      *concept_of(options.concept_name),
                      threshold_of(options),
                      subject.dispute->forecast.horizon.months(),
                      options.as_seen};
  request.scan = options.scan;
  request.pairs = options.pairs;
  request.samples = options.samples.value_or(options.as_seen ? 0 : request.samples);
  request.seed = options.seed.value_or(subject.dispute->forecast.seed);
  Expected<World> world = World::make(subject.dispute, budget_of(options));
  if (!world) return tl::unexpected<Diagnostics>(world.error());
  Expected<LeverAnswer> answer = find_levers(*world, request);
  if (answer && answer->partial && world->budget().exhausted()) print({stopped(world->budget())});
  return answer;
}

int levers_command(const LeversCommandOptions& options) {
  if (options.as_seen && options.become != LeverGoal::Stable)
    return failed({{Code::Usage, Severity::Error, {}, "--as-seen goes with --become stable", {}}});
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  const Expected<Condition> target = read_condition(*subject, "--target", options.target);
  if (!target) return failed(target.error());
  print(subject->warnings);
  const auto start = std::chrono::steady_clock::now();
  const Expected<LeverAnswer> answer = answer_of(options, *subject, *target);
  if (!answer) return failed(answer.error());
  if (options.stats)
    tell(fmt::format("levers: {:.3f} s",
                     std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()));
  Study study;
  study.report = report_on(*subject, answer->partial);
  const std::string text = options.json
                               ? render::levers_json(study.report, *answer, options.list)
                               : render::to_text(render::levers_memo(study.report, *answer, options.list));
  return finished(options, text, study, answer->already || !answer->levers.empty());
}

void add_what(CLI::App& command, LeversCommandOptions& options) {
  command
      .add_option(
          "--target", options.target,
          "a condition in the case's own names, e.g. \"railway and not visas\", or a claim, wish or outcome "
          "by its id or title")
      ->required()
      ->type_name("CONDITION");
  static const std::map<std::string, LeverGoal> goals{{"acceptable", LeverGoal::Acceptable},
                                                      {"stable", LeverGoal::Stable},
                                                      {"likely", LeverGoal::Likely},
                                                      {"unlikely", LeverGoal::Unlikely}};
  command.add_option("--become", options.become, "what the target is to become [acceptable]")
      ->transform(CLI::CheckedTransformer(goals).description(""))
      ->type_name("acceptable|stable|likely|unlikely");
  std::vector<std::string> names;
  for (const auto& [concept_, name] : concept_ids) names.emplace_back(name);
  command.add_option("--concept", options.concept_name, "for stable: nash, gmr, smr, seq or sseq [seq]")
      ->check(CLI::IsMember(names))
      ->type_name("NAME");
  command
      .add_option("--threshold", options.threshold,
                  "for likely at least, for unlikely at most this probability at the horizon [0.55, 0.45]")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("P");
}

void add_pictures(CLI::App& command, LeversCommandOptions& options) {
  command.add_flag("--as-seen", options.as_seen,
                   "for stable: held means that everybody stays in its own picture of the others; finds the "
                   "beliefs that would have to be put right");
}

void add_how(CLI::App& command, LeversCommandOptions& options) {
  command.add_flag("--pairs", options.pairs,
                   "also pairs of changes, the easiest first; may take long: give a --time-limit "
                   "(for acceptable every set is found anyway)");
  command
      .add_option("--scan", options.scan,
                  "under sseq: amounts tried one by one in each direction before bisection [2]; more "
                  "proves more amounts least")
      ->type_name("N");
  command
      .add_option("--samples", options.samples,
                  "draws for the share in which each works, 0 = none [16; with --as-seen, where every draw "
                  "takes as long "
                  "as the search, 0]")
      ->check(CLI::Range(0, 100000))
      ->type_name("N");
  command.add_option("--seed", options.seed, "the seed of the draws [as the case says]")->type_name("S");
}

}  // namespace

void add_levers(CLI::App& program, Action& action) {
  auto options = std::make_shared<LeversCommandOptions>();
  CLI::App* command = program.add_subcommand("levers", "What would change it?");
  add_common(*command, *options);
  add_what(*command, *options);
  add_how(*command, *options);
  add_pictures(*command, *options);
  add_require(*command, *options, "where nothing found makes the target so");
  command->footer(levers_teaching);
  command->callback([options, &action] { action = [options] { return levers_command(*options); }; });
}

}  // namespace detente::app
