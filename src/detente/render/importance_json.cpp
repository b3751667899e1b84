// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/render/json_parts.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/wording_importance.hpp"

namespace detente::render {

namespace {

const char* kind_id(EntryKind kind) {
  switch (kind) {
    case EntryKind::Line:
      return "redline";
    case EntryKind::Vote:
      return "ratification";
    case EntryKind::Stake:
      return "stake";
    case EntryKind::Statement:
      return "statement";
    case EntryKind::Ranking:
      return "ranking";
  }
  return "";
}

const Block& block_at(const Case& dispute, const EntryRef& entry) {
  switch (entry.kind) {
    case EntryKind::Line:
      return dispute.red_lines[entry.index];
    case EntryKind::Vote:
      return dispute.ratifications[entry.index];
    case EntryKind::Stake:
      return dispute.stakes[entry.index];
    case EntryKind::Statement:
    case EntryKind::Ranking:
      break;
  }
  return dispute.preferences[entry.index];
}

Json entry_json(const Case& dispute, const EntryRef& entry) {
  Json json{{"id", block_at(dispute, entry).id}, {"kind", kind_id(entry.kind)}};
  if (entry.kind == EntryKind::Statement)
    json["statement"] = dispute.preferences[entry.index].order[entry.level][entry.member].text;
  return json;
}

const char* question_id(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::Goal:
      return "goal";
    case QuestionKind::Outcome:
      return "likeliest_outcome";
    case QuestionKind::Package:
      return "egalitarian_package";
  }
  return "";
}

Json untested_json(const std::optional<Untested>& why) {
  if (!why) return nullptr;
  switch (*why) {
    case Untested::NothingStands:
      return "nothing_stands";
    case Untested::RulesAlone:
      return "rules_alone";
    case Untested::NoDraws:
      return "no_draws";
    case Untested::NoPackage:
      return "no_package";
    case Untested::TooLarge:
      return "too_large";
    case Untested::Limit:
      return "limit";
  }
  return nullptr;
}

Json question_json(const Case& dispute, const QuestionImportance& question) {
  Json entries = Json::array(), sets = Json::array();
  for (const EntryImportance& one : question.entries) {
    Json entry = entry_json(dispute, one.entry);
    entry["decisive"] = one.decisive;
    entry["error"] = one.error;
    entry["turns"] = one.turns ? Json(*one.turns) : Json(nullptr);
    entries.push_back(std::move(entry));
  }
  for (const TurningSet& set : question.sets) {
    Json of = Json::array();
    for (const EntryRef& entry : set.of) of.push_back(entry_json(dispute, entry));
    sets.push_back(Json{{"entries", of}, {"chance", set.chance ? Json(*set.chance) : Json(nullptr)}});
  }
  const bool goal = question.kind == QuestionKind::Goal;
  return Json{
      {"question", question_id(question.kind)},
      {"wish", question.wish ? Json(dispute.wishes[question.wish->index()].id) : Json(nullptr)},
      {"outcome", question.outcome ? Json(outcome_id(dispute, *question.outcome)) : Json(nullptr)},
      {"possible", goal && question.untested != Untested::Limit ? Json(question.possible) : Json(nullptr)},
      {"untested", untested_json(question.untested)},
      {"draws", question.draws},
      {"tested", question.tested},
      {"left_out", question.left_out},
      {"entries", entries},
      {"sets", sets}};
}

/// The question a finding answers; null for one that was not put.
const QuestionImportance* question_of_finding(const Report& report, const std::string& id) {
  if (!report.importance) return nullptr;
  for (const QuestionImportance& question : report.importance->questions) {
    const bool goal = question.kind == QuestionKind::Goal &&
                      id == "goal." + report.dispute->wishes[question.wish->index()].id;
    if (goal || (question.kind == QuestionKind::Outcome && id == "forecast")) return &question;
  }
  return nullptr;
}

}  // namespace

Json decisive_for_finding_json(const Report& report, const std::string& id) {
  const QuestionImportance* question = question_of_finding(report, id);
  if (question == nullptr || question->untested) return nullptr;
  Json ids = Json::array();
  for (const EntryImportance& entry : question->entries) {
    Json block = block_at(*report.dispute, entry.entry).id;
    if (std::find(ids.begin(), ids.end(), block) == ids.end()) ids.push_back(std::move(block));
  }
  return ids;
}

Json importance_json(const Case& dispute, const Importance& importance) {
  Json questions = Json::array();
  for (const QuestionImportance& question : importance.questions)
    questions.push_back(question_json(dispute, question));
  return Json{{"finding", importance_sentence(dispute, importance)}, {"questions", questions}};
}

Json page_change_json(const Report& report) {
  if (!report.importance) return nullptr;
  const Case& dispute = *report.dispute;
  constexpr std::size_t entries_shown = 5;
  Json list = Json::array();
  for (const QuestionImportance& question : report.importance->questions)
    if (!question.entries.empty())
      list.push_back(Json{{"name", question_words(dispute, question)},
                          {"entries", decisive_words(dispute, question, entries_shown)},
                          {"sets", turning_words(dispute, question)}});
  return Json{{"finding", importance_sentence(dispute, *report.importance)},
              {"note", importance_note(*report.importance)},
              {"questions", list},
              {"untested", untested_sentences(dispute, *report.importance)}};
}

}  // namespace detente::render
