// SPDX-License-Identifier: MIT
#include "study_command.hpp"

#include <fmt/format.h>

#include "console.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/render/wording.hpp"
#include "detente/study/named_condition.hpp"
#include "exit_code.hpp"
#include "files.hpp"

namespace detente::app {

namespace {

Expected<LoadedCase> load(const std::string& file) {
  if (file != "-") return read_case_file(file);
  const Expected<std::string> text = read_standard_input();
  if (!text) return tl::unexpected<Diagnostics>(text.error());
  return read_case(*text, "standard input");
}

}  // namespace

Expected<StudySubject> read_subject(const CommonOptions& options) {
  Expected<LoadedCase> loaded = load(options.file);
  if (!loaded) return tl::unexpected<Diagnostics>(loaded.error());
  return StudySubject{
      loaded->dispute, {options.file, loaded->file_sha256, loaded->case_hash}, loaded->warnings};
}

Expected<Condition> read_condition(const StudySubject& subject, const char* option, const std::string& text) {
  return condition_meant(*subject.dispute, text, SourceSpan{option, 1, 1});
}

Expected<Study> run(const CommonOptions& options, const StudySubject& subject, const StudyRequest& request) {
  return told(options, run_study(subject, request, budget_of(options)));
}

Expected<Study> told(const CommonOptions& options, Expected<Study> study) {
  if (!study) return study;
  print(study->limits);
  if (options.stats)
    for (const Timing& timing : study->timings)
      tell(fmt::format("{}: {:.3f} s", timing.step, timing.seconds));
  const std::optional<Verification>& second = study->report.verification;
  if (second && !second->passed()) return tl::unexpected<Diagnostics>(second->faults);
  if (second && options.verify) tell(render::verification_sentence(*second));
  return study;
}

int failed(const Diagnostics& diagnostics) {
  print(diagnostics);
  return exit_code_of(diagnostics);
}

int finished(const CommonOptions& options, const std::string& text, const Study& study, bool asked_property) {
  const Expected<bool> written = write_output("-", text);
  if (!written) return failed(written.error());
  if (study.report.partial) return limit_reached;
  return options.require && !asked_property ? asked_property_false : done;
}

}  // namespace detente::app
