// SPDX-License-Identifier: MIT
#include "detente/render/memo.hpp"

#include <fmt/format.h>

#include "detente/render/findings.hpp"
#include "detente/render/memo_sections.hpp"
#include "detente/result/advice.hpp"

namespace detente::render {

void add_title(Document& memo, const Report& report) {
  const CaseInfo& info = report.dispute->info;
  memo.push_back(Heading{1, info.title});
  std::string question = info.question;
  if (!info.as_of.text.empty())
    question += fmt::format("{}As of {}.", question.empty() ? "" : " ", info.as_of.text);
  if (!question.empty()) memo.push_back(Paragraph{question});
  if (report.partial)
    memo.push_back(Statement{
        "This result is partial: a limit was reached, or the run was interrupted, before all was computed."});
}

/// How to get there, what would change it, whose picture matters.
static void add_advice(Document& memo, const Report& report) {
  add_ways(memo, report);
  add_changes(memo, report);
  add_pictures(memo, report);
}

Document memo(const Report& report) {
  Document memo;
  add_title(memo, report);
  memo.push_back(Heading{2, "In short"});
  for (const std::string& sentence : in_short(report)) memo.push_back(Statement{sentence});
  if (report.advice && report.advice->history) add_history(memo, report);
  if (report.importance) add_importance(memo, report);
  if (report.claims) add_claims(memo, report);
  if (report.settlement) add_settlement(memo, report);
  if (report.stability) add_stability(memo, report);
  if (report.forecast) add_forecast(memo, report);
  if (report.advice) add_advice(memo, report);
  add_sources(memo, report);
  add_limits(memo, report);
  add_method(memo, report);
  return memo;
}

Document claims_memo(const Report& report) {
  Document memo;
  add_title(memo, report);
  add_claims(memo, report);
  return memo;
}

Document settlement_memo(const Report& report) {
  Document memo;
  add_title(memo, report);
  add_settlement(memo, report);
  return memo;
}

Document stability_memo(const Report& report) {
  Document memo;
  add_title(memo, report);
  add_stability(memo, report);
  return memo;
}

Document forecast_memo(const Report& report) {
  Document memo;
  add_title(memo, report);
  if (report.forecast) add_forecast(memo, report);
  return memo;
}

}  // namespace detente::render
