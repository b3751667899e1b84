// SPDX-License-Identifier: MIT
#include "detente/render/wording_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/model/crossing.hpp"
#include "detente/render/changes.hpp"
#include "detente/render/condition_words.hpp"
#include "detente/render/evidence.hpp"
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

/// `Everything cited rests on one source, written from this side: …; three more are listed and never cited.`
std::string source_sentence(const Case& dispute) {
  if (dispute.sources.empty()) return "No source is named: everything in the case is the analyst’s.";
  std::vector<const Source*> cited;
  for (const Source& source : dispute.sources)
    if (times_cited(dispute, source.id) > 0) cited.push_back(&source);
  const std::size_t idle = dispute.sources.size() - cited.size();
  if (cited.empty())
    return fmt::format("{} listed and never cited: everything in the case is the analyst’s.",
                       capitalised(counted(idle, "source is", "sources are")));
  const auto sided = std::find_if(cited.begin(), cited.end(),
                                  [](const Source* source) { return !source->perspective.empty(); });
  std::string text = "Everything cited rests on " +
                     (cited.size() == 1 ? "one source" : counted(cited.size(), "source", "sources"));
  if (sided == cited.end())
    text += cited.size() == 1 ? ", which does not say from whose side it is written"
                              : ", none of which says from whose side it is written";
  else
    text += fmt::format(", {} from this side: {}", cited.size() == 1 ? "written" : "one of them written",
                        (*sided)->perspective);
  if (idle > 0) text += fmt::format("; {} listed and never cited", counted(idle, "more is", "more are"));
  return text + ".";
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
  std::size_t given = 0, defaults = 0, printed = 0, shares = 0, interests = 0;
  for (const CaseNumber& number : numbers_of(dispute)) {
    const bool by_program = number.origin == NumberOrigin::ProgramDefault;
    ++(by_program ? defaults : given);
    if (by_program) continue;
    if (number.origin == NumberOrigin::Stated) ++(number.kind == NumberKind::Poll ? shares : printed);
    if (number.kind != NumberKind::Poll && interest_of(*number.block) == Basis::Stated) ++interests;
  }
  if (given == 0 && defaults == 0) return "No number was supplied: preferences are given as orders.";
  std::vector<std::string> stated;
  if (shares > 0) stated.push_back(counted(shares, "poll figure", "poll figures"));
  if (printed > 0) stated.push_back(counted(printed, "printed figure", "printed figures"));
  std::string text;
  if (given == 0)
    text = "No number was supplied: preferences are given as orders.";
  else if (stated.empty())
    text = given == 1 ? "The one number is the analyst’s"
                      : fmt::format("All {} numbers are the analyst’s", given);
  else if (shares + printed == given)
    text = fmt::format("All {} numbers are stated in a source", given);
  else
    text = fmt::format("All but the {} are the analyst’s", listed(stated));
  if (given > 0 && interests > 0)
    text += fmt::format("; for {} of the {} the source states the interest itself.", interests, given);
  else if (given > 0)
    text += ".";
  if (defaults > 0)
    text += fmt::format(" {} the program’s {}.", capitalised(counted(defaults, "more is", "more are")),
                        defaults == 1 ? "default" : "defaults");
  return text;
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
