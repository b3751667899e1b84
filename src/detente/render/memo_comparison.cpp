// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "detente/render/comparison.hpp"
#include "detente/render/edit_words.hpp"
#include "detente/render/likelihood.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/render/names.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

template <class Blocks>
std::string title_in(const Blocks& blocks, const std::string& id, const std::string& otherwise) {
  const auto at =
      std::find_if(blocks.begin(), blocks.end(), [&](const auto& block) { return block.id == id; });
  return at == blocks.end() ? otherwise : at->title;
}

std::string outcome_words(const Case& dispute, const std::string& id) {
  const auto at = std::find_if(dispute.outcomes.begin(), dispute.outcomes.end(),
                               [&](const Outcome& outcome) { return outcome.id == id; });
  return outcome_name(dispute, static_cast<std::size_t>(at - dispute.outcomes.begin()));
}

std::string answer_name(const Case& dispute, const Answer& answer) {
  switch (answer.kind) {
    case AnswerKind::Claim: {
      const auto at = std::find_if(dispute.claims.begin(), dispute.claims.end(),
                                   [&](const Claim& claim) { return claim.id == answer.id; });
      return at == dispute.claims.end() ? answer.id : at->says.empty() ? at->title : at->says;
    }
    case AnswerKind::Wish:
      return "Can it be agreed: " + title_in(dispute.wishes, answer.id, answer.id) + "?";
    case AnswerKind::OutcomeHolds:
      return "Would it hold: " + outcome_words(dispute, answer.id) + "?";
    case AnswerKind::TodayHolds:
      return "Would today hold?";
    case AnswerKind::MostLikely:
      break;
  }
  return "What is most likely at the horizon?";
}

std::string value_words(const Case& dispute, const Answer& answer) {
  std::string words =
      answer.kind == AnswerKind::MostLikely ? outcome_words(dispute, answer.value) : answer.value;
  if (answer.share) words += ", forecast " + percent_words(*answer.share);
  return words;
}

/// The block an edit is about, as people call it; its id where it has no title.
std::string block_words(const Case& dispute, const DraftEdit& edit) {
  if (edit.id.empty()) return "the " + edit.block;
  for (std::size_t k = 0; edit.block == "redline" && k < dispute.red_lines.size(); ++k)
    if (dispute.red_lines[k].id == edit.id)
      return constraint_name(dispute, {ConstraintKind::RedLine, static_cast<std::uint32_t>(k)});
  for (std::size_t k = 0; edit.block == "rule" && k < dispute.rules.size(); ++k)
    if (dispute.rules[k].id == edit.id)
      return constraint_name(dispute, {ConstraintKind::Rule, static_cast<std::uint32_t>(k)});
  std::string title;
  const auto look = [&](const auto& blocks) {
    if (title.empty()) title = title_in(blocks, edit.id, "");
  };
  look(dispute.actors), look(dispute.options), look(dispute.outcomes), look(dispute.events);
  look(dispute.wishes), look(dispute.polls), look(dispute.parameters), look(dispute.shocks);
  if (!title.empty() && title != edit.id) return edit.block + " " + quoted(short_title(title));
  if (edit.block == "stake") return input_name(dispute, edit.id);
  return edit.block + " " + edit.id;
}

/// What a key says of its block.
std::string key_words(const std::string& key) {
  if (key == "never" || key == "must") return "the condition";
  if (key == "worth") return "the size";
  if (key == "now") return "the level today";
  if (key == "when") return "the condition";
  return key;
}

std::string edit_name(const ComparedReports& reports, const DraftEdit& edit) {
  const Case& dispute = edit.kind == EditKind::Added ? *reports.second.dispute : *reports.first.dispute;
  switch (edit.kind) {
    case EditKind::Added:
      return block_words(dispute, edit) + ", which only the second has";
    case EditKind::Removed:
      return block_words(dispute, edit) + ", which only the first has";
    case EditKind::Reordered:
      return fmt::format("the order of {}s", edit.block);
    case EditKind::Changed:
      break;
  }
  if (edit.block == "format") return "the format of the file";
  return key_words(edit.key) + " of " + block_words(dispute, edit);
}

std::string edits_words(const ComparedReports& reports, const CaseComparison& comparison,
                        const std::vector<std::size_t>& which, const char* last) {
  std::vector<std::string> names;
  for (const std::size_t k : which) names.push_back(edit_name(reports, comparison.edits[k]));
  return listed(names, last);
}

std::string cause_words(const ComparedReports& reports, const CaseComparison& comparison,
                        const AnswerPair& pair) {
  if (!pair.alone.empty()) return capitalised(edits_words(reports, comparison, pair.alone, "or"));
  if (!pair.needed.empty())
    return "no single difference; none of it without " + edits_words(reports, comparison, pair.needed, "and");
  return comparison.partial ? "not examined" : "no single difference";
}

Table answers_table(const ComparedReports& reports, const CaseComparison& comparison) {
  Table table{{"Question", "First", "Second", "Why"}, {}};
  for (const AnswerPair& pair : comparison.answers)
    if (pair.differs())
      table.rows.push_back(
          {answer_name(*reports.first.dispute, pair.first), value_words(*reports.first.dispute, pair.first),
           value_words(*reports.second.dispute, pair.second), cause_words(reports, comparison, pair)});
  return table;
}

/// Answers that are the same in kind and not in number.
Table numbers_table(const ComparedReports& reports, const CaseComparison& comparison) {
  Table table{{"Question", "First", "Second"}, {}};
  for (const AnswerPair& pair : comparison.answers) {
    const std::string first = value_words(*reports.first.dispute, pair.first),
                      second = value_words(*reports.second.dispute, pair.second);
    if (!pair.differs() && first != second)
      table.rows.push_back({answer_name(*reports.first.dispute, pair.first), first, second});
  }
  return table;
}

Table edits_table(const ComparedReports& reports, const CaseComparison& comparison) {
  Table table{{"What", "First", "Second"}, {}};
  for (const DraftEdit& edit : comparison.edits) {
    if (edit.wording) continue;
    const EditWords words = edit_words(*reports.first.dispute, *reports.second.dispute, edit);
    table.rows.push_back({capitalised(edit_name(reports, edit)), words.first, words.second});
  }
  return table;
}

std::string only_words(const Case& dispute, const std::vector<Answer>& answers, const char* where) {
  std::vector<std::string> names;
  for (const Answer& answer : answers) names.push_back(quoted(answer_name(dispute, answer)));
  return fmt::format("Only the {} case asks: {}.", where, listed(names));
}

/// `2 judgements and in nothing else`, `wording alone, in 3 places`.
std::string difference_words(std::uint64_t judgements, std::uint64_t wording) {
  const std::string places = counted(wording, "place", "places");
  if (judgements == 0) return "wording alone, in " + places;
  return counted(judgements, "judgement", "judgements") +
         (wording == 0 ? " and in nothing else" : " and, in " + places + ", in wording alone");
}

void add_section(Document& memo, const char* heading, Table table) {
  if (table.rows.empty()) return;
  memo.push_back(Heading{3, heading});
  memo.push_back(std::move(table));
}

}  // namespace

std::string comparison_sentence(const CaseComparison& comparison) {
  const auto wording = static_cast<std::uint64_t>(std::count_if(
      comparison.edits.begin(), comparison.edits.end(), [](const DraftEdit& e) { return e.wording; }));
  const auto differing =
      static_cast<std::uint64_t>(std::count_if(comparison.answers.begin(), comparison.answers.end(),
                                               [](const AnswerPair& pair) { return pair.differs(); }));
  if (comparison.edits.empty()) return "The two cases are the same.";
  const std::string first = difference_words(comparison.edits.size() - wording, wording);
  return fmt::format("The cases differ in {}. {} of {} that both give {} otherwise in the second.", first,
                     differing == 0 ? "None" : group_digits(differing),
                     counted(comparison.answers.size(), "answer", "answers"),
                     differing == 1 ? "comes out" : "come out");
}

Document comparison_tables(const ComparedReports& reports, const CaseComparison& comparison) {
  Document tables;
  add_section(tables, "Answers that differ", answers_table(reports, comparison));
  add_section(tables, "The same answer, other numbers", numbers_table(reports, comparison));
  return tables;
}

Document comparison_memo(const ComparedReports& reports, const CaseComparison& comparison) {
  Document memo;
  memo.push_back(Heading{1, reports.first.dispute->info.title});
  if (comparison.partial)
    memo.push_back(Statement{"This result is partial: a limit came before every difference was tried."});
  memo.push_back(Heading{2, "What do the two cases say differently, and why?"});
  memo.push_back(Paragraph{
      fmt::format("First: {}. Second: {}.", reports.first.identity.file, reports.second.identity.file)});
  memo.push_back(Statement{comparison_sentence(comparison)});
  for (DocumentBlock& block : comparison_tables(reports, comparison)) memo.push_back(std::move(block));
  if (!comparison.only_first.empty())
    memo.push_back(Paragraph{only_words(*reports.first.dispute, comparison.only_first, "first")});
  if (!comparison.only_second.empty())
    memo.push_back(Paragraph{only_words(*reports.second.dispute, comparison.only_second, "second")});
  add_section(memo, "Judgements that differ", edits_table(reports, comparison));
  if (!comparison.dependent.empty())
    memo.push_back(Evidence{fmt::format("These make no case by themselves, so they were not tried alone: {}.",
                                        edits_words(reports, comparison, comparison.dependent, "and"))});
  return memo;
}

}  // namespace detente::render
