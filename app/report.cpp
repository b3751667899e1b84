// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "cadical_solver.hpp"
#include "commands.hpp"
#include "console.hpp"
#include "detente/render/html.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "draw_file.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const report_teaching =
    R"(Runs every analysis and writes one memo: the answer in a few sentences, then a section
per question with tables and passages, the sources, and how to get the same bytes again.

Example:
  detente report case.toml -o report.html -o report.json --summary
writes the memo as a page for the browser and as JSON, and prints one screen of it here.

Exit status: 0 done; 1 with --require and a claim that fails; 2 a bad case, or a file
that cannot be written; 4 a limit was reached.)";

struct ReportOptions : CommonOptions {
  std::vector<std::string> outputs;
  std::string format;  ///< empty: by the name of the file; text on standard output
  bool summary = false;
  bool point = false;
  std::optional<std::uint32_t> samples;
  std::string store;  ///< of the forecast's draws; empty = they are not kept
};

/// Draws of the forecast in a report, unless said: enough for its ranges, few enough not to be waited for.
constexpr std::uint32_t default_samples = 32;

/// `text`, `md`, `json` or `html`, from the name of the file.
Expected<std::string> format_of(const std::string& path) {
  const std::string extension = std::filesystem::path(path).extension().string();
  if (extension == ".md" || extension == ".markdown") return "md";
  if (extension == ".json") return "json";
  if (extension == ".txt" || extension == ".text") return "text";
  if (extension == ".html" || extension == ".htm") return "html";
  return fail({Code::Usage,
               Severity::Error,
               {},
               fmt::format("'{}': no format goes with this name", path),
               "use .html, .md, .txt or .json, or give --format"});
}

std::string rendered(const Report& report, const std::string& format) {
  if (format == "json") return render::report_json(report);
  if (format == "html") return render::page(report);
  const render::Document document = render::memo(report);
  return format == "md" ? render::to_markdown(document) : render::to_text(document);
}

/// The format of every output, before anything is computed. errors: Usage, NotBuiltIn.
Expected<std::vector<std::string>> formats_of(const ReportOptions& options) {
  std::vector<std::string> formats;
  for (const std::string& path : options.outputs) {
    Expected<std::string> format = options.format.empty() ? format_of(path) : options.format;
    if (!format) return tl::unexpected<Diagnostics>(format.error());
    formats.push_back(*format);
  }
  const bool page = options.format == "html" || std::count(formats.begin(), formats.end(), "html") > 0;
  if (page && !render::has_page())
    return fail({Code::NotBuiltIn,
                 Severity::Error,
                 {},
                 "this program was built without the page",
                 "run tools/setup.sh web and build again, or write .md, .txt or .json"});
  return formats;
}

Expected<bool> write_all(const ReportOptions& options, const std::vector<std::string>& formats,
                         const Report& report) {
  for (std::size_t k = 0; k < formats.size(); ++k) {
    Expected<bool> written = write_output(options.outputs[k], rendered(report, formats[k]));
    if (!written) return written;
    if (options.outputs[k] != "-") tell("wrote " + options.outputs[k]);
  }
  return true;
}

/// What goes to standard output.
std::string on_screen(const ReportOptions& options, const Report& report) {
  if (options.json) return render::report_json(report);
  if (options.summary) return render::one_screen(report);
  if (!options.outputs.empty()) return {};
  return rendered(report, options.format.empty() ? "text" : options.format);
}

/// Everything there is. `archive` may be null.
StudyRequest request_of(const ReportOptions& options, const Case& dispute, DrawArchive* archive) {
  StudyRequest request;
  request.claims = request.settlement = request.stability = request.importance = request.advice = true;
  request.list = options.list;
  request.verify = true;
  request.solver = sat_solvers();
  if (!options.point) request.share_draws = options.samples.value_or(default_samples);
  if (dispute.outcomes.empty()) return request;
  ForecastRequest& forecast = request.forecast.emplace();
  forecast.point = options.point;
  forecast.moves = true;
  forecast.drivers = !options.point;
  forecast.samples = options.samples.value_or(default_samples);
  forecast.archive = archive;
  return request;
}

int report_command(const ReportOptions& options) {
  const Expected<std::vector<std::string>> formats = formats_of(options);
  if (!formats) return failed(formats.error());
  std::vector<std::string> inputs{options.file};
  if (!options.store.empty()) inputs.push_back(options.store);
  if (const Expected<void> apart = check_outputs(options.outputs, inputs); !apart)
    return failed(apart.error());
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  print(subject->warnings);
  std::unique_ptr<DrawArchive> archive;
  if (!options.store.empty()) {
    Expected<std::unique_ptr<DrawArchive>> opened = open_draw_file(options.store);
    if (!opened) return failed(opened.error());
    archive = std::move(*opened);
  }
  const Expected<Study> study = run(options, *subject, request_of(options, *subject->dispute, archive.get()));
  if (!study) return failed(study.error());
  const Report& report = study->report;
  const Expected<bool> written = write_all(options, *formats, report);
  if (!written) return failed(written.error());
  const bool all_hold =
      std::none_of(report.claims->begin(), report.claims->end(),
                   [](const ClaimVerdict& claim) { return claim.verdict == Verdict::Fails; });
  return finished(options, on_screen(options, report), *study, all_hold);
}

}  // namespace

void add_report(CLI::App& program, Action& action) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App* command = program.add_subcommand("report", "Show me all of it.");
  add_common(*command, *options);
  command
      ->add_option("-o,--output", options->outputs,
                   "write the report there (.html, .md, .txt or .json); may be given again")
      ->expected(1)
      ->type_name("FILE")
      ->take_all();
  command
      ->add_option("--format", options->format,
                   "text, md, json or html [by the file's name; text on standard output]")
      ->check(CLI::IsMember({"text", "md", "json", "html"}))
      ->type_name("FORMAT");
  command->add_flag("--summary", options->summary, "print one screen of it to standard output");
  command->add_option("--samples", options->samples, "draws of the uncertain inputs [32]")
      ->check(CLI::Range(1, 1000000))
      ->type_name("N");
  CLI::Option* point = command->add_flag("--point", options->point,
                                         "no draws: the forecast at the likely values, without shocks");
  command
      ->add_option("--store", options->store,
                   "keep the forecast's draws in this SQLite file, and go on from those it has")
      ->check(refuse_empty)
      ->excludes(point)
      ->type_name("FILE");
  add_require(*command, *options, "where a claim fails");
  command->footer(report_teaching);
  command->callback([options, &action] { action = [options] { return report_command(*options); }; });
}

}  // namespace detente::app
