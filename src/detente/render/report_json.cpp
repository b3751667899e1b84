// SPDX-License-Identifier: MIT
#include "detente/render/evidence.hpp"
#include "detente/render/findings.hpp"
#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "detente/render/page_json.hpp"
#include "detente/render/way_bodies.hpp"

namespace detente::render {

namespace {

Json summary_json(const Case& dispute) {
  return Json{{"title", dispute.info.title},       {"question", dispute.info.question},
              {"as_of", dispute.info.as_of.text},  {"actors", dispute.actors.size()},
              {"options", dispute.options.size()}, {"axes", dispute.axes.size()},
              {"rules", dispute.rules.size()},     {"redlines", dispute.red_lines.size()},
              {"stakes", dispute.stakes.size()},   {"outcomes", dispute.outcomes.size()},
              {"wishes", dispute.wishes.size()},   {"claims", dispute.claims.size()},
              {"sources", dispute.sources.size()}};
}

Json findings_json(const Report& report) {
  Json list = Json::array();
  for (const ReportFinding& finding : findings(report)) {
    Json evidence = Json::array();
    for (const FindingEvidence& item : finding.evidence)
      evidence.push_back(Json{{"id", item.id}, {"words", item.words}, {"cite", item.cite}});
    list.push_back(Json{{"id", finding.id},
                        {"sentence", finding.sentence},
                        {"kind", finding.kind},
                        {"evidence", evidence},
                        {"rests_on", decisive_for_finding_json(report, finding.id)}});
  }
  return list;
}

Json sources_json(const Case& dispute) {
  Json list = Json::array();
  for (const Source& source : dispute.sources) list.push_back(source_json(source));
  return list;
}

Json analyses_json(const Report& report) {
  Json list = Json::array();
  for (const AnalysisNote& note : report.analyses)
    list.push_back(Json{{"id", note.id}, {"question", note.question}, {"reference", note.reference}});
  return list;
}

}  // namespace

std::string report_json(const Report& report) {
  Json document = header_json(report, "detente.report/1");
  document["summary"] = summary_json(*report.dispute);
  document["findings"] = findings_json(report);
  document["check"] = check_body(report);
  document["settlement"] = report.settlement ? settlement_body(report) : Json(nullptr);
  document["stability"] = report.stability ? stability_body(report) : Json(nullptr);
  document["forecast"] = report.forecast ? forecast_body(report) : Json(nullptr);
  document["advice"] = report.advice ? advice_body(*report.dispute, *report.advice) : Json(nullptr);
  document["importance"] =
      report.importance ? importance_json(*report.dispute, *report.importance) : Json(nullptr);
  if (report.verification)
    document["verification"] = Json{{"checked", count_json(report.verification->checked)},
                                    {"unchecked", count_json(report.verification->unchecked)},
                                    {"refuted", report.verification->faults.size()}};
  document["sources"] = sources_json(*report.dispute);
  document["analyses"] = analyses_json(report);
  document["page"] = page_json(report);
  return printed(document);
}

}  // namespace detente::render
