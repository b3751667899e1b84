// SPDX-License-Identifier: MIT
#include "detente/render/page_json.hpp"

#include <algorithm>

#include "detente/render/findings.hpp"
#include "detente/render/html.hpp"
#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "detente/render/wording.hpp"
#include "detente/render/wording_page.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

Json provenance_json(const Block& block) {
  const auto basis = [&]() -> Json {
    if (!block.basis) return nullptr;
    switch (*block.basis) {
      case Basis::Stated:
        return "stated";
      case Basis::Hinted:
        return "hinted";
      case Basis::Inferred:
        return "inferred";
      case Basis::Judgement:
        return "judgement";
    }
    return nullptr;
  };
  return Json{{"basis", basis()}, {"cite", block.cite}, {"because", block.because}};
}

std::string outcome_id(const Case& dispute, std::size_t position) {
  return position < dispute.outcomes.size() ? dispute.outcomes[position].id : "other";
}

std::string page(const Report& report) {
  const std::string& question = report.dispute->info.question;
  const std::string title = question.empty() ? report.dispute->info.title : question;
  return html_page({title, to_text(memo(report)), report_json(report)});
}

/// The page opens with so many; its sections say the rest.
constexpr std::size_t answer_sentences = 3;

Json page_json(const Report& report) {
  const Case& dispute = *report.dispute;
  const bool today = report.stability && report.stability->today;
  Json page;
  page["title"] = dispute.info.title;
  page["question"] = dispute.info.question;
  page["as_of"] = dispute.info.as_of.text;
  std::vector<std::string> answer = in_short(report);
  if (answer.size() > answer_sentences) answer.resize(answer_sentences);
  page["answer"] = answer;
  page["rests_on"] = rests_on_sentences(report);
  page["actors"] = page_actors_json(dispute);
  page["outcomes"] = page_outcomes_json(report);
  page["baskets"] = page_baskets_json(dispute);
  page["red_lines"] = page_red_lines_json(report);
  page["goals"] = page_goals_json(report);
  page["packages"] = page_packages_json(report);
  page["bargains"] = page_bargains_json(report);
  page["efficient"] = page_efficient_json(report);
  page["linkage"] = page_linkage_json(report);
  page["room"] = page_room_json(report);
  page["holds"] = page_holds_json(report);
  page["moves"] = today ? Json{{"finding", moves_sentence(report)}} : Json(nullptr);
  page["graph"] = page_graph_json(report);
  page["forecast"] = page_forecast_json(report);
  page["ways"] = page_ways_json(report);
  page["levers"] = page_levers_json(report);
  page["change"] = page_change_json(report);
  page["pictures"] = page_pictures_json(report);
  page["history"] = page_history_json(report);
  page["claims"] = page_claims_json(report);
  page["judgements"] = page_judgements_json(dispute);
  page["sources"] = page_sources_json(dispute);
  page["events"] = page_events_json(dispute);
  page["left_out"] = page_left_out_json(report);
  page["method"] = page_method_json(report);
  page["command"] = "detente report " + report.identity.file + " -o page.html";
  return page;
}

Json page_claims_json(const Report& report) {
  if (!report.claims || report.claims->empty()) return nullptr;
  Json list = Json::array();
  for (const ClaimVerdict& verdict : *report.claims) {
    const Claim& claim = report.dispute->claims[verdict.claim.index()];
    const auto code = [&] {
      switch (verdict.verdict) {
        case Verdict::Holds:
          return "holds";
        case Verdict::Fails:
          return "fails";
        case Verdict::Untestable:
          return "untestable";
        case Verdict::Waiting:
          break;
      }
      return "waiting";
    };
    list.push_back(
        Json{{"id", claim.id},
             {"number", verdict.claim.index() + 1},
             {"says", claim.says},
             {"denied", !claim.expect},
             {"future", verdict.probability.has_value()},
             {"verdict", code()},
             {"verdict_words", verdict_word(verdict)},
             {"sentence", claim_sentence(*report.dispute, verdict)},
             {"evidence", claim_evidence(*report.dispute, verdict)},
             {"share_of_draws", verdict.share_of_draws ? Json(*verdict.share_of_draws) : Json(nullptr)},
             {"provenance", provenance_json(claim)}});
  }
  return Json{{"finding", claims_sentence(*report.claims)}, {"list", list}};
}

}  // namespace detente::render
