// SPDX-License-Identifier: MIT
#include "common_options.hpp"

#include <algorithm>
#include <thread>

#include "console.hpp"
#include "detente/study/run.hpp"

namespace detente::app {

namespace {

/// `N` or `all`.
std::string read_list(const std::string& text, std::uint64_t& list) {
  if (text == "all") {
    list = list_all;
    return {};
  }
  if (CLI::detail::lexical_cast(text, list) && text.find('-') == std::string::npos) return {};
  return "'" + text + "' is neither a number nor 'all'";
}

}  // namespace

std::string refuse_empty(const std::string& text) { return text.empty() ? "it is empty" : ""; }

void add_common(CLI::App& command, CommonOptions& options) {
  command.add_option("FILE", options.file, "the case file; - reads it from standard input")
      ->required()
      ->check(refuse_empty);
  command.add_flag("--json", options.json, "print one JSON document instead of text");
  command
      .add_option("--threads", options.threads,
                  "threads to use [as many as the machine has]; never changes a result")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  command
      .add_option("--max-memory", options.max_memory,
                  "refuse to use more, e.g. 2GB [half of the machine's memory]")
      ->transform(CLI::AsSizeValue(true))
      ->type_name("SIZE");
  command
      .add_option("--time-limit", options.time_limit,
                  "stop after so long and print what there is, e.g. 30s or 5min [none]")
      ->transform(CLI::AsNumberWithUnit(std::map<std::string, double>{{"s", 1}, {"min", 60}, {"h", 3600}},
                                        CLI::AsNumberWithUnit::CASE_INSENSITIVE, "TIME"))
      ->check(CLI::NonNegativeNumber)
      ->type_name("TIME");
  command
      .add_option_function<std::string>(
          "--list",
          [&options](const std::string& text) {
            const std::string fault = read_list(text, options.list);
            if (!fault.empty()) throw CLI::ValidationError("--list", fault);
          },
          "scenarios to list per set, or 'all' [20]; counts are always exact")
      ->type_name("N");
  command.add_flag("--stats", options.stats, "print how long each step took to standard error");
  command.add_flag("--progress", options.progress,
                   "tell how far it is also where standard error is no terminal");
}

void add_require(CLI::App& command, CommonOptions& options, const std::string& what) {
  command.add_flag("--require", options.require, "exit with status 1 " + what);
}

void add_verify(CLI::App& command, CommonOptions& options) {
  command.add_flag("--verify", options.verify,
                   "check every witness a second time by the definitions, with code the analyses do not "
                   "use; exit with status 70 where one is refuted");
}

std::shared_ptr<ProgressMeter> meter_for(const CommonOptions& options, const StageUnits& units) {
  if (on_terminal()) return std::make_shared<ProgressMeter>(true, units);
  return options.progress ? std::make_shared<ProgressMeter>(false, units) : nullptr;
}

Budget budget_of(const CommonOptions& options) {
  Budget budget;
  budget.max_memory_bytes = options.max_memory > 0 ? options.max_memory : default_memory_limit();
  budget.max_seconds = options.time_limit;
  budget.threads = options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  budget.cancel = &interrupt_flag();
  if (auto meter = options.meter ? options.meter : meter_for(options, {}))
    budget.progress = [meter](const char* stage, double done) { meter->show(stage, done); };
  return budget;
}

}  // namespace detente::app
