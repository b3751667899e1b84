// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "cadical_solver.hpp"
#include "commands.hpp"
#include "console.hpp"
#include "detente/analysis/settlement/bargaining_table.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "draw_options.hpp"
#include "exit_code.hpp"
#include "study_command.hpp"

namespace detente::app {

namespace {

const char* const settle_teaching =
    R"(Says whether a goal can be reached without crossing anybody's red line; if not, which
lines collide and what would have to give; and which wishes can be had together.

Example:
  detente settle case.toml --goal "railway and market = 'open'"
asks whether a running railway and an open market are acceptable to everybody at once.
Without --goal it answers for every wish of the case. It also finds the agreements that
waste nothing, and those that the classic bargaining solutions pick.

Exit status: 0 done; 1 with --require and a goal that is not possible; 2 a bad case or
goal; 4 a limit was reached.)";

struct SettleOptions : CommonOptions {
  std::optional<std::string> goal;  ///< an empty one is a fault, not none
  std::vector<std::string> parties;
  ConcessionOrder order = ConcessionOrder::Ease;
  std::uint64_t limit = StudyRequest{}.most_sets;
  DrawOptions draws;
};

/// The actors named, each of which must bargain; ascending. errors: UnknownName, WrongKind.
Expected<std::vector<ActorId>> read_parties(const Case& dispute, const std::vector<std::string>& names) {
  const std::vector<ActorId> able = bargaining_parties(dispute);
  std::vector<std::string> ids;
  for (const ActorId actor : able) ids.push_back(dispute.actor(actor).id);
  const std::string choice =
      ids.empty() ? "nobody in this case does" : fmt::format("these do: {}", fmt::join(ids, ", "));
  std::vector<ActorId> parties;
  for (const std::string& name : names) {
    const auto found = std::find(ids.begin(), ids.end(), name);
    if (found == ids.end())
      return fail({Code::UnknownName, Severity::Error, SourceSpan{"--parties", 1, 1},
                   fmt::format("'{}' is no decision maker with stakes", name), choice});
    parties.push_back(able[static_cast<std::size_t>(found - ids.begin())]);
  }
  std::sort(parties.begin(), parties.end());
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
  return parties;
}

void add_choices(CLI::App& command, SettleOptions& options) {
  command
      .add_option("--parties", options.parties,
                  "who bargains, by id, separated by commas [for each goal, those who have to sign]")
      ->delimiter(',')
      ->type_name("ID,…");
  static const std::map<std::string, ConcessionOrder> orders{{"ease", ConcessionOrder::Ease},
                                                             {"price", ConcessionOrder::Price},
                                                             {"count", ConcessionOrder::Count}};
  command
      .add_option("--rank", options.order,
                  "sort concessions by ease (likeliest to be given first), price or count (fewest lines "
                  "first) [ease]")
      ->transform(CLI::CheckedTransformer(orders).description(""))
      ->type_name("ease|price|count");
  command
      .add_option("--limit", options.limit,
                  "stop looking after so many collisions of a goal (beyond enumeration also concessions, and "
                  "packages) [10000]")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1000000000}))
      ->type_name("N");
}

int settle_command(const SettleOptions& options) {
  const Expected<StudySubject> subject = read_subject(options);
  if (!subject) return failed(subject.error());
  StudyRequest request;
  request.settlement = true;
  request.list = options.list;
  ask_for_shares(options.draws, request);
  request.verify = options.verify;
  request.solver = sat_solvers();
  if (options.goal) {
    const Expected<Condition> goal = read_condition(*subject, "--goal", *options.goal);
    if (!goal) return failed(goal.error());
    request.goal = *goal;
  }
  const Expected<std::vector<ActorId>> parties = read_parties(*subject->dispute, options.parties);
  if (!parties) return failed(parties.error());
  request.parties = *parties;
  request.order = options.order;
  request.most_sets = options.limit;
  print(subject->warnings);
  const Expected<Study> study = run(options, *subject, request);
  if (!study) return failed(study.error());
  const Report& report = study->report;
  const std::string text =
      options.json ? render::settlement_json(report) : render::to_text(render::settlement_memo(report));
  return finished(options, text, *study, report.settlement->goal.result.possible);
}

}  // namespace

void add_settle(CLI::App& program, Action& action) {
  auto options = std::make_shared<SettleOptions>();
  CLI::App* command =
      program.add_subcommand("settle", "What can be agreed, and if not, what stands in the way?");
  add_common(*command, *options);
  command
      ->add_option("--goal", options->goal,
                   "a condition in the case's own names, e.g. \"railway and not visas\", or a claim, wish or outcome by "
                   "its id or title")
      ->type_name("CONDITION");
  add_choices(*command, *options);
  add_draws(*command, options->draws);
  add_require(*command, *options, "where the goal (or anything at all) is not possible");
  add_verify(*command, *options);
  command->footer(settle_teaching);
  command->callback([options, &action] { action = [options] { return settle_command(*options); }; });
}

}  // namespace detente::app
