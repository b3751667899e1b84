// SPDX-License-Identifier: MIT
#include "detente/render/wording_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/model/crossing.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/improvements.hpp"
#include "detente/render/names.hpp"
#include "detente/render/numbers.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

std::size_t options_with_lines(const Case& dispute) {
  std::set<std::size_t> options;
  for (const RedLine& line : dispute.red_lines)
    for (const AxisLevels& mark : deciding_levels(dispute, line.never.formula))
      options.insert(dispute.axis(mark.axis).option.index());
  return options.size();
}

/// Each actor once, in order.
std::vector<ActorId> authors(const StabilityWitness& today, bool deterred) {
  std::vector<ActorId> actors;
  for (const ImprovementWitness& improvement : today.improvements)
    if (improvement.deterred == deterred &&
        std::find(actors.begin(), actors.end(), improvement.actor) == actors.end())
      actors.push_back(improvement.actor);
  return actors;
}

std::string source_sentence(const Case& dispute) {
  if (dispute.sources.empty()) return "No source is named: everything in the case is the analyst’s.";
  std::set<std::string> sides;
  for (const Source& source : dispute.sources)
    if (!source.perspective.empty()) sides.insert(source.perspective);
  const std::string count = counted(dispute.sources.size(), "source", "sources");
  if (sides.empty()) return capitalised(count) + ", none of which says from whose side it is written.";
  return fmt::format(
      "{}, the first written from this side: {}.", capitalised(count),
      dispute.sources.front().perspective.empty() ? *sides.begin() : dispute.sources.front().perspective);
}

}  // namespace

std::string red_lines_sentence(const Report& report) {
  const Case& dispute = *report.dispute;
  if (dispute.red_lines.empty()) return "Nobody in this case has drawn a red line.";
  std::string text =
      fmt::format("{} on {} of {}", counted(dispute.red_lines.size(), "red line", "red lines"),
                  options_with_lines(dispute), counted(dispute.options.size(), "option", "options"));
  if (report.settlement && !report.settlement->wishes.empty()) {
    const auto& wishes = report.settlement->wishes;
    const auto shut = std::count_if(wishes.begin(), wishes.end(), [](const GoalSection& g) {
      return g.result.reason == SettlementReason::Lines;
    });
    text += shut == 0 ? "; no wish runs into them"
                      : fmt::format("; {} of {} {} into them", shut, counted(wishes.size(), "wish", "wishes"),
                                    shut == 1 ? "runs" : "run");
  }
  return capitalised(text) + ".";
}

std::string blocked_sentence(const Case& dispute, const GoalSection& goal) {
  if (goal.blockers.empty()) return {};
  return fmt::format("Wherever it would be acceptable, {} {} by a move of {} own that ends it.",
                     actor_names(dispute, goal.blockers), goal.blockers.size() == 1 ? "gains" : "gain",
                     goal.blockers.size() == 1 ? "its" : "their");
}

std::string moves_sentence(const Report& report) {
  const Case& dispute = *report.dispute;
  if (!report.stability->today) return {};
  const StabilityWitness today = without_offers(dispute, *report.stability->today);
  if (today.improvements.empty()) return "Nobody can gain by a move of its own from where things stand.";
  const std::vector<ActorId> free = authors(today, false), held = authors(today, true);
  if (free.empty())
    return fmt::format(
        "{} could gain by a move of {} own, but every such move can be answered so that it does not pay.",
        capitalised(actor_names(dispute, held)), held.size() == 1 ? "its" : "their");
  const ImprovementWitness* first = simplest_leaving(today);
  const std::string movers = capitalised(actor_names(dispute, free));
  const std::string gain =
      free.size() == 1 ? "can gain by a move of its own" : "can each gain by a move of their own";
  return first_that_fits({fmt::format("{} {} today, and nothing deters it; for example: {}.", movers, gain,
                                      changes_words(dispute, first->to)),
                          fmt::format("{} {} today, and nothing deters it.", movers, gain),
                          fmt::format("{} can gain by moves of their own today, and nothing deters them.",
                                      capitalised(counted(free.size(), "actor", "actors")))});
}

std::string move_words(const Case& dispute, const Levels& from, const Levels& to) {
  std::string words;
  for (std::size_t k = 0; k < to.size(); ++k)
    if (from[k] != to[k]) words += (words.empty() ? "" : "; ") + axis_words(dispute, AxisId(k), to[k]);
  return words;
}

std::string improvement_sentence(const Case& dispute, const ImprovementWitness& improvement) {
  const std::string move =
      fmt::format("{} would gain ({})", capitalised(actor_name(dispute, improvement.actor)),
                  changes_words(dispute, improvement.to));
  if (!improvement.deterred) return move + "; no answer of the others takes the gain away.";
  if (improvement.sanction.empty()) return move + ", but the gain does not last.";
  std::vector<std::string> answers;
  const Levels* before = &improvement.to;
  for (const Move& answer : improvement.sanction) {
    answers.push_back(
        fmt::format("{} ({})", actor_name(dispute, answer.actor), move_words(dispute, *before, answer.to)));
    before = &answer.to;
  }
  return fmt::format("{}, but an answer takes the gain away: {}.", move, listed(answers, "then"));
}

std::string numbers_sentence(const Case& dispute) {
  const std::vector<CaseNumber> numbers = numbers_of(dispute);
  if (numbers.empty()) return "No number was supplied: preferences are given as orders.";
  const BasisCounts counts = count_bases(numbers);
  std::vector<std::string> parts;
  const auto part = [&](std::size_t count, const char* words) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, words));
  };
  part(counts.stated, "read from a source that states them");
  part(counts.hinted, "hinted at");
  part(counts.inferred, "inferred");
  part(counts.judgement, "judged by the analyst");
  part(counts.unmarked, "without a word on where they come from");
  return fmt::format("{} the case: {}.",
                     capitalised(counted(numbers.size(), "number carries", "numbers carry")), listed(parts));
}

std::vector<std::string> rests_on_sentences(const Report& report) {
  const Case& dispute = *report.dispute;
  std::vector<std::string> sentences = {source_sentence(dispute), numbers_sentence(dispute)};
  if (report.space.feasible)
    sentences.push_back(fmt::format("{} in {} between {}, all of them examined.",
                                    capitalised(counted(*report.space.feasible, "scenario", "scenarios")),
                                    counted(dispute.options.size(), "option", "options"),
                                    counted(dispute.actors.size(), "actor", "actors")));
  if (report.partial)
    sentences.push_back("This result is partial: a limit was reached before all was computed.");
  return sentences;
}

std::string concept_meaning(SolutionConcept concept_) {
  switch (concept_) {
    case SolutionConcept::Nash:
      return "nobody gains by a move of its own";
    case SolutionConcept::Gmr:
      return "whoever would gain by moving can be left no better off by some answer of the others, even one "
             "that costs them";
    case SolutionConcept::Smr:
      return "as before, and whoever moved cannot then repair the loss";
    case SolutionConcept::Seq:
      return "whoever would gain by moving can be left no better off by answers that pay for those who give "
             "them";
    case SolutionConcept::Sseq:
      return "as sequential stability, and whoever moved cannot then repair the loss";
  }
  return {};
}

std::string concession_words(const Case& dispute, const Concession& concession) {
  return capitalised(constraint_names(dispute, concession.of, "and"));
}

}  // namespace detente::render
