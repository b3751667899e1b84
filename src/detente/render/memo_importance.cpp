// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "detente/render/memo_sections.hpp"
#include "detente/render/words.hpp"
#include "detente/render/wording_importance.hpp"

namespace detente::render {

namespace {

constexpr std::size_t entries_shown = 5;

std::string lines_of(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
  return text;
}

}  // namespace

void add_importance(Document& memo, const Report& report) {
  const Case& dispute = *report.dispute;
  const Importance& importance = *report.importance;
  memo.push_back(Heading{2, "What matters most"});
  const std::string first = importance_sentence(dispute, importance);
  memo.push_back(Statement{first});
  for (const QuestionImportance& question : importance.questions)
    if (question.kind == QuestionKind::Outcome && !question.entries.empty())
      if (const std::string next = question_sentence(dispute, question); next != first)
        memo.push_back(Statement{next});
  Table table{{"Question", "What decides it, and how often", "The smallest sets that turn it"}, {}};
  for (const QuestionImportance& question : importance.questions)
    if (!question.entries.empty())
      table.rows.push_back({question_words(dispute, question),
                            lines_of(decisive_words(dispute, question, entries_shown)),
                            lines_of(turning_words(dispute, question))});
  if (!table.rows.empty()) {
    memo.push_back(Paragraph{importance_note(importance)});
    memo.push_back(table);
  }
  const Bullets untested{untested_sentences(dispute, importance)};
  if (!untested.items.empty()) memo.push_back(untested);
}

}  // namespace detente::render
