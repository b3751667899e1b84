// SPDX-License-Identifier: MIT
#include "detente/render/comparison.hpp"
#include "detente/render/json_parts.hpp"

namespace detente::render {

namespace {

const char* kind_id(EditKind kind) {
  switch (kind) {
    case EditKind::Added:
      return "added";
    case EditKind::Removed:
      return "removed";
    case EditKind::Changed:
      return "changed";
    case EditKind::Reordered:
      break;
  }
  return "reordered";
}

const char* kind_id(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::Claim:
      return "claim";
    case AnswerKind::Wish:
      return "wish";
    case AnswerKind::OutcomeHolds:
      return "outcome_holds";
    case AnswerKind::TodayHolds:
      return "today_holds";
    case AnswerKind::MostLikely:
      break;
  }
  return "most_likely";
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json edit_json(const DraftEdit& edit) {
  return Json{{"kind", kind_id(edit.kind)},
              {"block", edit.block},
              {"id", text_or_null(edit.id)},
              {"key", text_or_null(edit.key)},
              {"before", text_or_null(edit.before)},
              {"after", text_or_null(edit.after)},
              {"wording", edit.wording}};
}

Json side_json(const Answer& answer) {
  Json json{{"value", answer.value}};
  if (answer.count) json["count"] = count_json(*answer.count);
  if (answer.share) json["probability"] = *answer.share;
  return json;
}

Json named_json(const Answer& answer) {
  return Json{{"kind", kind_id(answer.kind)}, {"id", text_or_null(answer.id)}};
}

Json pair_json(const AnswerPair& pair) {
  Json json = named_json(pair.first);
  json["first"] = side_json(pair.first);
  json["second"] = side_json(pair.second);
  json["differs"] = pair.differs();
  json["caused_alone_by"] = pair.alone;
  json["needs"] = pair.needed;
  return json;
}

Json only_json(const std::vector<Answer>& answers) {
  Json list = Json::array();
  for (const Answer& answer : answers) {
    Json json = named_json(answer);
    json.update(side_json(answer));
    list.push_back(std::move(json));
  }
  return list;
}

Json case_json(const Report& report) {
  return Json{{"case", report.dispute->info.id},
              {"case_hash", report.identity.case_hash},
              {"file_sha256", report.identity.file_sha256}};
}

}  // namespace

std::string comparison_json(const ComparedReports& reports, const CaseComparison& comparison) {
  Json document = header_json(reports.first, "detente.compare/1");
  if (comparison.partial) document["partial"] = true;
  document["second"] = case_json(reports.second);
  Json edits = Json::array(), answers = Json::array();
  for (const DraftEdit& edit : comparison.edits) edits.push_back(edit_json(edit));
  for (const AnswerPair& pair : comparison.answers) answers.push_back(pair_json(pair));
  document["differences"] = std::move(edits);
  document["make_no_case_alone"] = comparison.dependent;
  document["answers"] = std::move(answers);
  document["only_first"] = only_json(comparison.only_first);
  document["only_second"] = only_json(comparison.only_second);
  return printed(document);
}

}  // namespace detente::render
