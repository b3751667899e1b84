// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/changes.hpp"
#include "detente/render/improvements.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/memo_shares.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_linkage.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t patterns_shown = 8;
constexpr std::size_t improvements_shown = 12;

/// How much of an outcome holds: counts of scenarios would be no evidence, for one idle option multiplies
/// them.
std::string form_words(std::uint64_t holding, const std::vector<std::uint64_t>& sizes, std::size_t outcome) {
  if (holding == 0) return "no form";
  return outcome < sizes.size() && sizes[outcome] == holding ? "every form" : "some form";
}

/// Rows: the named outcomes; columns: whether they hold in some form under each concept.
Table outcomes_table(const Report& report) {
  const StabilitySection& section = *report.stability;
  Table table{{"Outcome"}, {}};
  std::vector<const SetSummary*> sets;
  if (section.lasting) {
    table.columns.push_back("Acceptable and SEQ");
    sets.push_back(&section.lasting->summary);
  }
  for (const ConceptSection& found : section.concepts) {
    table.columns.push_back(concept_short_name(found.concept_));
    sets.push_back(&found.equilibria.summary);
  }
  const std::size_t outcomes = report.dispute->outcomes.size();
  for (std::size_t k = 0; k <= outcomes; ++k) {
    std::vector<std::string> row = {capitalised(outcome_name(*report.dispute, k))};
    bool any = k < outcomes;
    for (const SetSummary* set : sets) {
      any = any || set->by_outcome[k] > 0;
      row.push_back(form_words(set->by_outcome[k], report.space.by_outcome, k));
    }
    if (any) table.rows.push_back(row);
  }
  return table;
}

/// The pattern without what every member has anyway.
Pattern without_shared(Pattern pattern, const std::vector<AxisLevel>& shared) {
  for (const AxisLevel& level : shared) pattern[level.axis.index()].reset();
  return pattern;
}

/// What every member has in common, and the minimal patterns that together describe the set.
void add_set(Document& memo, const Case& dispute, const SetSummary& set) {
  std::string unlike, alike;
  for (const AxisLevel& shared : set.shared) {
    const bool changed = shared.level != dispute.today[shared.axis.index()];
    std::string& into = changed ? unlike : alike;
    into += (into.empty() ? "" : "; ") + axis_words(dispute, shared.axis, shared.level);
  }
  if (!unlike.empty()) memo.push_back(Paragraph{"All of them, unlike today, have: " + unlike + "."});
  if (!alike.empty()) memo.push_back(Paragraph{"All of them, as today, keep: " + alike + "."});
  Table table{{
                  "Unlike today",
                  "As today",
              },
              {}};
  for (std::size_t k = 0; k < std::min(set.patterns.size(), patterns_shown); ++k) {
    const Pattern pattern = without_shared(set.patterns[k], set.shared);
    const std::string changed = pattern_words(dispute, pattern, true);
    const std::string kept = pattern_words(dispute, pattern, false);
    table.rows.push_back({changed.empty() ? "–" : changed, kept.empty() ? "–" : kept});
  }
  // One pattern and nothing beyond what all share: there is no more to say.
  if (table.rows.empty() || (table.rows.size() == 1 && table.rows[0] == std::vector<std::string>{"–", "–"}))
    return;
  const bool cut = set.patterns.size() > patterns_shown || !set.patterns_complete;
  memo.push_back(Paragraph{fmt::format(
      "{} the scenarios with one of these combinations, whatever else happens{}:",
      set.shared.empty() ? "They are" : "Beyond that they are",
      cut ? fmt::format(" (the first {} shown)", std::min(set.patterns.size(), patterns_shown)) : "")});
  memo.push_back(table);
}

std::string sanction_words(const Case& dispute, const ImprovementWitness& improvement) {
  if (!improvement.deterred) return "nothing: it pays";
  std::string out;
  for (const Move& move : improvement.sanction)
    out += (out.empty() ? "" : ", then ") + actor_name(dispute, move.actor) + " (" +
           changes_words(dispute, move.to) + ")";
  return out;
}

void add_today(Document& memo, const Case& dispute, const StabilityWitness& witness) {
  const StabilityWitness today = without_offers(dispute, witness);
  memo.push_back(Heading{3, "Would today hold?"});
  memo.push_back(Statement{today_sentence(dispute, today)});
  Table table{{"Who gains by moving", "To (against today)", "What the others answer (against today)"}, {}};
  const std::vector<const ImprovementWitness*> simple = simple_improvements(today);
  for (const ImprovementWitness* improvement : simple) {
    if (table.rows.size() == improvements_shown) break;
    table.rows.push_back({capitalised(actor_name(dispute, improvement->actor)),
                          changes_words(dispute, improvement->to), sanction_words(dispute, *improvement)});
  }
  if (!table.rows.empty()) memo.push_back(table);
  if (!today.complete || simple.size() > improvements_shown)
    memo.push_back(Paragraph{"More moves pay; those that only add something to one of these are left out."});
  else if (simple.size() < today.improvements.size())
    memo.push_back(Paragraph{
        fmt::format("{} something to one of these.",
                    capitalised(counted(today.improvements.size() - simple.size(),
                                        "further move that pays adds", "further moves that pay add")))});
}

Table deciders_table(const Report& report) {
  const StabilitySection& section = *report.stability;
  Table table{{"Has no reason to leave"}, {}};
  for (const ConceptSection& found : section.concepts)
    table.columns.push_back(concept_short_name(found.concept_));
  for (std::size_t k = 0; k < section.deciders.size(); ++k) {
    std::vector<std::string> row = {capitalised(actor_name(*report.dispute, section.deciders[k]))};
    for (const ConceptSection& found : section.concepts)
      row.push_back(report.space.feasible
                        ? share_words(found.stable[k].summary.count, *report.space.feasible)
                        : part_words(found.stable[k].summary.count, ~std::uint64_t{0}));
    table.rows.push_back(row);
  }
  return table;
}

std::string concepts_words(const StabilitySection& section) {
  std::vector<std::string> names;
  for (const ConceptSection& found : section.concepts)
    names.push_back(fmt::format("{} ({})", concept_name(found.concept_), concept_short_name(found.concept_)));
  return "Concepts: " + listed(names) + ". A scenario holds where it is stable for every decision maker.";
}

}  // namespace

void add_stability(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const StabilitySection& section = *report.stability;
  memo.push_back(Heading{2, "What will hold?"});
  if (section.lasting) {
    memo.push_back(Statement{lasting_sentence(report)});
    add_set(memo, dispute, section.lasting->summary);
  }
  if (!section.concepts.empty()) {
    memo.push_back(Heading{3, "By named outcome and concept"});
    memo.push_back(outcomes_table(report));
    memo.push_back(deciders_table(report));
    memo.push_back(Evidence{concepts_words(section)});
  }
  if (section.today) add_today(memo, dispute, *section.today);
  if (section.partial && !section.lasting && section.concepts.empty() && !section.today)
    memo.push_back(Paragraph{"A limit was reached before this was found out."});
  add_outcome_shares(memo, report);
}

}  // namespace detente::render
