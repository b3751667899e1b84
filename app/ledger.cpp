// SPDX-License-Identifier: MIT
#include "detente/render/ledger.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <memory>
#include <optional>

#include "commands.hpp"
#include "console.hpp"
#include "detente/analysis/scoring/score.hpp"
#include "detente/study/ledger_forecast.hpp"
#include "exit_code.hpp"
#include "files.hpp"
#include "ledger_file.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const ledger_teaching =
    R"(A ledger keeps forecasts with their date, the hash of the case, the version and the seed,
so that they can be held against what happens. Nothing in it is ever changed or taken away:
a forecast that no longer stands is marked withdrawn.

Example:
  detente ledger add case.toml --ledger forecasts.sqlite
  detente ledger list --ledger forecasts.sqlite
  detente ledger score case.toml --ledger forecasts.sqlite
The last one reads the events of the case dated after the forecast's start. Each of the
commands prints one JSON document with --json.

Exit status: 0 done; 2 a bad case, or a ledger that cannot be used; 4 a limit was reached
and nothing was added.)";

struct LedgerOptions : CommonOptions {
  std::string ledger;
  bool point = false;
  bool shocks = false;
  std::optional<std::uint32_t> samples;
  std::optional<std::uint64_t> seed;
  std::string note;
  std::int64_t number = 0;
  std::string reason;
};

std::string now_text() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

int said(const LedgerOptions& options, const std::string& json, const render::Document& memo) {
  const Expected<bool> written = write_output("-", options.json ? json : render::to_text(memo));
  return written ? int{done} : failed(written.error());
}

/// Prints the entry of this number as the ledger has it. `dispute`: the case it was made of, where it is at
/// hand.
int show(const LedgerOptions& options, const LedgerFile& ledger, std::int64_t number,
         const Case* dispute = nullptr) {
  Expected<std::vector<LedgerEntry>> entries = ledger.entries();
  if (!entries) return failed(entries.error());
  std::erase_if(*entries, [&](const LedgerEntry& entry) { return entry.number != number; });
  return said(options, render::ledger_json(*entries), render::ledger_memo(*entries, dispute));
}

int add(LedgerOptions options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  print(subject->warnings);
  // Opened first: a ledger that cannot be used is told before the work.
  const Expected<std::unique_ptr<LedgerFile>> ledger = open_ledger(options.ledger, LedgerUse::Make);
  if (!ledger) return failed(ledger.error());
  if (const auto sound = (*ledger)->entries(); !sound) return failed(sound.error());
  if (!options.point)
    options.meter =
        meter_for(options, {"forecast",
                            static_cast<double>(options.samples.value_or(subject->dispute->forecast.samples)),
                            "draws"});
  ForecastRequest asked;
  asked.point = options.point;
  asked.shocks = options.shocks;
  asked.samples = options.samples;
  asked.seed = options.seed;
  Expected<LedgerEntry> entry = ledger_forecast(*subject, asked, budget_of(options));
  options.meter.reset();
  if (!entry) return failed(entry.error());
  entry->added = now_text();
  entry->note = options.note;
  const Expected<std::int64_t> number = (*ledger)->add(*entry);
  if (!number) return failed(number.error());
  return show(options, **ledger, *number, subject->dispute.get());
}

int list(const LedgerOptions& options) {
  const Expected<std::unique_ptr<LedgerFile>> ledger = open_ledger(options.ledger, LedgerUse::Look);
  if (!ledger) return failed(ledger.error());
  const Expected<std::vector<LedgerEntry>> entries = (*ledger)->entries();
  if (!entries) return failed(entries.error());
  return said(options, render::ledger_json(*entries), render::ledger_memo(*entries));
}

int score(const LedgerOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  const Expected<std::unique_ptr<LedgerFile>> ledger = open_ledger(options.ledger, LedgerUse::Look);
  if (!ledger) return failed(ledger.error());
  const Expected<std::vector<LedgerEntry>> entries = (*ledger)->entries();
  if (!entries) return failed(entries.error());
  render::ScoreReport report{subject->dispute, subject->identity, {}, 0};
  for (const LedgerEntry& entry : *entries) {
    // By id, not by hash: a case that has learned of events since is another file.
    if (entry.case_id != subject->dispute->info.id) continue;
    if (entry.withdrawn) {
      ++report.withdrawn;
    } else {
      report.scored.emplace_back(entry, score_forecast(entry, *subject->dispute));
    }
  }
  return said(options, render::score_json(report), render::score_memo(report));
}

int withdraw(const LedgerOptions& options) {
  const Expected<std::unique_ptr<LedgerFile>> ledger = open_ledger(options.ledger, LedgerUse::Change);
  if (!ledger) return failed(ledger.error());
  const Expected<void> marked = (*ledger)->withdraw(options.number, {now_text(), options.reason});
  if (!marked) return failed(marked.error());
  return show(options, **ledger, options.number);
}

CLI::App* add_act(CLI::App& command, const char* name, const char* what,
                  const std::shared_ptr<LedgerOptions>& options, Action& action,
                  const std::function<int(const LedgerOptions&)>& act) {
  CLI::App* part = command.add_subcommand(name, what);
  part->add_option("--ledger", options->ledger, "the ledger, a SQLite file")
      ->required()
      ->check(refuse_empty)
      ->type_name("FILE");
  part->callback([options, &action, act] { action = [options, act] { return act(*options); }; });
  return part;
}

void add_forecasting(CLI::App& part, LedgerOptions& options) {
  add_common(part, options);
  CLI::Option* point =
      part.add_flag("--point", options.point, "every uncertain input at its likely value; nothing is drawn");
  part.add_flag("--shocks", options.shocks, "with --point: shocks strike at their likely rates")
      ->needs(point);
  part.add_option("--samples", options.samples, "draws of the uncertain inputs [as the case says]")
      ->check(CLI::Range(1, 1000000))
      ->type_name("N");
  part.add_option("--seed", options.seed, "the seed of the draws [as the case says]")->type_name("S");
  part.add_option("--note", options.note, "a remark to keep with it")->type_name("TEXT");
}

}  // namespace

void add_ledger(CLI::App& program, Action& action) {
  auto options = std::make_shared<LedgerOptions>();
  CLI::App* command = program.add_subcommand("ledger", "How good were earlier forecasts?");
  command->require_subcommand(1);
  command->footer(ledger_teaching);
  CLI::App* adding = add_act(*command, "add", "Forecast a case and keep it.", options, action, add);
  add_forecasting(*adding, *options);
  CLI::App* listing = add_act(*command, "list", "The forecasts of a ledger.", options, action, list);
  CLI::App* scoring = add_act(*command, "score", "Hold the forecasts of a case against its later events.",
                              options, action, score);
  CLI::App* marking =
      add_act(*command, "withdraw", "Mark a forecast that no longer stands.", options, action, withdraw);
  scoring->add_option("FILE", options->file, "the case file, with what happened since")
      ->required()
      ->check(refuse_empty);
  marking->add_option("NUMBER", options->number, "its number in `list`")->required()->type_name("N");
  marking->add_option("--reason", options->reason, "why; kept with it")
      ->required()
      ->check(refuse_empty)
      ->type_name("TEXT");
  for (CLI::App* part : {listing, scoring, marking})
    part->add_flag("--json", options->json, "print one JSON document instead of text");
}

}  // namespace detente::app
