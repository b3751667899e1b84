// SPDX-License-Identifier: MIT
#include <cmath>

#include "detente/base/version.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/ledger.hpp"

namespace detente::render {

namespace {

/// Twelve decimals, as in the forecast itself.
Json number(double value) { return std::round(value * 1e12) / 1e12 + 0.0; }

Json maybe(const std::optional<double>& value) { return value ? number(*value) : Json(nullptr); }

Json entry_json(const LedgerEntry& entry) {
  Json json{{"number", entry.number},
            {"added", entry.added},
            {"as_of", entry.as_of.text},
            {"case", entry.case_id},
            {"title", entry.case_title},
            {"case_hash", entry.case_hash},
            {"file_sha256", entry.file_sha256},
            {"version", entry.version},
            {"shocks", entry.shocks},
            {"samples", entry.samples},
            {"seed", entry.samples > 0 ? Json(entry.seed) : Json(nullptr)},
            {"note", entry.note},
            {"horizon_months", number(entry.months.back())}};
  Json outcomes = Json::object();
  for (const LedgerAnswer& answer : entry.questions.front().answers)
    outcomes[answer.id] = number(answer.probability.back());
  json["outcomes"] = outcomes;
  json["withdrawn"] = entry.withdrawn ? Json{{"at", entry.withdrawn->at}, {"reason", entry.withdrawn->reason}}
                                      : Json(nullptr);
  return json;
}

Json score_of(const Score& score) { return Json{{"brier", number(score.brier)}, {"log", maybe(score.log)}}; }

Json maybe_score(const std::optional<Score>& score) { return score ? score_of(*score) : Json(nullptr); }

Json item_json(const LedgerEntry& entry, const ScoredItem& item) {
  const LedgerQuestion& question = entry.questions[item.question];
  return Json{{"event", item.event},
              {"date", item.date},
              {"months", number(item.months)},
              {"option", question.option ? Json(question.id) : Json(nullptr)},
              {"party", question.party.empty() ? Json(nullptr) : Json(question.party)},
              {"happened", question.answers[item.answer].id},
              {"said", number(item.said)},
              {"persistence", number(item.said_persistence)},
              {"uniform_stable", maybe(item.said_uniform)},
              {"scores", Json{{"forecast", score_of(item.forecast)},
                              {"persistence", score_of(item.persistence)},
                              {"uniform_stable", maybe_score(item.uniform)}}}};
}

const char* reason_id(NotScored why) {
  switch (why) {
    case NotScored::BeyondHorizon:
      return "beyond_horizon";
    case NotScored::SetsNothing:
      return "sets_nothing";
    case NotScored::UnknownOption:
      return "unknown_option";
    case NotScored::UnknownLevel:
      return "unknown_level";
  }
  return "";
}

Json sheet_json(const LedgerEntry& entry, const ScoreSheet& sheet) {
  Json items = Json::array(), left_out = Json::array();
  for (const ScoredItem& item : sheet.items) items.push_back(item_json(entry, item));
  for (const LeftOut& one : sheet.left_out)
    left_out.push_back(Json{{"event", one.event}, {"date", one.date}, {"why", reason_id(one.why)}});
  const bool any = !sheet.items.empty();
  Json json = entry_json(entry);
  json["items"] = items;
  json["left_out"] = left_out;
  json["mean"] = any ? Json{{"forecast", score_of(sheet.forecast)},
                            {"persistence", score_of(sheet.persistence)},
                            {"uniform_stable", maybe_score(sheet.uniform)}}
                     : Json(nullptr);
  json["skill"] =
      Json{{"persistence", maybe(sheet.skill_persistence)}, {"uniform_stable", maybe(sheet.skill_uniform)}};
  return json;
}

}  // namespace

std::string ledger_json(const std::vector<LedgerEntry>& entries) {
  Json list = Json::array();
  for (const LedgerEntry& entry : entries) list.push_back(entry_json(entry));
  return printed(Json{{"schema", "detente.ledger/1"}, {"version", version()}, {"forecasts", list}});
}

std::string score_json(const ScoreReport& report) {
  Json list = Json::array();
  for (const auto& [entry, sheet] : report.scored) list.push_back(sheet_json(entry, sheet));
  return printed(Json{{"schema", "detente.score/1"},
                      {"version", version()},
                      {"case", report.dispute->info.id},
                      {"case_hash", report.identity.case_hash},
                      {"file_sha256", report.identity.file_sha256},
                      {"withdrawn", report.withdrawn},
                      {"forecasts", list}});
}

}  // namespace detente::render
