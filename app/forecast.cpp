// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "commands.hpp"
#include "console.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "detente/render/path_forecast.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/path_forecast.hpp"
#include "draw_file.hpp"
#include "exit_code.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const forecast_teaching =
    R"(Gives the probability of every named outcome, step by step to the horizon of the
case's [forecast], in numbers and in likelihood words, beside two naive forecasts:
that today persists, and that every acceptable stable scenario is equally likely.
The probabilities are exact for given inputs; the uncertain inputs are drawn, and the
range in which 90 % of the draws lie stands beside the mean.

Example:
  detente forecast case.toml --samples 200 --seed 7
draws every range, firmness and poll of the case 200 times; the same seed gives the
same bytes. With --point nothing is drawn: every uncertain input is at its likely
value, lines of firmness 0.5 and more hold, and there are no shocks unless --shocks.

  detente forecast case.toml --samples 100000 --store run.sqlite
keeps every draw in a SQLite file. Killed at any instant and started again, it goes on
where it stopped and prints the same bytes as a run that was never stopped.

Exit status: 0 done; 2 a bad case, or a store that cannot be used; 4 a limit was
reached or the run was interrupted.)";

struct ForecastCommandOptions : CommonOptions {
  bool point = false;
  bool shocks = false;
  bool drivers = false;
  std::optional<std::uint32_t> samples;
  std::optional<std::uint64_t> seed;
  std::string store;        ///< empty = draws are not kept
  std::uint32_t paths = 0;  ///< sampled for each draw; 0 = exact
};

/// Runs that take no longer need no word before.
constexpr double long_run_seconds = 10;

/// What a long run will take, before it starts.
void announce(const ForecastCommandOptions& options, const DrawsAhead& ahead) {
  if (options.meter) options.meter->count_from_next();
  if (ahead.seconds < long_run_seconds && !options.progress) return;
  const std::string kept = ahead.kept > 0 ? fmt::format(" ({} kept already)", ahead.kept) : "";
  const std::string text =
      fmt::format("forecast: {} draws{}, about {} to go and at most {} of memory{}", ahead.samples, kept,
                  time_text(ahead.seconds), bytes_text(ahead.bytes),
                  options.store.empty() ? "; with --store FILE a stopped run can go on" : "");
  if (options.meter)
    options.meter->note(text);
  else
    tell(text);
}

/// Where memory does not allow the exact answer, there is another.
void suggest_paths(const ForecastCommandOptions& options, const Study& study) {
  if (options.paths > 0) return;
  for (const Diagnostic& limit : study.limits)
    if (limit.code == Code::MemoryLimit)
      print({{Code::MemoryLimit,
              Severity::Note,
              {},
              "--paths 10000 samples the forecast with less memory",
              ""}});
}

std::string text_of(const ForecastCommandOptions& options, const Report& report) {
  if (options.paths > 0)
    return options.json ? render::path_forecast_json(report, options.paths)
                        : render::to_text(render::path_forecast_memo(report, options.paths));
  return options.json ? render::forecast_json(report) : render::to_text(render::forecast_memo(report));
}

int forecast_command(ForecastCommandOptions options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  print(subject->warnings);
  std::unique_ptr<DrawArchive> archive;
  if (!options.store.empty()) {
    Expected<std::unique_ptr<DrawArchive>> opened = open_draw_file(options.store);
    if (!opened) return failed(opened.error());
    archive = std::move(*opened);
  }
  if (!options.point)
    options.meter = meter_for(
        options, {"forecast", double(options.samples.value_or(subject->dispute->forecast.samples)), "draws"});
  StudyRequest request;
  ForecastRequest& asked = request.forecast.emplace();
  asked.point = options.point;
  asked.shocks = options.shocks;
  asked.drivers = options.drivers;
  asked.samples = options.samples;
  asked.seed = options.seed;
  asked.archive = archive.get();
  asked.announce = [&options](const DrawsAhead& ahead) { announce(options, ahead); };
  const Expected<Study> study =
      options.paths > 0 ? told(options, forecast_by_paths(*subject, asked, options.paths, budget_of(options)))
                        : run(options, *subject, request);
  options.meter.reset();  // its line goes before the result comes
  if (!study) return failed(study.error());
  suggest_paths(options, *study);
  const std::string text = text_of(options, study->report);
  return finished(options, text, *study, true);
}

}  // namespace

void add_forecast(CLI::App& program, Action& action) {
  auto options = std::make_shared<ForecastCommandOptions>();
  CLI::App* command = program.add_subcommand("forecast", "What will happen?");
  add_common(*command, *options);
  CLI::Option* point = command->add_flag("--point", options->point,
                                         "every uncertain input at its likely value; nothing is drawn");
  command->add_flag("--shocks", options->shocks, "with --point: shocks strike at their likely rates");
  command->add_option("--samples", options->samples, "draws of the uncertain inputs [as the case says]")
      ->check(CLI::Range(1, 1000000))
      ->type_name("N");
  command->add_option("--seed", options->seed, "the seed of the draws [as the case says]")->type_name("S");
  CLI::Option* drivers =
      command->add_flag("--drivers", options->drivers,
                        "also which inputs the most likely outcome hangs on; takes about as long again");
  CLI::Option* store = command
                           ->add_option("--store", options->store,
                                        "keep the draws in this SQLite file, and go on from those it has")
                           ->check(refuse_empty)
                           ->excludes(point)
                           ->type_name("FILE");
  command
      ->add_option("--paths", options->paths,
                   "sample so many paths for each draw, where the exact forecast needs too much memory")
      ->check(CLI::Range(1, 100000000))
      ->excludes(drivers)
      ->excludes(store)
      ->type_name("N");
  command->footer(forecast_teaching);
  command->callback([options, &action] { action = [options] { return forecast_command(*options); }; });
}

}  // namespace detente::app
