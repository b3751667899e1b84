// SPDX-License-Identifier: MIT
// What `check`, `settle`, `stability` and `report` share: read the case, run the study, print messages.
#pragma once

#include <optional>
#include <string>

#include "common_options.hpp"
#include "detente/study/run.hpp"

namespace detente::app {

/// Reads the case named on the command line. errors: those of the case file.
Expected<StudySubject> read_subject(const CommonOptions& options);

/// What the text given with an option means: a condition in the words of the case, or a claim, wish or
/// outcome by its id or title. errors: those of condition_meant, placed in the option's text.
Expected<Condition> read_condition(const StudySubject& subject, const char* option, const std::string& text);

/// Runs the study, with timings on standard error where asked for, and prints why a result is partial.
Expected<Study> run(const CommonOptions& options, const StudySubject& subject, const StudyRequest& request);

/// What run() prints of a study that was made otherwise.
Expected<Study> told(const CommonOptions& options, Expected<Study> study);

/// Prints the diagnostics and gives their exit code.
int failed(const Diagnostics& diagnostics);

/// Prints to standard output and gives the exit code of a run that came to an end: 4 for a partial result, 1
/// for an asked property that is false, else 0.
int finished(const CommonOptions& options, const std::string& text, const Study& study, bool asked_property);

}  // namespace detente::app
