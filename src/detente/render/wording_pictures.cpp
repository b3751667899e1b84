// SPDX-License-Identifier: MIT
// Whose picture matters and how it came to this, in the words of a report.
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/beliefs.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording_advice.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

/// Assumed levels named beside an outcome: more would fill the cell.
constexpr std::size_t conditions_told = 2;

std::uint64_t changed(const CorrectionConcept& change) {
  return change.appears.summary.count + change.vanishes.summary.count;
}

const char* gain_word(Gain gain) {
  switch (gain) {
    case Gain::Gains:
      return "gains";
    case Gain::Loses:
      return "loses";
    case Gain::Neither:
      break;
  }
  return "neither gains nor loses";
}

/// How many of the steps paid for everybody who moved, and how many broke the rules of the case.
struct Tally {
  std::size_t paid = 0, unpaid = 0, impossible = 0;
};

Tally tally(const Replay& history) {
  Tally sum;
  for (const std::size_t k : steps_until_today(history)) {
    const ReplayStep& step = history.steps[k];
    if (step.effect == EventEffect::Offer) continue;
    const bool paid = std::all_of(step.movers.begin(), step.movers.end(),
                                  [](const EventParty& mover) { return mover.gain == Gain::Gains; });
    ++(step.effect == EventEffect::Impossible ? sum.impossible : paid ? sum.paid : sum.unpaid);
  }
  return sum;
}

}  // namespace

std::string pictures_sentence(const Advice& advice) {
  const BeliefsResult& beliefs = *advice.beliefs;
  if (beliefs.hypergame.empty()) return "The search was cut short by a limit.";
  const HypergameConcept& found = beliefs.hypergame.front();
  const std::uint64_t only = found.by_misperception.summary.count, lost = found.lost.summary.count;
  const std::string what = advice.beliefs_of_acceptable_only ? "Of what can be agreed, what" : "What";
  if (only + lost == 0)
    return what + " would hold as the parties see each other is the same as if nobody were mistaken.";
  const std::string because =
      only == 0 ? "nothing" : only == found.perceived.summary.count ? "all of it" : "some";
  return fmt::format("{} would hold as the parties see each other: {} only because somebody is mistaken; {} "
                     "would hold if nobody were.",
                     what, because, lost == 0 ? "nothing more" : "more");
}

std::string correction_words(const Case& dispute, const Correction& correction) {
  for (const CorrectionConcept& change : correction.concepts)
    if (changed(change) > 0) return correction_sentence(dispute, change);
  return "Nothing that holds.";
}

std::string pictures_left_out_words(const Report& report) {
  const std::string all = fmt::format("detente beliefs {}", report.identity.file);
  if (report.advice->beliefs_left_out)
    return fmt::format(
        "Somebody does not see an option that is there, and the case is large: {} asks what "
        "would hold in each picture.",
        all);
  return fmt::format("Asked under sequential stability{}; every concept and every picture: {}.",
                     report.advice->beliefs_of_acceptable_only ? ", of acceptable scenarios and today" : "",
                     all);
}

std::vector<std::size_t> steps_until_today(const Replay& history) {
  std::vector<std::size_t> shown;
  for (std::size_t k = 0; k < history.steps.size(); ++k)
    if (!history.steps[k].later && !history.steps[k].changed.empty()) shown.push_back(k);
  return shown;
}

std::string history_sentence(const Case& dispute, const Replay& history) {
  const Tally sum = tally(history);
  const std::size_t all = sum.paid + sum.unpaid + sum.impossible;
  if (all == 0) return {};
  const std::string until = dispute.info.as_of.text.empty() ? "" : " up to " + dispute.info.as_of.text;
  std::string words = fmt::format("Of {}{} that changed something, {} paid for whoever moved and {} did not",
                                  counted(all, "dated event", "dated events"), until, sum.paid, sum.unpaid);
  if (sum.impossible > 0)
    words += fmt::format("; {} cannot have happened by the rules of the case", sum.impossible);
  return words + ".";
}

std::string movers_words(const Case& dispute, const ReplayStep& step) {
  std::vector<ActorId> actors;
  for (const EventParty& mover : step.movers) actors.push_back(mover.actor);
  return capitalised(actor_names(dispute, actors));
}

std::string gains_words(const Case& dispute, const ReplayStep& step) {
  if (step.effect == EventEffect::Offer) return "an offer that changes nothing in effect";
  const Gain first = step.movers.front().gain;
  const bool alike = std::all_of(step.movers.begin(), step.movers.end(),
                                 [&](const EventParty& mover) { return mover.gain == first; });
  if (alike) return gain_word(first);
  std::vector<std::string> parts;
  for (const EventParty& mover : step.movers)
    parts.push_back(actor_name(dispute, mover.actor) + " " + gain_word(mover.gain));
  return listed(parts);
}

std::string afterwards_words(const Case& dispute, const ReplayStep& step) {
  std::string name = capitalised(outcome_name(dispute, step.outcome));
  if (step.hangs_on.empty()) return name;
  if (step.hangs_on.size() > conditions_told)
    return fmt::format("not known: it hangs on {} choices only assumed", step.hangs_on.size());
  std::vector<std::string> levels;
  for (const AxisId axis : step.hangs_on)
    levels.push_back(axis_words(dispute, axis, step.after[axis.index()]));
  return fmt::format("{}, if (assumed) {}", name, listed(levels));
}

std::string ends_elsewhere_sentence(const Case& dispute, const Replay& history) {
  const Levels* end = &history.start;
  for (const ReplayStep& step : history.steps)
    if (!step.later) end = &step.after;
  std::string there;
  std::size_t count = 0;
  for (std::size_t a = 0; a < end->size(); ++a) {
    if ((*end)[a] == dispute.today[a]) continue;
    there += (count++ == 0 ? "" : "; ") + axis_words(dispute, AxisId(a), (*end)[a]);
  }
  if (count == 0) return {};
  return first_that_fits({fmt::format("This history does not end at today, but at: {}.", there),
                          fmt::format("This history does not end at today: {} otherwise there.",
                                      counted(count, "choice stands", "choices stand"))});
}

std::string history_left_out_words(const Report& report) {
  const Replay& history = *report.advice->history;
  const std::size_t later = static_cast<std::size_t>(
      std::count_if(history.steps.begin(), history.steps.end(),
                    [](const ReplayStep& step) { return step.later && !step.changed.empty(); }));
  std::string words = "Gains and losses are by what the actors want today.";
  if (!history.assumed.empty())
    words += fmt::format(" How things stood before is assumed for {}.",
                         counted(history.assumed.size(), "choice", "choices"));
  if (later > 0)
    words += fmt::format(" {} after the date of the case {} left out.",
                         capitalised(counted(later, "event", "events")), later == 1 ? "is" : "are");
  return words + fmt::format(" All of it: detente replay {}.", report.identity.file);
}

}  // namespace detente::render
