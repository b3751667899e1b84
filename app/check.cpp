// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>

#include "commands.hpp"
#include "console.hpp"
#include "detente/base/version.hpp"
#include "detente/render/claim_flips.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "detente/study/claim_flips.hpp"
#include "draw_options.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const check_teaching =
    R"(Reads the case, says what is wrong or odd about it (file, line, column, and how to
mend it), how large it is, and tests every claim its sources make.

Example:
  detente check cases/georgia-russia-2013/case.toml
shows which statements of the memo the model bears out, which it contradicts, and why.

Exit status: 0 done; 1 with --require and a claim that fails; 2 a bad case;
4 a limit was reached.)";

int refused(const CommonOptions& options, const Diagnostics& diagnostics) {
  if (options.json) {
    const Expected<bool> written = write_output("-", render::failed_check_json(version(), diagnostics));
    if (!written) return failed(written.error());
  }
  return failed(diagnostics);
}

struct CheckOptions : CommonOptions {
  DrawOptions draws;
  bool flips = false;
};

Expected<ClaimFlips> flips_of(const CheckOptions& options, const StudySubject& subject,
                              const std::vector<ClaimVerdict>& verdicts) {
  Expected<World> world = World::make(subject.dispute, budget_of(options));
  if (!world) return tl::unexpected<Diagnostics>(world.error());
  Expected<ClaimFlips> found = find_claim_flips(*world, verdicts);
  if (found && found->partial) print({stopped(world->budget())});
  return found;
}

int check(const CheckOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return refused(options, subject.error());
  print(subject->warnings);
  StudyRequest request;
  request.claims = true;
  request.list = options.list;
  ask_for_shares(options.draws, request);
  Expected<Study> study = run(options, *subject, request);
  if (!study) return refused(options, study.error());
  std::optional<ClaimFlips> flips;
  if (options.flips && !study->report.partial) {
    Expected<ClaimFlips> found = flips_of(options, *subject, *study->report.claims);
    if (!found) return refused(options, found.error());
    study->report.partial = found->partial;
    flips = std::move(*found);
  }
  const Report& report = study->report;
  const bool all_hold =
      std::none_of(report.claims->begin(), report.claims->end(),
                   [](const ClaimVerdict& claim) { return claim.verdict == Verdict::Fails; });
  if (options.json)
    return finished(options, render::check_json(report, flips ? &*flips : nullptr), *study, all_hold);
  render::Document memo = render::claims_memo(report);
  if (flips) render::add_flips(memo, *report.dispute, *flips);
  const std::string text = render::to_text(memo);
  return finished(options, text, *study, all_hold);
}

}  // namespace

void add_check(CLI::App& program, Action& action) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command =
      program.add_subcommand("check", "Is the case well formed, and does it say what its sources say?");
  add_common(*command, *options);
  add_draws(*command, options->draws);
  command->add_flag("--flips", options->flips,
                    "also the values of single uncertain inputs at which a claim would come out otherwise");
  add_require(*command, *options, "where a claim fails");
  command->footer(check_teaching);
  command->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace detente::app
