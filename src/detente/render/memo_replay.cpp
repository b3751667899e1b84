// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/replay.hpp"
#include "detente/render/wording_advice.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::string line_words(const Case& dispute, const ReplayStep& step) {
  std::vector<std::string> parts;
  if (!step.crossed.empty()) parts.push_back("crosses " + constraint_names(dispute, step.crossed, "and"));
  if (!step.left.empty()) parts.push_back("leaves " + constraint_names(dispute, step.left, "and"));
  return parts.empty() ? "–" : listed(parts);
}

std::string impossible_words(const Case& dispute, const ReplayStep& step) {
  std::vector<std::string> reasons;
  for (const std::size_t rule : step.rules)
    reasons.push_back("it breaks " +
                      constraint_name(dispute, {ConstraintKind::Rule, static_cast<std::uint32_t>(rule)}));
  for (const AxisId axis : step.against)
    reasons.push_back("the case does not let " +
                      quoted(option_title(dispute, dispute.option(dispute.axis(axis).option))) +
                      " move that way");
  const Event& event = dispute.events[step.event];
  return fmt::format("{} ({}; line {} of the case file) is no possible move: {}.", quoted(event.title),
                     event.date.text, event.span.line, listed(reasons));
}

Table steps_table(const Case& dispute, const Replay& replay) {
  Table table{{"When", "What happened", "Who moved", "By it", "Lines", "Afterwards"}, {}};
  for (const ReplayStep& step : replay.steps) {
    if (step.changed.empty()) continue;
    const Event& event = dispute.events[step.event];
    table.rows.push_back({event.date.text + (step.later ? ", later" : ""), event.title,
                          movers_words(dispute, step), gains_words(dispute, step), line_words(dispute, step),
                          afterwards_words(dispute, step)});
  }
  return table;
}

/// What the case does not say of the time before the first event.
std::string assumed_words(const Case& dispute, const Replay& replay) {
  std::string words;
  for (const AxisId axis : replay.assumed)
    words += (words.empty() ? "" : "; ") + axis_words(dispute, axis, replay.start[axis.index()]);
  return "The case does not say how things stood before its first events. Assumed: " + words + ".";
}

std::size_t without_effect(const Replay& replay) {
  return static_cast<std::size_t>(std::count_if(replay.steps.begin(), replay.steps.end(),
                                                [](const ReplayStep& step) { return step.changed.empty(); }));
}

}  // namespace

std::string replay_sentence(const Case& dispute, const Replay& replay) {
  if (dispute.events.empty()) return "The case has no dated events, so there is no history to replay.";
  if (replay.moves + replay.impossible == 0)
    return "None of the dated events changes what anybody in the case can choose.";
  std::string words = fmt::format("Of {} that changed something, {} paid for whoever moved and {} did not.",
                                  counted(replay.moves + replay.impossible, "dated event", "dated events"),
                                  replay.improvements, replay.sacrifices);
  if (replay.impossible > 0)
    words += fmt::format(" {} cannot have happened by the rules of the case.",
                         capitalised(counted(replay.impossible, "event", "events")));
  return words;
}

Document replay_memo(const Report& report, const Replay& replay) {
  const Case& dispute = *report.dispute;
  Document memo;
  add_title(memo, report);
  memo.push_back(Heading{2, "How did it come to this?"});
  memo.push_back(Statement{replay_sentence(dispute, replay)});
  const std::string elsewhere = ends_elsewhere_sentence(dispute, replay);
  if (!elsewhere.empty()) memo.push_back(Statement{elsewhere});
  for (const ReplayStep& step : replay.steps)
    if (step.effect == EventEffect::Impossible) memo.push_back(Statement{impossible_words(dispute, step)});
  const Table table = steps_table(dispute, replay);
  if (!table.rows.empty()) memo.push_back(table);
  if (const std::size_t rest = without_effect(replay); rest > 0)
    memo.push_back(
        Paragraph{fmt::format("{} left everything as it was, or {} context only.",
                              capitalised(counted(rest, "event", "events")), rest == 1 ? "is" : "are")});
  if (!replay.assumed.empty()) memo.push_back(Evidence{assumed_words(dispute, replay)});
  return memo;
}

}  // namespace detente::render
